// Siting plan: which sites open and which site serves each demand point, what that costs, and what is proven about it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "siting/problem.h"

namespace yingtuo::siting {

// The parts of the objective, in the units of the problem's costs (yuan a season).
struct Objective {
    double opening = 0;
    double staff = 0;
    double walking = 0;
    double home_visits = 0;
    [[nodiscard]] double total() const { return opening + staff + walking + home_visits; }
};

struct Plan {
    std::vector<int> site_of;           // by demand point; `none`: home visits
    std::vector<std::uint8_t> is_open;  // by site
    Objective objective;
    bool feasible = false;    // no hard rule is broken
    double lower_bound = 0;   // no plan whatever costs less
    double gap = 0;           // (objective - lower bound) / objective; 0 where the objective is 0
    bool is_optimal = false;  // proven: search and bound met in the fixed-point costs
    std::uint64_t seed = 1;
    std::int64_t iterations = 0;
    bool is_cut_short = false;  // the clock or a request to stop ended it before the work asked for was done
    double seconds = 0;
};

// Children each site serves.
[[nodiscard]] std::vector<std::int64_t> loads(const Problem& problem, std::span<const int> site_of);

// The objective from the original costs, counted anew. Served points cost their arc (nothing where there is none: the
// rules name that), open sites their opening and their adults, the rest their home visits.
[[nodiscard]] Objective objective_of(const Problem& problem, std::span<const int> site_of,
                                     std::span<const std::uint8_t> is_open);

// (objective - bound) / objective, at least 0.
[[nodiscard]] double gap_of(double objective, double lower_bound);

}  // namespace yingtuo::siting
