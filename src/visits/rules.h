// Visits rules: the only place that knows good guardianships and rounds. One function a rule; the solver, the check,
// the tests, the web page and docs/model/visits.md read the same list.
#pragma once

#include <span>
#include <vector>

#include "domain/violation.h"
#include "visits/plan.h"
#include "visits/problem.h"

namespace yingtuo::visits {

[[nodiscard]] std::span<const Rule<Problem, Plan>> rules();

// Every rule's violations, in the order of rules().
[[nodiscard]] std::vector<Violation> check(const Problem& problem, const Plan& plan);

using Violations = std::vector<Violation>;

// Children: two named persons, and the visits due. `listed` where the person is left unset, which is how a plan says
// that nobody could be found.
[[nodiscard]] Violations check_known(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_two_persons(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_class(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_mostly_there(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_named_only(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_cadence(const Problem& problem, const Plan& plan);  // one for each child and week
[[nodiscard]] Violations check_once_a_day(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_together(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_team(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_window(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_near(const Problem& problem, const Plan& plan);  // soft

// Visitors and their rounds.
[[nodiscard]] Violations check_cleared(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_trained(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_availability(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_days_per_week(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_one_round(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_visit_length(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_travel_time(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_lunch(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_day_length(const Problem& problem, const Plan& plan);

}  // namespace yingtuo::visits
