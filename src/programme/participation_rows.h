// Participation as a sheet has it: one row a record of a local programme. Site leads fill it in, nothing but numbers
// of children and households stands in it.
#pragma once

#include <span>
#include <vector>

#include "domain/participation.h"
#include "domain/sheet.h"

namespace yingtuo::programme {

inline constexpr std::string_view participation_sheet = "特色项目记录";

struct ParticipationRow {
    Participation entry;  // without id, name and time
    SheetRow row;
};

// Columns in any order, unknown ones are refused; an activity category may be chosen by its Chinese word or its code.
// Rows with a fault are in `wrong` and not in the answer.
[[nodiscard]] std::vector<ParticipationRow> read_participation(const Sheet& sheet, std::vector<DoubtfulRow>& wrong);

[[nodiscard]] Table participation_table(std::span<const Participation> entries);

}  // namespace yingtuo::programme
