// Couple: siting and staffing planned together. Where adults are short, a further site costs the price of the adults it
// takes from others; siting is solved again with that price, staffing anew, and the better plan is kept.
// Model: docs/model/staffing.md, "Siting and staffing together".
#pragma once

#include <vector>

#include "app/plan.h"

namespace yingtuo::app {

// One plan on the way. `cost` is the siting objective, and on top for each adult missing on every open day the policy's
// price of a child left to home visits.
struct CoupledRound {
    double siting = 0;  // yuan a season
    int missing = 0;    // adult-days
    int sites = 0;
    double cost = 0;
};

struct CoupledPlan {
    SeasonPlan plan;                   // the cheapest of the rounds, the first of equals
    std::vector<CoupledRound> rounds;  // the first is the uncoupled plan
    std::size_t kept = 0;              // of the rounds
};

// `rounds`: how often siting is solved again. Otherwise as make_plan() from siting on.
[[nodiscard]] Result<CoupledPlan> make_coupled_plan(const PlanningData& data, const PlanOptions& options, int rounds);

}  // namespace yingtuo::app
