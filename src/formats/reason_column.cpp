#include "formats/reason_column.h"

#include <algorithm>
#include <string_view>

#include "domain/marks.h"
#include "formats/text_file.h"

namespace yingtuo::formats {

namespace {

// Our heading stands in the header, or, on a sheet that was not recognised, in its first row: never deeper than a
// header is looked for.
constexpr std::size_t deepest_heading = 20;

// A note on a sheet that was not recognised goes on after a colon. A title that only begins with the same words is no
// column of ours.
bool is_heading(std::string_view cell) {
    if (!cell.starts_with(reason_heading)) return false;
    cell.remove_prefix(reason_heading.size());
    return is_blank(cell) || cell.starts_with("：");
}

}  // namespace

void leave_out_reasons(Sheet& sheet) {
    std::vector<std::size_t>& columns = sheet.reason_columns;
    for (std::size_t i = 0; i < std::min(deepest_heading, sheet.rows.size()); ++i) {
        const auto& cells = sheet.rows[i].cells;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            // Merged over several columns it would be a title.
            const bool goes_on = column + 1 < cells.size() && cells[column + 1] == cells[column];
            const bool went_on = column > 0 && cells[column - 1] == cells[column];
            if (is_heading(cells[column]) && !goes_on && !went_on) columns.push_back(column);
        }
    }
    if (columns.empty()) return;
    std::sort(columns.begin(), columns.end());
    columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
    for (SheetRow& row : sheet.rows) {
        for (const std::size_t column : columns) {
            if (column < row.cells.size()) row.cells[column].clear();
        }
        while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    }
    std::erase_if(sheet.rows, [](const SheetRow& row) { return is_blank(row); });
}

}  // namespace yingtuo::formats
