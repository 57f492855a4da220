// Staffing bound: the adult-days that no roster can cover, and days of work that reach it.
// Source: maximum flow by push-relabel, Goldberg and Tarjan, doi:10.1145/48014.61051 (LEMON Preflow).
#pragma once

#include <cstdint>
#include <vector>

#include "staffing/problem.h"

namespace yingtuo::staffing {

struct Bound {
    int needed = 0;     // adult-days over all sites and days
    int coverable = 0;  // the most that any roster can cover
    // Row-major by adult: days on which the adult may be asked to work. At most the days left of each week, and wide
    // enough that `coverable` can be reached by choosing among them day by day.
    std::vector<std::uint8_t> workdays;
};

// Exact: flow from adult-weeks over days into the sites' demand, a township's sites taken together, because an adult
// may serve either anywhere or at any site of one township.
[[nodiscard]] Bound bound_of(const Problem& problem);

}  // namespace yingtuo::staffing
