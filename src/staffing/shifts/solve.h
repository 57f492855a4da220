// Solver of rosters with shifts: the tour of every adult, with a proven lower bound; anytime.
// Model and algorithm: docs/model/staffing.md, "Shifts".
#pragma once

#include "domain/limits.h"
#include "staffing/shifts/plan.h"
#include "staffing/shifts/problem.h"

namespace yingtuo::staffing::shifts {

// The first iteration makes a roster, the bound and a dive; each one after it is a turn of the neighbourhood search. It
// ends early where objective and bound meet. Without any limit: `default_iterations`. With a limit by iterations alone
// the plan depends on problem, seed and iterations only, not on threads or clock. Somebody who can do no tour at all is
// off every day: the plan is marked infeasible, and rules.h says what it breaks.
[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits);

inline constexpr std::int64_t default_iterations = 20;

}  // namespace yingtuo::staffing::shifts
