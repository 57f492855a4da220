// Drawn nouns: every field of everything a store keeps, filled at random with awkward but allowed values. No person is
// behind any of it.
#pragma once

#include "base/random.h"
#include "domain/plan.h"
#include "domain/roll.h"

namespace yingtuo::testing {

// Every field differs from its default more often than not.
[[nodiscard]] Season drawn_season(Random& random);
// A root, counties, townships and villages.
[[nodiscard]] RegionTree drawn_regions(Random& random);

struct RollSize {
    int households = 20;
    int children = 40;
    int venues = 10;
    int adults = 15;
    std::int64_t first_id = 1;
};
// Ids from first_id on, in order; children live in the roll's own households.
[[nodiscard]] Roll drawn_roll(Random& random, const RollSize& size);
[[nodiscard]] std::vector<ImportRecord> drawn_imports(Random& random, int count);
// Refers to the roll's records only; `rows` of each kind.
[[nodiscard]] SeasonPlan drawn_plan(Random& random, const Roll& roll, int rows);

// Text that breaks careless storage: quotes, line ends, zero bytes, empty, Chinese beyond the basic plane.
[[nodiscard]] std::string drawn_text(Random& random);

}  // namespace yingtuo::testing
