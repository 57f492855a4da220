// A workbook (.xlsx) in the habits of one program.
#pragma once

#include <string>
#include <vector>

#include "corpus/grid.h"
#include "formats/made_workbook.h"

namespace yingtuo::corpus {

struct XlsxHabits {
    enum class Strings { shared, in_place, rich, from_formulas, as_entities, escaped };
    Strings strings = Strings::shared;
    std::string prefix = {};      // of every element: "x:"
    std::string between = {};     // white space between elements
    bool has_row_numbers = true;  // <row r="3">
    bool has_cell_places = true;  // <c r="A3">
    bool is_reversed = false;     // last row and last cell first
    bool is_strict = false;       // ISO 29500 Strict: other namespaces, dates as text
    bool from_1904 = false;
    bool has_dimension = true;
    std::string date_format = "yyyy\\-mm\\-dd";
    unsigned date_format_id = 176;    // a built-in one where below 164
    std::string sheet_head = {};      // before the rows
    std::string sheet_tail = {};      // after the merged cells
    std::string row_attributes = {};  // of every row
    std::size_t blank_columns = 0;    // styled empty cells behind each row,
    std::size_t blank_rows = 0;       // and rows of them below
    std::string hidden = {};          // state of each sheet: " state=\"hidden\""
};

[[nodiscard]] formats::Parts xlsx_parts(const std::vector<Grid>& grids, const XlsxHabits& habits);

// Days since the day before 1900, as spreadsheets count; or since 1904.
[[nodiscard]] int date_serial(const std::string& iso, bool from_1904);
// "AB12" of column and row from 0.
[[nodiscard]] std::string place_name(std::size_t column, std::size_t row);

}  // namespace yingtuo::corpus
