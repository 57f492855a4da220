#include "roll/site_plan_sheets.h"

#include <algorithm>
#include <span>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

constexpr std::size_t rows_looked_at = 3;  // a title, an empty row, the header

bool is_header(const SheetRow& row, std::span<const std::string_view> columns) {
    std::size_t next = 0;
    for (const std::string& cell : row.cells) {
        if (is_blank(cell)) continue;
        if (next == columns.size() || squeeze(cell) != columns[next++]) return false;
    }
    return next == columns.size();
}

}  // namespace

bool goes_with_a_plan(const Sheet& sheet) {
    const auto rows = std::span(sheet.rows).first(std::min(sheet.rows.size(), rows_looked_at));
    return std::any_of(rows.begin(), rows.end(), [](const SheetRow& row) {
        return is_header(row, emergency_columns) || is_header(row, people_columns);
    });
}

}  // namespace yingtuo::roll
