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
    std::vector<std::string> title_lines;  // rows above the header
    Table table;
    std::set<std::size_t> number_columns;  // all others are text

    // The row in the file, as the clerk sees it, of a row of the table.
    [[nodiscard]] int file_row(std::size_t row) const { return static_cast<int>(title_lines.size() + row) + 2; }
};

struct Workbook {
    std::string path;  // "ledgers/昭阳区/托管点.xlsx"
    std::vector<LedgerSheet> sheets;
};

struct DemoSeason {
    Season season;
    std::vector<Region> regions;                  // village groups included, every point invented
    std::map<std::string, std::string> outlines;  // GeoJSON geometry by region code
    std::vector<Workbook> workbooks;              // four a county, by county
    Table truth;                                  // file, sheet, row, column, kind: what was planted
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
