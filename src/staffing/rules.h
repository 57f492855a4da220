// Staffing rules: the only place that knows a good roster. One function a rule; the solver, the check, the tests, the
// web page and docs/model/staffing.md read the same list.
#pragma once

#include <span>
#include <vector>

#include "domain/violation.h"
#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

[[nodiscard]] std::span<const Rule<Problem, Plan>> rules();

// Every rule's violations, in the order of rules().
[[nodiscard]] std::vector<Violation> check(const Problem& problem, const Plan& plan);

// The rules by name, one violation for each subject and day unless said otherwise.
using Violations = std::vector<Violation>;

// Hours of the day: `listed` where the shortfalls name exactly as many adults as are missing in every such hour.
[[nodiscard]] Violations check_ratio(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_minimum_adults(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_posts(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_shortfalls(const Problem& problem, const Plan& plan);

// Who may stand there.
[[nodiscard]] Violations check_known(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_cleared(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_general_trained(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_post_trained(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_adult_age(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_availability(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_one_place(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_days_per_week(const Problem& problem, const Plan& plan);  // one for each adult and week
[[nodiscard]] Violations check_transfer(const Problem& problem, const Plan& plan);       // one for each adult and site

[[nodiscard]] Violations check_reach(const Problem& problem, const Plan& plan);    // one for each adult and site
[[nodiscard]] Violations check_lodging(const Problem& problem, const Plan& plan);  // one for each stay
[[nodiscard]] Violations check_beds(const Problem& problem, const Plan& plan);     // one for each venue and night
[[nodiscard]] Violations check_helper_alone(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_rest_weeks(const Problem& problem, const Plan& plan);  // one for each adult

// Soft.
[[nodiscard]] Violations check_lead(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_wanted_posts(const Problem& problem, const Plan& plan);
[[nodiscard]] Violations check_reserve(const Problem& problem, const Plan& plan);    // one for each township
[[nodiscard]] Violations check_wish(const Problem& problem, const Plan& plan);       // one for each adult and site
[[nodiscard]] Violations check_distance(const Problem& problem, const Plan& plan);   // one for each adult and site
[[nodiscard]] Violations check_same_site(const Problem& problem, const Plan& plan);  // one for each adult
[[nodiscard]] Violations check_team(const Problem& problem, const Plan& plan);       // one for each adult
[[nodiscard]] Violations check_block(const Problem& problem, const Plan& plan);      // one for each adult
[[nodiscard]] Violations check_fair_load(const Problem& problem, const Plan& plan);  // one for each township

}  // namespace yingtuo::staffing
