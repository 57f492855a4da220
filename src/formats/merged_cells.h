// Merged cells: what all readers of workbooks do with them, under the limits of a file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

// How much the cells of all sheets of a file may still take.
struct TextBudget {
    std::size_t left = 0;
    [[nodiscard]] bool take(std::size_t bytes) {
        if (bytes > left) return false;
        left -= bytes;
        return true;
    }
    // Makes the row long enough for a value in this column. A text far to the right makes a row of empty cells.
    [[nodiscard]] bool take_cell(SheetRow& row, std::size_t column, std::string_view value) {
        const std::size_t added = column < row.cells.size() ? 0 : column + 1 - row.cells.size();
        if (!take(value.size() + added * sizeof(std::string))) return false;
        if (added > 0) row.cells.resize(column + 1);
        return true;
    }
};

struct MergedRange {
    int first_row = 0;  // from 1
    int last_row = 0;
    int first_column = 0;  // from 0
    int last_column = 0;
};

// Every cell of the range gets the text of its first one; a blank row stays blank. `rows` by number.
[[nodiscard]] Result<void> fill_merged(std::vector<SheetRow>& rows, const MergedRange& range, const std::string& where,
                                       const SheetLimits& limits, TextBudget& budget);

[[nodiscard]] tl::unexpected<Error> too_much_text(const std::string& where, const SheetLimits& limits);
[[nodiscard]] tl::unexpected<Error> too_many_rows(const std::string& where, const SheetLimits& limits);
[[nodiscard]] tl::unexpected<Error> too_many_columns(const std::string& where, int row, const SheetLimits& limits);
[[nodiscard]] tl::unexpected<Error> cell_too_long(const std::string& where, int row, const SheetLimits& limits);
[[nodiscard]] tl::unexpected<Error> too_many_merged(const std::string& where, const SheetLimits& limits);

}  // namespace yingtuo::formats
