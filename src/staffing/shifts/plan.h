// Shifts plan: the tour of every adult, what it costs, and what is proven about it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "staffing/shifts/problem.h"

namespace yingtuo::staffing::shifts {

// The parts of the objective, in the weights of the problem.
struct Objective {
    Cost requests = 0;
    Cost under = 0;
    Cost over = 0;
    [[nodiscard]] Cost total() const { return requests + under + over; }
};

struct Plan {
    std::vector<Tour> tours;  // by adult
    Objective objective;
    bool feasible = false;    // no hard rule is broken
    Cost lower_bound = 0;     // no plan whatever costs less
    double gap = 0;           // (objective - lower bound) / objective; 0 where the objective is 0
    bool is_optimal = false;  // proven: objective and bound met
    std::uint64_t seed = 1;
    std::int64_t iterations = 0;
    double seconds = 0;
};

// Adults on each day and shift (`Problem::slot`). The tours must be as long as the horizon.
[[nodiscard]] std::vector<int> count_adults(const Problem& problem, std::span<const Tour> tours);

// The objective, counted anew from the tours.
[[nodiscard]] Objective objective_of(const Problem& problem, std::span<const Tour> tours);

}  // namespace yingtuo::staffing::shifts
