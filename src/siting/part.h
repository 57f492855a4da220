// A part of a siting problem that can be worked on alone: a connected component, or a region cut out of one.
// Shapes: local indices; whole-number costs; arcs are CSR by demand point, cheapest first, and CSR by site.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "siting/problem.h"

namespace yingtuo::siting {

inline constexpr Cost unbounded = std::numeric_limits<Cost>::max() / 4;

// Arcs a part holds at most; beyond it each demand point keeps its cheapest ones.
inline constexpr std::size_t most_arcs = 1'500'000;

struct Part {
    std::vector<std::int32_t> demand_id;  // in the problem
    std::vector<std::int32_t> site_id;

    std::vector<int> size;         // children of each demand point
    std::vector<Cost> leave_cost;  // of home visits; where they are not allowed a price nobody would pay
    std::vector<std::uint8_t> may_leave;
    // A multiplier above its ceiling would not give a bound: what home visits cost, or the cheapest arc left out here.
    std::vector<Cost> ceiling;
    std::vector<Cost> dropped;  // cost of the cheapest arc left out here; `unbounded` where all are in

    std::vector<std::int32_t> arc_start;
    std::vector<std::int32_t> arc_site;
    std::vector<std::int32_t> arc_demand;
    std::vector<Cost> arc_cost;
    std::vector<std::int32_t> site_start;
    std::vector<std::int32_t> site_arc;  // numbers of arcs

    std::vector<Cost> opening;
    std::vector<int> capacity;
    std::vector<std::uint8_t> must_open;

    Cost adult_cost = 0;
    int children_per_adult = 1;
    int min_adults = 0;
    int open_exactly = none;
    Cost granularity = 1;
    double scale = 1;  // whole-number cost of one unit of the objective

    [[nodiscard]] int demands() const { return static_cast<int>(size.size()); }
    [[nodiscard]] int sites() const { return static_cast<int>(capacity.size()); }
    [[nodiscard]] int arcs() const { return static_cast<int>(arc_site.size()); }
    [[nodiscard]] bool has_exact_count() const { return open_exactly != none; }
    [[nodiscard]] int adults(int children) const {
        if (children <= 0) return 0;
        return std::max(min_adults, (children + children_per_adult - 1) / children_per_adult);
    }
    // Cost of the adults where a site serves so many children in so many demand points.
    [[nodiscard]] Cost staff(int children) const { return adult_cost == 0 ? 0 : adult_cost * adults(children); }
};

// The component in local form. Only the cheapest arcs of each demand point are kept where there are more than
// `arc_budget` in all; `ceiling` keeps the bound true nevertheless.
[[nodiscard]] Part make_part(const Problem& problem, const Component& component, std::size_t arc_budget);

// A region cut out of a part, to be worked on alone while the rest stands still.
struct Region {
    Part part;
    std::vector<std::int32_t> demands;  // in the whole
    std::vector<std::int32_t> sites;
    std::vector<std::int32_t> arcs;
};

// These demand points and sites, with `open_exactly` sites to open (`none`: free).
[[nodiscard]] Region make_region(const Part& whole, std::vector<std::int32_t> demands, std::vector<std::int32_t> sites,
                                 int open_exactly);

}  // namespace yingtuo::siting
