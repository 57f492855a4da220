// Workbook writer: .xlsx files that Excel, WPS and LibreOffice open without a warning. Same sheets, same bytes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"

namespace yingtuo::formats {

// A coloured cell with a comment: something a person should look at.
struct CellMark {
    std::size_t row = 0;  // in table.rows
    std::size_t column = 0;
    std::string note;
};

// How a sheet is to come out of a printer: A4 across, the header on every page, as many pages down as it takes. Cells
// wrap, rows grow.
struct SheetPaper {
    double points = 10;  // size of type; widths are meant for 10
    // Lines above the header, each spread evenly over the columns, and lines below the table.
    std::vector<std::vector<std::string>> head_lines;
    std::vector<std::string> foot_lines;
};

struct SheetOut {
    std::string name;  // made fit for a sheet name: 31 characters, none of []:*?/\ , told apart by number
    std::vector<std::string> title_lines;  // one row each above the header, merged over all columns
    // Rows above table.header, as wide as it; equal neighbours are merged into one cell ("父亲信息" over four columns),
    // and a cell with nothing below it down to the header is merged with that.
    std::vector<std::vector<std::string>> upper_header;
    Table table;
    std::vector<double>
        column_widths;  // in characters, as spreadsheet programs count; missing ones fit header and first rows
    // Columns written as numbers where the cell is one. All others are text, so that no identity number or phone loses
    // a digit.
    std::set<std::size_t> number_columns;
    // Row in table.rows, column: written as numbers even where that costs digits, as a spreadsheet does it.
    std::set<std::pair<std::size_t, std::size_t>> number_cells;
    std::set<std::size_t> merged_columns;  // equal cells below each other are merged into one
    std::vector<CellMark> marks;
    std::optional<SheetPaper> paper;
};

// Refuses (too_large) more rows, columns or characters a cell than a workbook holds, (bad_input) no sheet at all or a
// mark outside its table, (not_found) a missing folder. A disk that fails throws std::runtime_error.
[[nodiscard]] Result<void> write_workbook(const std::filesystem::path& file, const std::vector<SheetOut>& sheets);

// The same as bytes, by way of a file in the machine's folder for temporary ones. Refuses what write_workbook()
// refuses.
[[nodiscard]] Result<std::string> workbook_bytes(const std::vector<SheetOut>& sheets);

// The sheet's table written plainly: header, rows, nothing above; a column is numbers where every cell is one or empty
// and none starts with a needless 0 or has more than 15 digits.
[[nodiscard]] SheetOut plain_sheet(Table table);

}  // namespace yingtuo::formats
