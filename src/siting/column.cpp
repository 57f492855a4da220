#include "siting/column.h"

#include <algorithm>

namespace yingtuo::siting {
namespace {

std::uint64_t hash_of(const Column& column) {
    std::uint64_t hash = 1469598103934665603ULL ^ static_cast<std::uint64_t>(column.site);
    for (const auto arc : column.arcs) hash = (hash ^ static_cast<std::uint64_t>(arc + 1)) * 1099511628211ULL;
    return hash;
}

}  // namespace

Cost column_cost(const Part& part, int site, const std::vector<std::int32_t>& arcs) {
    Cost cost = part.opening[static_cast<std::size_t>(site)];
    int children = 0;
    for (const auto arc : arcs) {
        const auto a = static_cast<std::size_t>(arc);
        cost += part.arc_cost[a];
        children += part.size[static_cast<std::size_t>(part.arc_demand[a])];
    }
    return cost + part.staff(children);
}

int column_adults(const Part& part, const Column& column) {
    if (part.adult_cost == 0) return 0;
    int children = 0;
    for (const auto arc : column.arcs)
        children += part.size[static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arc)])];
    return part.adults(children);
}

std::vector<Column> columns_of(const Part& part, const Answer& answer) {
    std::vector<Column> by_site(part.capacity.size());
    for (const auto arc : answer.arc_of) {
        if (arc != none)
            by_site[static_cast<std::size_t>(part.arc_site[static_cast<std::size_t>(arc)])].arcs.push_back(arc);
    }
    std::vector<Column> columns;
    for (std::size_t s = 0; s < by_site.size(); ++s) {
        if (answer.is_open[s] == 0) continue;
        Column& column = by_site[s];
        column.site = static_cast<std::int32_t>(s);
        std::sort(column.arcs.begin(), column.arcs.end());
        column.cost = column_cost(part, column.site, column.arcs);
        columns.push_back(std::move(column));
    }
    return columns;
}

bool ColumnPool::add(Column column) {
    const std::uint64_t hash = hash_of(column);
    const auto [first, last] = by_hash_.equal_range(hash);
    for (auto it = first; it != last; ++it) {
        const Column& other = columns_[it->second];
        if (other.site == column.site && other.arcs == column.arcs) return false;
    }
    by_hash_.emplace(hash, columns_.size());
    columns_.push_back(std::move(column));
    return true;
}

bool counts_in(const Part& part, const Column& column, const SubsetRow& cut) {
    int held = 0;
    for (const auto arc : column.arcs) {
        const auto demand = part.arc_demand[static_cast<std::size_t>(arc)];
        if (demand == cut.demands[0] || demand == cut.demands[1] || demand == cut.demands[2]) ++held;
    }
    return held >= 2;
}

int counts_in(const Part& part, const Column& column, const CoverCut& cut) {
    if (column.arcs.empty() || !std::binary_search(cut.sites.begin(), cut.sites.end(), column.site)) return 0;
    return cut.of_adults ? column_adults(part, column) : 1;
}

}  // namespace yingtuo::siting
