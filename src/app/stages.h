// Stages: the question of each planning room, built from the season's data and the plan's own rows. The planner and the
// check ask the very same questions; only the planner has them solved.
#pragma once

#include <span>
#include <vector>

#include "domain/plan.h"
#include "domain/roll.h"
#include "programme/problem.h"
#include "siting/season_problem.h"
#include "staffing/problem.h"
#include "visits/problem.h"

namespace yingtuo::app {

// Every pair of home and venue within the walking cap.
[[nodiscard]] std::vector<Walk> walks_of(const PlanningData& data, int threads);

Result<siting::SeasonProblem> siting_problem(const PlanningData& data, std::span<const Walk> walks);
// Reads the placements of the plan.
Result<visits::Problem> visits_problem(const PlanningData& data, const SeasonPlan& plan);
// Reads placements, open venues, visits (a day of home visits is no day at a site) and stays: who lodges lives there.
// Beds are those of venues that may be used and of which the point is known, whether they open as sites or not.
Result<staffing::Problem> staffing_problem(const PlanningData& data, const SeasonPlan& plan);
// Reads placements, open venues and duties.
Result<programme::Problem> programme_problem(const PlanningData& data, const SeasonPlan& plan);

}  // namespace yingtuo::app
