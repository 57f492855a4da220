// Siting rules: the only place that knows what a good siting plan is. Solver, tests, check and the model page read it.
// Model: docs/model/siting.md.
#pragma once

#include <span>
#include <vector>

#include "domain/violation.h"
#include "siting/plan.h"
#include "siting/problem.h"

namespace yingtuo::siting {

// Every rule, in the order of the model page.
[[nodiscard]] std::span<const Rule<Problem, Plan>> rules();

// What a plan breaks, rule by rule.
[[nodiscard]] std::vector<Violation> check(const Problem& problem, const Plan& plan);

// Is no hard rule broken?
[[nodiscard]] bool is_feasible(const Problem& problem, const Plan& plan);

}  // namespace yingtuo::siting
