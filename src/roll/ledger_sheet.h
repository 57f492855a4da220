// A recognised sheet and its data rows: titles, repeated headers, subtotals, footers and empty template rows left out,
// "as above" filled in, the clerk's own row numbers kept.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/roll.h"
#include "roll/doubt.h"
#include "roll/header.h"

namespace yingtuo::roll {

struct LedgerSheet {
    const Sheet* sheet = nullptr;
    Header header;
    ListKind list = ListKind::other_roll;  // for rolls of children
    std::string context;                   // code of the region that title, sheet or file name speaks of
    std::vector<std::string> leaf_keys;    // by sheet column: header_key() of the header's lowest row
    std::vector<std::string> other_keys;   // by sheet column: the key in OtherColumns; empty for a column with a field
    std::vector<bool> written_once;        // by sheet column: written where it changes only; empty cells are as above
};

[[nodiscard]] LedgerSheet make_ledger_sheet(const Sheet& sheet, Header header);

// One data row, read by what its columns mean.
class RowReader {
  public:
    RowReader(const LedgerSheet& ledger, int row, const std::vector<std::string_view>& cells, Doubts& doubts)
        : ledger_(ledger), row_(row), cells_(cells), doubts_(doubts) {}

    [[nodiscard]] const LedgerSheet& ledger() const { return ledger_; }
    [[nodiscard]] int row() const { return row_; }
    // Empty where the sheet has no such column.
    [[nodiscard]] std::string_view cell(Column column) const {
        const int at = ledger_.header.at[static_cast<std::size_t>(column)];
        return at < 0 || static_cast<std::size_t>(at) >= cells_.size() ? std::string_view()
                                                                       : cells_[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] std::string_view cell_at(std::size_t column) const {
        return column < cells_.size() ? cells_[column] : std::string_view();
    }
    [[nodiscard]] bool has(Column column) const { return ledger_.header.has(column); }
    // Columns without a field of their own, as they stand.
    [[nodiscard]] OtherColumns other() const;
    void doubt(Column column, Doubt doubt, Text detail = {}) const {
        doubts_.add(*ledger_.sheet, row_, ledger_.header.label(column), doubt, std::move(detail));
    }
    void doubt_at(std::size_t column, Doubt doubt, Text detail = {}) const {
        doubts_.add(*ledger_.sheet, row_, column_letters(column) + " " + ledger_.header.paths[column], doubt,
                    std::move(detail));
    }
    void doubt_row(Doubt doubt, Text detail = {}) const {
        doubts_.add(*ledger_.sheet, row_, {}, doubt, std::move(detail));
    }

  private:
    const LedgerSheet& ledger_;
    int row_;
    const std::vector<std::string_view>& cells_;
    Doubts& doubts_;
};

// The cell as text, folded; empty for a blank.
[[nodiscard]] std::string text_of(const RowReader& row, Column column);

// Calls `each` for every data row, in order.
void for_each_row(const LedgerSheet& ledger, Doubts& doubts, const std::function<void(const RowReader&)>& each);

}  // namespace yingtuo::roll
