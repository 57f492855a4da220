// Rules of rosters with shifts: the only place that knows a good one. Solver, tests and docs/model/staffing.md read it.
#pragma once

#include <span>
#include <vector>

#include "domain/violation.h"
#include "staffing/shifts/plan.h"
#include "staffing/shifts/problem.h"

namespace yingtuo::staffing::shifts {

[[nodiscard]] std::span<const Rule<Problem, Plan>> rules();

// Every rule's violations, in the order of rules().
[[nodiscard]] std::vector<Violation> check(const Problem& problem, const Plan& plan);

// Is no hard rule broken?
[[nodiscard]] bool is_feasible(const Problem& problem, const Plan& plan);

}  // namespace yingtuo::staffing::shifts
