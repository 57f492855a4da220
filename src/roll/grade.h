// School grades: 四年级, 4年级, 小四, 四(2)班, 初一, 学前班 in one written form each.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yingtuo::roll {

struct GradeCell {
    std::string grade;     // 幼儿园小班 to 大班, 学前班, 一年级 to 九年级, 高一 to 高三
    int school_class = 0;  // 0: not said
};

// Nothing where the cell names no grade, such as a year of entry (2019级).
[[nodiscard]] std::optional<GradeCell> read_grade(std::string_view cell);

}  // namespace yingtuo::roll
