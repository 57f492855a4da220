// The programme's rules: the only place that knows a good programme. Solver, check, tests, web page and
// docs/model/programme.md read this list. Any rows may be given, those of a plan edited by hand too.
#pragma once

#include <span>
#include <vector>

#include "domain/violation.h"
#include "programme/plan.h"
#include "programme/plan_view.h"
#include "programme/problem.h"

namespace yingtuo::programme {

// Subjects: "venue:17", "venue:17/group:2", "venue:17@2025-07-15", "adult:5@2025-07-15", "child:3". What repeats within
// one subject is one violation; its amount says how often.
[[nodiscard]] std::span<const Rule<Problem, Plan>> rules();

[[nodiscard]] std::vector<Violation> check(const Problem& problem, const Plan& plan);
// The same for a plan put in order already, or for some of its sites.
[[nodiscard]] std::vector<Violation> check(const PlanView& view);

// How far a rule looks for what one session holds: its activity, rain alternative and place, hours and people apart.
enum class Reach {
    nothing,  // it reads days, hours, people and children alone
    group,    // the season of the session's group
    day,      // the day of the session's site
    site,     // the season of the site
    sites,    // the seasons of other sites too; nothing comes of one site alone
};
// The rules of one reach alone.
[[nodiscard]] std::vector<Violation> check(const PlanView& view, Reach reach);

}  // namespace yingtuo::programme
