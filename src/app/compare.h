// Compare: what two plans of one season do differently.
#pragma once

#include <vector>

#include "domain/plan.h"

namespace yingtuo::app {

struct Move {
    Id<Household> household;
    std::optional<Id<Venue>> before;  // none: home visits
    std::optional<Id<Venue>> after;
    WalkMinutes minutes_before;
    WalkMinutes minutes_after;
};

struct Comparison {
    double objective_before = 0;  // yuan a season
    double objective_after = 0;
    std::vector<Id<Venue>> opened;           // in `after` only
    std::vector<Id<Venue>> closed;           // in `before` only
    std::vector<Move> moves;                 // households placed in both plans, but differently
    std::vector<Id<Household>> only_before;  // households the other plan does not know
    std::vector<Id<Household>> only_after;
    int duties_before = 0, duties_after = 0, duties_same = 0;
    int missing_before = 0, missing_after = 0;  // adult-days

    [[nodiscard]] bool is_same() const;
};

[[nodiscard]] Comparison compare(const SeasonPlan& before, const SeasonPlan& after);

}  // namespace yingtuo::app
