// The demo season: a whole invented prefecture's holiday care as the ledgers a county office would hand in. No child in
// it exists; every place is invented but for names and codes; identity numbers and telephone numbers can be nobody's.
// Source of the totals: the model case (Zhaotong, summer 2025).
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/result.h"
#include "demo/fields.h"
#include "domain/region.h"
#include "domain/season.h"
#include "domain/sheet.h"

namespace yingtuo::demo {

// What is wrong with the ledgers on purpose.
enum class Damage {
    none,     // clean sheets; a child in both the village and the school roll is no damage, it is how it is
    typical,  // what clerks' sheets look like: see damage.h
};

struct Options {
    int children = 16'069;  // 1 to 200,000
    std::uint64_t seed = 20'250'715;
    Damage damage = Damage::none;
};

struct LedgerSheet {
    std::string name;
    std::vector<std::string> title_lines;                // rows above the header
    std::vector<std::vector<std::string>> upper_header;  // rows between them and the table's header, as wide as it
    Table table;
    std::vector<Field> fields;                                   // what each column says
    std::set<std::size_t> number_columns;                        // all others are text
    std::set<std::pair<std::size_t, std::size_t>> number_cells;  // row, column: numbers whatever it costs them
    std::set<std::size_t> merged_columns;                        // equal neighbours below each other are one cell
    std::vector<int> children;  // whose row each is, by row: the child's number from 1; 0 for no child's

    // The row in the file, as the clerk sees it, of the table's header and of a row of the table.
    [[nodiscard]] int header_row() const { return static_cast<int>(title_lines.size() + upper_header.size()) + 1; }
    [[nodiscard]] int file_row(std::size_t row) const { return header_row() + 1 + static_cast<int>(row); }
};

enum class FileForm {
    workbook,
    csv_gb18030,
    csv_utf8  // with a byte order mark
};

struct Workbook {
    std::string path;  // "ledgers/昭阳区/托管点.xlsx"
    Ledger ledger = Ledger::village_roll;
    std::vector<LedgerSheet> sheets;
    FileForm form = FileForm::workbook;  // others have one sheet, whose name is the file's
};

// What is known of the ledgers because they were drawn: the measure of everything that reads them. Rows are numbered as
// the clerk sees them. Nothing here is ever imported.
struct Truth {
    // What was planted: file, sheet, row, column (its letters, empty for a whole row), kind, the doubts of which a
    // reader should tell one (joined by "|", empty for none), and the value it should read all the same (empty for
    // none).
    Table faults;
    Table children;  // file, sheet, row, child: whose row each row of a roll is, children numbered from 1
    Table totals;    // county, measure, count: children, and how many of them stand on which lists
};

struct DemoSeason {
    Season season;
    std::vector<Region> regions;                  // village groups included, every point invented
    std::map<std::string, std::string> outlines;  // GeoJSON geometry by region code
    std::vector<Workbook> workbooks;              // by county, clean ones four a county; then training, one a county
    Truth truth;
};

// Same options, same season. Refuses a number of children out of range.
[[nodiscard]] Result<DemoSeason> draw(const Options& options);

}  // namespace yingtuo::demo

template <>
struct yingtuo::EnumNames<yingtuo::demo::Damage> {
    using D = yingtuo::demo::Damage;
    static constexpr EnumName<D> table[] = {{D::none, "none", "无", "none"},
                                            {D::typical, "typical", "常见", "typical"}};
};
