// Staffing weights: what the solver trades against a metre of way between home and site on one day.
// Model: docs/model/staffing.md, "Goal". All in metres per adult-day.
#pragma once

#include <algorithm>
#include <cstdint>

#include "staffing/problem.h"

namespace yingtuo::staffing {

using Cost = std::int64_t;

// Covering one more adult-day is worth more than any chain of moves over a whole region.
inline constexpr Cost covered_worth = 10'000'000'000;
// A site must not stand without any adult while another has two.
inline constexpr Cost first_adult_worth = 1'000'000;
// An adult missing by the ratio is worse than one missing by the minimum of adults, and the worse the more children
// each adult there has: 40 km, and 4 km for each child over the ratio, 400 km at most.
inline constexpr Cost ratio_worth = 40'000;
inline constexpr Cost child_over_ratio_worth = 4'000;
inline constexpr Cost most_ratio_worth = 400'000;
// Somebody at a post outside the ratio: less than anybody missing by the ratio.
inline constexpr Cost post_worth = 20'000;
// The first adult trained as site lead; the first trained for another post wanted within the ratio.
inline constexpr Cost lead_worth = 15'000;
inline constexpr Cost wanted_worth = 6'000;
// Serving in the township wished for.
inline constexpr Cost wish_worth = 4'000;
// Serving in the township where the adult's team is that week.
inline constexpr Cost team_worth = 6'000;
// A day of duty that is not in a short block.
inline constexpr Cost block_worth = 4'000;
// An adult kept free in a township that has not its reserve yet.
inline constexpr Cost reserve_worth = 5'000;
// Staying at the site of the last duty.
inline constexpr Cost stay_worth = 20'000;

[[nodiscard]] constexpr Cost worth_of(Post wanted) {
    return wanted == Post::lead ? lead_worth : wanted_worth;
}

// What the adult number `place` (from 1) of the ratio is worth at a site, beyond being covered; never rises with
// `place`.
[[nodiscard]] inline Cost place_worth(const Policy& policy, const Site& site, int place) {
    if (place == 1) return first_adult_worth;
    if (place > site.by_ratio) return 0;
    const Cost children_each = site.children / (place - 1);  // with one adult fewer
    const Cost over = std::max<Cost>(0, children_each - policy.children_per_adult);
    return std::min(most_ratio_worth, ratio_worth + child_over_ratio_worth * over);
}

}  // namespace yingtuo::staffing
