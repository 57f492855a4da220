// Faults: the book in which every planted fault is written down.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "demo/demo_season.h"

namespace yingtuo::demo {

// What a reader should make of a fault.
struct Expected {
    std::string_view doubts;  // codes, joined by "|": one of them should be told; empty: none
    std::string value;        // what should be read all the same; empty: nothing
};

class FaultBook {
  public:
    FaultBook();

    // A fault in a cell of the table.
    void cell(const Workbook& workbook, const LedgerSheet& sheet, std::size_t row, std::size_t column,
              std::string_view kind, const Expected& expected);
    // A fault of a whole row, or of the header ("header": the columns' fields are expected as value).
    void row(const Workbook& workbook, const LedgerSheet& sheet, int file_row, std::string_view what,
             std::string_view kind, const Expected& expected);

    [[nodiscard]] Table take() { return std::move(faults_); }

  private:
    Table faults_;
};

// The name by which the importer knows the sheet: a .csv file has one sheet of its own base name.
[[nodiscard]] std::string known_name(const Workbook& workbook, const LedgerSheet& sheet);

}  // namespace yingtuo::demo
