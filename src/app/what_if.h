// What-if: what a change would do to a plan, solved again around what the change touches; nothing is saved. Whoever
// lies apart from the change stays where they are; a change that only forbids what the plan does not do makes no
// difference to it. Accepted, it becomes a whole plan.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/compare.h"
#include "app/plan.h"
#include "app/siting_figures.h"
#include "domain/decision.h"

namespace yingtuo::app {

enum class WhatIfSearch { around, everywhere };

struct WhatIfOptions {
    std::string county;  // only its households are searched around, and the figures are of it; empty: all of the plan
    WhatIfSearch search = WhatIfSearch::around;
    Limits limits;  // of siting; without a limit: a few steps of work around what is touched, and a guard of seconds
};

struct WhatIf {
    std::vector<Decision> changes;
    std::string county;
    WhatIfSearch search = WhatIfSearch::around;
    int touched_households = 0;
    std::vector<Placement> placements;   // of everyone in the plan
    std::vector<Id<Venue>> open_venues;  // by id
    double objective = 0;                // yuan a season, under the changed policy
    double lower_bound = 0;              // of the whole
    bool is_feasible = false;            // no hard rule of siting is broken
    std::vector<Violation> violations;   // of siting's rules
    SitingFigures before;
    SitingFigures after;
    std::vector<VenueChange> venues;
    std::vector<Move> moves;    // by household
    bool is_cut_short = false;  // the guard of seconds ended it: asked again it may come out otherwise
    double seconds = 0;
};

// `data` is what the plan was made from. Deterministic, unless it is cut short. Refuses (conflict) a plan made
// from other data, what with_decisions() refuses, (bad_input) a household sent where it cannot go, naming both, a venue
// or household outside the county asked for, and no change at all.
[[nodiscard]] Result<WhatIf> what_if(const PlanningData& data, const SeasonPlan& plan,
                                     std::span<const Decision> changes, const WhatIfOptions& options);

// A whole plan of it, not saved: home visits, duties and sessions are solved for its siting. `data` and `plan` are
// those it was asked of.
[[nodiscard]] Result<SeasonPlan> plan_of(const WhatIf& what_if, const PlanningData& data, const SeasonPlan& plan,
                                         const PlanOptions& options);

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::WhatIfSearch> {
    static constexpr EnumName<app::WhatIfSearch> table[] = {
        {app::WhatIfSearch::around, "around", "变动周边", "around the change"},
        {app::WhatIfSearch::everywhere, "everywhere", "全部", "everywhere"}};
};
