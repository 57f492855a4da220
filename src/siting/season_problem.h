// The season as a siting problem: households with their willing children, usable venues, the walks between them and the
// policy's weights; and the answer back in the shared nouns.
// Model: docs/model/siting.md.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/violation.h"
#include "siting/plan.h"
#include "siting/problem.h"

namespace yingtuo::siting {

// Demand point i is households[i], site j is venues[j]. Both ascend by id.
struct SeasonProblem {
    Problem problem;
    std::vector<Id<Household>> households;  // those with a willing child
    std::vector<Id<Venue>> venues;          // usable, with a point and a capacity
    std::vector<Walk> walks;                // of each arc of the problem, in its order
    std::vector<Id<Venue>> unusable_pins;   // pinned open, yet not usable, without a point or without a capacity
    std::vector<HouseholdPin> unmet_pins;   // to a venue that is no candidate, forbidden, too small, or out of reach
};

// Costs in yuan a season: opening by tier, plus the cost of change where a venue was closed last year; adults at the
// policy's ratio and minimum; a child's minutes of walking, long ones dearer where the policy says so; home visits by
// the child. Walks of other households and to other venues are passed over. Refuses a tier without an opening cost, and
// what Problem::make refuses.
[[nodiscard]] Result<SeasonProblem> make_season_problem(const PlanningData& data, std::span<const Walk> walks);

// The pins that no plan of this problem can keep, as violations of siting.pinned_open and siting.pinned_household.
[[nodiscard]] std::vector<Violation> impossible_pins(const SeasonProblem& season);

// Where each household's children go, by household.
[[nodiscard]] std::vector<Placement> placements(const SeasonProblem& season, const Plan& plan);
[[nodiscard]] std::vector<Id<Venue>> open_venues(const SeasonProblem& season, const Plan& plan);

// A stored answer as a plan, for the independent check: the objective is counted anew, nothing is proven (bound 0).
// A household without a placement, or placed at a venue that is no candidate, is given a site that does not exist, so
// that the rules name it.
[[nodiscard]] Plan plan_of(const SeasonProblem& season, std::span<const Placement> placements,
                           std::span<const Id<Venue>> open_venues);

}  // namespace yingtuo::siting
