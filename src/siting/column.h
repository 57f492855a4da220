// Columns: one site with a set of demand points it serves. The stuff of set partitioning.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "siting/part.h"
#include "siting/state.h"

namespace yingtuo::siting {

struct Column {
    std::int32_t site = 0;
    std::vector<std::int32_t> arcs;  // ascending, so demand points ascend; may be empty
    Cost cost = 0;                   // opening, staff and arcs
};

// A column's cost counted from its arcs.
[[nodiscard]] Cost column_cost(const Part& part, int site, const std::vector<std::int32_t>& arcs);

// Adults on duty in it; 0 where the part pays for none.
[[nodiscard]] int column_adults(const Part& part, const Column& column);

// The columns of an answer.
[[nodiscard]] std::vector<Column> columns_of(const Part& part, const Answer& answer);

// Every column once.
class ColumnPool {
  public:
    // True if it was new.
    bool add(Column column);
    [[nodiscard]] const std::vector<Column>& all() const { return columns_; }
    [[nodiscard]] std::size_t size() const { return columns_.size(); }

  private:
    std::vector<Column> columns_;
    std::unordered_multimap<std::uint64_t, std::size_t> by_hash_;
};

// A subset-row cut: of three demand points, at most one column may hold two or more.
// Source: Jepsen, Petersen, Spoorendonk, Pisinger 2008, doi:10.1287/opre.1070.0449.
struct SubsetRow {
    std::int32_t demands[3] = {0, 0, 0};  // ascending
    friend auto operator<=>(const SubsetRow&, const SubsetRow&) = default;
};

// Does the column hold two or more of the three?
[[nodiscard]] bool counts_in(const Part& part, const Column& column, const SubsetRow& cut);

// A cover cut: demand points that only some sites reach need so many of these sites, or so many adults at them, less
// what those of them count for who are left. Source: Aardal 1998, doi:10.1007/BF01581084 (covers of sites); rounding of
// the adults likewise.
struct CoverCut {
    std::vector<std::int32_t> sites;                          // ascending
    std::vector<std::pair<std::int32_t, std::int32_t>> left;  // demand point, what it counts for; ascending
    bool of_adults = false;                                   // else of open sites
    std::int32_t least = 0;
    friend bool operator==(const CoverCut&, const CoverCut&) = default;
};

// How much of the cut a column at a site is.
[[nodiscard]] int counts_in(const Part& part, const Column& column, const CoverCut& cut);

// Bounds on the adults of a part in all: a branch of the search.
struct AdultRange {
    int least = 0;
    int most = unlimited;
    static constexpr int unlimited = 1'000'000'000;
    [[nodiscard]] bool is_bounded() const { return least > 0 || most < unlimited; }
};

// Prices of the rows of set partitioning: a demand point's is paid to whoever serves it, a subset row's by each column
// in it, a cover cut's to each site or adult in it.
struct Prices {
    std::vector<Cost> demand;
    std::vector<Cost> cut;         // of subset rows; 0 or more
    std::vector<Cost> cover;       // of cover cuts; 0 or more
    std::vector<Cost> site;        // paid by the cover cuts to each site where it opens; may be empty for none
    std::vector<Cost> site_adult;  // likewise to each adult there
    Cost adult = 0;  // paid for each adult, where their number in all is bounded; at most what an adult costs
};

}  // namespace yingtuo::siting
