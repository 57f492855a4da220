// The drawn ledgers as a test wants to see them: rows of one kind of ledger from all counties, cells by header.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "demo/demo_season.h"

namespace yingtuo::demo {

inline constexpr std::string_view village_roll = "村级儿童花名册.xlsx";
inline constexpr std::string_view school_roll = "学校儿童花名册.xlsx";
inline constexpr std::string_view venue_ledger = "托管点.xlsx";
inline constexpr std::string_view adult_ledger = "志愿者.xlsx";

class LedgerRow {
  public:
    LedgerRow(const LedgerSheet& sheet, const std::vector<std::string>& cells) : sheet_(&sheet), cells_(&cells) {}

    const std::string& operator[](std::string_view header) const {
        const auto& all = sheet_->table.header;
        const auto found = std::find(all.begin(), all.end(), header);
        if (found == all.end()) throw std::out_of_range("no column " + std::string(header));
        return cells_->at(static_cast<std::size_t>(found - all.begin()));
    }

  private:
    const LedgerSheet* sheet_;
    const std::vector<std::string>* cells_;
};

inline std::vector<LedgerRow> rows_of(const DemoSeason& season, std::string_view ledger) {
    std::vector<LedgerRow> rows;
    for (const Workbook& workbook : season.workbooks) {
        if (!workbook.path.ends_with(ledger)) continue;
        for (const LedgerSheet& sheet : workbook.sheets) {
            for (const auto& cells : sheet.table.rows) rows.emplace_back(sheet, cells);
        }
    }
    return rows;
}

}  // namespace yingtuo::demo
