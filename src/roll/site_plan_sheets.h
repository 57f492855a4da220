// The sheets beside the day table in the workbook of a site's plan (L4) as it is written here: the emergency plan and
// the people. Whoever hands the workbook in hands them in too; they are made from what is known and nothing is taken
// from them.
#pragma once

#include <array>
#include <string_view>

#include "domain/sheet.h"

namespace yingtuo::roll {

inline constexpr std::array<std::string_view, 3> emergency_columns = {"事项", "做法", "依据"};
inline constexpr std::array<std::string_view, 6> people_columns = {"姓名",     "人员类别", "岗位",
                                                                   "到岗天数", "首日",     "末日"};

// Has the sheet one of these two headers, below a title or without one? Whether a plan is in the same file is not
// asked.
[[nodiscard]] bool goes_with_a_plan(const Sheet& sheet);

}  // namespace yingtuo::roll
