// Prove: how far from the best any roster is, whoever made it. The proof shares nothing with the roster's making but
// the search for chains.
#pragma once

#include <cstdint>
#include <vector>

#include "staffing/augment.h"
#include "staffing/day.h"
#include "staffing/problem.h"
#include "staffing/reach.h"

namespace yingtuo::staffing {

struct Proof {
    int needed = 0;                        // adult-days
    int covered = 0;                       // by the plan's duties, each that a need counts once
    int coverable = 0;                     // the most that any roster can cover
    int open_needs = 0;                    // needs of a day that the plan leaves open in part or whole
    int open_needs_at_least = 0;           // no roster leaves fewer open
    std::vector<int> short_days;           // by need: days on which one more adult there would cover one more adult-day
    std::vector<ShortGroup> short_groups;  // of all weeks
    std::vector<SpareGroup> spare_groups;  // of all weeks
    Places best;  // a roster that covers `coverable`, made from the one given by the fewest moves

    // What lawful duties leave uncovered. Never below what the bound says, whatever the plan: a plan that lists fewer
    // counts duties that break a hard rule.
    [[nodiscard]] int missing() const { return needed - covered; }
    [[nodiscard]] int missing_at_least() const { return needed - coverable; }
};

// Of places_of() a plan's duties: duties that break a hard rule cover nothing.
[[nodiscard]] Proof prove(const Problem& problem, const Reach& reach, Places places, int threads);

}  // namespace yingtuo::staffing
