// Staffing bound: the adult-days that no roster can cover, and days of work that reach it.
// Source: minimum-cost flow by the network simplex method, Király and Kovács, doi:10.48550/arXiv.1207.6381 (LEMON).
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

// Exact: each week by itself (nothing else joins the days), adults flow over days into the demand of townships, because
// an adult may serve either anywhere or at any site of one township. Among the flows that cover most, one that covers
// evenly over days and near home, so that those who serve part of the week take turns where they live.
[[nodiscard]] Bound bound_of(const Problem& problem, int threads);

}  // namespace yingtuo::staffing
