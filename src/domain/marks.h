// Marks: where on a sheet a person should look, and what is said there in the reason column, a column of our own to
// the right of the table. The reader of sheets leaves that column out again.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "domain/sheet.h"

namespace yingtuo {

// What stands above the reasons. Whatever column begins with it is ours.
inline constexpr std::string_view reason_heading = "应托尽托核对意见";

struct MarkedCell {
    int row = 0;             // as the clerk sees it
    std::size_t column = 0;  // from 0
    DoubtLevel level = DoubtLevel::doubt;
    friend auto operator<=>(const MarkedCell&, const MarkedCell&) = default;
};

struct RowReason {
    int row = 0;
    DoubtLevel level = DoubtLevel::doubt;  // the gravest of the row
    std::string text;                      // one sentence a line
};

struct SheetMarks {
    std::string sheet;
    int first_header_row = 0;  // of the ledger; 0 where the sheet was not recognised
    int last_header_row = 0;
    std::size_t reason_column = 0;
    std::vector<std::size_t> old_reason_columns;  // which an earlier marking has written: to be emptied
    std::vector<MarkedCell> cells;                // by row and column, each once
    std::vector<RowReason> reasons;               // by row, each once

    [[nodiscard]] bool is_empty() const { return cells.empty() && reasons.empty(); }
};

}  // namespace yingtuo
