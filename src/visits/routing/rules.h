// Routing rules: the only place that knows a good plan. They walk through the rounds anew and use nothing of the
// solver's bookkeeping.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "domain/violation.h"
#include "visits/routing/plan.h"
#include "visits/routing/problem.h"

namespace yingtuo::visits::routing {

[[nodiscard]] std::span<const Rule<Problem, Plan>> rules();

[[nodiscard]] std::vector<Violation> check_rounds(const Problem& problem, const Plan& plan);
[[nodiscard]] std::vector<Violation> check_calls(const Problem& problem, const Plan& plan);
[[nodiscard]] std::vector<Violation> check_load(const Problem& problem, const Plan& plan);
[[nodiscard]] std::vector<Violation> check_times(const Problem& problem, const Plan& plan);
[[nodiscard]] std::vector<Violation> check_longest(const Problem& problem, const Plan& plan);
[[nodiscard]] std::vector<Violation> check_one_vehicle(const Problem& problem, const Plan& plan);
[[nodiscard]] std::vector<Violation> check_apart(const Problem& problem, const Plan& plan);

[[nodiscard]] bool is_feasible(const Problem& problem, const Plan& plan);
// What the plan costs: ways and the problem's costs.
[[nodiscard]] double cost_of(const Problem& problem, const Plan& plan);
// No plan has fewer rounds: what is to be carried, in the largest vehicles.
[[nodiscard]] std::size_t fewest_rounds_thinkable(const Problem& problem);

// When each stop's service begins, each as early as it can; breaks as early as they can. Nothing where somebody is
// late.
[[nodiscard]] std::optional<std::vector<double>> times_of(const Problem& problem, const DayRound& round);

}  // namespace yingtuo::visits::routing
