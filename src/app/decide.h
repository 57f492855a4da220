// Decide: whether what a person wants to decide can be had, asked before it is kept.
#pragma once

#include <span>

#include "base/result.h"
#include "domain/decision.h"
#include "siting/season_problem.h"

namespace yingtuo::app {

// Refuses what with_decisions() refuses, and (bad_input) a household sent to a venue that is unusable, forbidden, too
// small or out of reach, or one without a willing child; `where` is the decision's subject.
[[nodiscard]] Result<void> check_decisions(const PlanningData& data, std::span<const Decision> decisions);

// The second half of it, for the problem that has the decisions in it.
[[nodiscard]] Result<void> check_pins(const siting::SeasonProblem& season, std::span<const Decision> decisions);

}  // namespace yingtuo::app
