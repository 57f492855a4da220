// Routing solver: rounds for every day by ruin and recreate under annealing; anytime.
// Model and algorithm: docs/model/visits.md.
// Source: SISR, Christiaens and Vanden Berghe, doi:10.1287/trsc.2019.0914.
#pragma once

#include "domain/limits.h"
#include "visits/routing/plan.h"
#include "visits/routing/problem.h"

namespace yingtuo::visits::routing {

// One iteration ruins and recreates the plan once. Without any limit: `default_iterations`. With an iteration limit
// alone the plan depends on problem, seed and iterations only. One instance is one chain of steps, so threads do not
// matter. Who fits nowhere is listed as absent.
[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits);

inline constexpr std::int64_t default_iterations = 50'000;

}  // namespace yingtuo::visits::routing
