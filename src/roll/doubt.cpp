#include "roll/doubt.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace yingtuo::roll {

DoubtLevel level_of(Doubt doubt) {
    switch (doubt) {
        case Doubt::sheet_unrecognised:
        case Doubt::row_unnamed:
        case Doubt::attendance_month_missing:
        case Doubt::attendance_child_unknown:
        case Doubt::attendance_child_ambiguous:
        case Doubt::training_list_day_unreadable:
        case Doubt::training_list_kind_unreadable:
        case Doubt::training_list_adult_unknown:
        case Doubt::training_list_adult_ambiguous:
            return DoubtLevel::refused;
        case Doubt::sheet_of_plan:
        case Doubt::sheet_hidden:
        case Doubt::row_single_text:
        case Doubt::name_differs:
        case Doubt::id_number_fifteen:
        case Doubt::birth_date_month_only:
        case Doubt::birth_date_century:
        case Doubt::place_group_unknown:
        case Doubt::household_two_groups:
        case Doubt::other_differs:
        case Doubt::category_several:
        case Doubt::grade_unreadable:
        case Doubt::wished_township_unknown:
        case Doubt::posts_not_passed:
            return DoubtLevel::note;
        default:
            return DoubtLevel::doubt;
    }
}

void Doubts::add(const Sheet& sheet, int row, std::string column, Doubt doubt, Text detail) {
    const auto& name = name_of(doubt);
    DoubtfulRow entry;
    entry.file = sheet.file;
    entry.sheet = sheet.name;
    entry.row = row;
    entry.column = std::move(column);
    entry.code = std::string(name.code);
    entry.level = level_of(doubt);
    entry.sentence.zh = detail.zh.empty() ? fmt::format("{}。", name.zh) : fmt::format("{}：{}。", name.zh, detail.zh);
    entry.sentence.en = detail.en.empty() ? fmt::format("{}.", name.en) : fmt::format("{}: {}.", name.en, detail.en);
    entries_.push_back(std::move(entry));
}

std::vector<DoubtfulRow> Doubts::take() {
    std::stable_sort(entries_.begin(), entries_.end(), [](const DoubtfulRow& a, const DoubtfulRow& b) {
        return std::tie(a.sheet, a.row) < std::tie(b.sheet, b.row);
    });
    return std::exchange(entries_, {});
}

Text place_of_row(std::string_view file, std::string_view sheet, int row) {
    return {fmt::format("《{}》“{}”第 {} 行", file, sheet, row), fmt::format("{}, sheet {}, row {}", file, sheet, row)};
}

}  // namespace yingtuo::roll
