// Walks: every household and usable venue within the household's walking cap, with minutes and method.
// Model: docs/model/travel.md
#pragma once

#include <vector>

#include "domain/plan.h"
#include "domain/roll.h"
#include "travel/provider.h"

namespace yingtuo::travel {

// The walking cap of one household: by its youngest willing child on opening day, the shorter cap where one of their
// birth dates is unknown. Children who are not willing do not walk and do not count.
[[nodiscard]] WalkMinutes household_cap(const Season& season, const std::vector<const Child*>& willing);

// One walk for every pair of a household with a point and at least one willing child, and a usable venue with a point,
// whose minutes are within the household's cap (the cap itself included). A given time stands whatever the computed one
// says, for households and venues without a point too. Sorted by household id, then venue id; the same for any number
// of threads.
[[nodiscard]] std::vector<Walk> walks(const PlanningData& data, const Provider& provider, int threads);

}  // namespace yingtuo::travel
