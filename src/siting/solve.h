// Siting solver: which sites open and who goes where, with a proven bound; anytime.
// Model and algorithm: docs/model/siting.md.
#pragma once

#include "domain/limits.h"
#include "siting/plan.h"
#include "siting/problem.h"

namespace yingtuo::siting {

// One iteration is one step of work on every connected component that is not closed yet (bound = cost). Without any
// limit: `default_iterations`. With an iteration limit alone the plan depends on problem, seed and iterations only, not
// on threads or clock. An infeasible problem gives the best plan found, marked infeasible; rules.h says what it breaks.
[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits);

inline constexpr std::int64_t default_iterations = 1;

}  // namespace yingtuo::siting
