#include "formats/merged_cells.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/refusals.h"

namespace yingtuo::formats {

Result<void> fill_merged(std::vector<SheetRow>& rows, const MergedRange& range, const std::string& where,
                         const SheetLimits& limits, TextBudget& budget) {
    const auto first = std::lower_bound(rows.begin(), rows.end(), range.first_row,
                                        [](const SheetRow& row, int wanted) { return row.number < wanted; });
    if (first == rows.end() || first->number != range.first_row) return {};
    const auto from = static_cast<std::size_t>(range.first_column);
    if (from >= first->cells.size() || first->cells[from].empty()) return {};
    const std::string value = first->cells[from];
    const auto to = static_cast<std::size_t>(std::min(range.last_column, limits.columns - 1));
    for (auto row = first; row != rows.end() && row->number <= range.last_row; ++row) {
        if (!budget.take((to - from + 1) * (value.size() + sizeof(std::string)))) return too_much_text(where, limits);
        if (row->cells.size() <= to) row->cells.resize(to + 1);
        std::fill(row->cells.begin() + static_cast<std::ptrdiff_t>(from),
                  row->cells.begin() + static_cast<std::ptrdiff_t>(to) + 1, value);
    }
    return {};
}

tl::unexpected<Error> too_much_text(const std::string& where, const SheetLimits& limits) {
    return too_large(where, fmt::format("文字超过 {} MB", limits.text_bytes >> 20),
                     fmt::format("more than {} MB of text", limits.text_bytes >> 20));
}

tl::unexpected<Error> too_many_rows(const std::string& where, const SheetLimits& limits) {
    return too_large(where, fmt::format("超过 {} 行", limits.rows), fmt::format("more than {} rows", limits.rows));
}

tl::unexpected<Error> too_many_columns(const std::string& where, int row, const SheetLimits& limits) {
    return too_large(where, fmt::format("第 {} 行超过 {} 列", row, limits.columns),
                     fmt::format("row {} has more than {} columns", row, limits.columns));
}

tl::unexpected<Error> cell_too_long(const std::string& where, int row, const SheetLimits& limits) {
    return too_large(where, fmt::format("第 {} 行有单元格超过 {} 字", row, limits.cell_characters),
                     fmt::format("row {} has a cell of more than {} characters", row, limits.cell_characters));
}

tl::unexpected<Error> too_many_merged(const std::string& where, const SheetLimits& limits) {
    return too_large(where, fmt::format("合并单元格超过 {} 处", limits.merged_ranges),
                     fmt::format("more than {} merged ranges", limits.merged_ranges));
}

}  // namespace yingtuo::formats
