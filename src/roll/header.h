// Headers: finds the header of a sheet below its title lines, joins two- and three-row headers to one path a column
// ("父亲信息/姓名"), and decides which ledger the sheet is.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/roll.h"
#include "domain/sheet.h"
#include "roll/ledger_kind.h"

namespace yingtuo::roll {

// The day that a column of marks is for, as far as its header says.
struct DayColumn {
    std::size_t column = 0;
    int year = 0;   // 0: not said
    int month = 0;  // 0: not said
    int day = 0;
};

struct Header {
    LedgerKind ledger = LedgerKind::children;
    std::array<int, column_count> at{};  // sheet column of each known column; -1: the sheet has none
    std::vector<std::string> paths;      // by sheet column
    std::vector<Column> meaning;         // by sheet column; `count` for an unknown one
    std::size_t first = 0;               // in Sheet::rows: first header row,
    std::size_t first_data = 0;          // and the row after the last
    std::string title;                   // what stands above, and sheet and file name
    std::vector<DayColumn> days;         // of attendance by marks

    [[nodiscard]] bool has(Column column) const { return at[static_cast<std::size_t>(column)] >= 0; }
    // "F 身份证号"; empty where the sheet has no such column.
    [[nodiscard]] std::string label(Column column) const;
};

// Why a sheet is no ledger we know.
struct Unrecognised {
    std::optional<LedgerKind> nearest;
    std::vector<std::string> found;    // columns of the nearest ledger that are there
    std::vector<std::string> missing;  // and those without which it cannot be read
};

struct Recognition {
    std::optional<Header> header;
    Unrecognised why_not;  // where there is no header
};

[[nodiscard]] Recognition recognise(const Sheet& sheet);

// Which list of children this is: by title, then sheet name, then file name, then the columns.
[[nodiscard]] ListKind list_kind_of(const Sheet& sheet, const Header& header);

}  // namespace yingtuo::roll
