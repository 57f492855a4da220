// Posts: which post each adult on duty takes, and the list of those who are missing.
#pragma once

#include <vector>

#include "staffing/day.h"
#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// One duty a person and day, the whole open day long. Within the ratio a site's wanted posts go first, in the order of
// the policy, to somebody trained for them: whoever has held the post, else whoever is trained for fewest others; the
// rest take care, or the first counted post they are trained for. Sorted by venue, date, adult.
[[nodiscard]] std::vector<Duty> duties_of(const Problem& problem, const Places& places);

// Of whoever steps in at a need of the ratio: the post that is vacant where trained for it, else the usual one.
[[nodiscard]] Post post_of_whoever_comes(const Problem& problem, std::size_t adult, Post vacant);
// Of somebody missing in the ratio, where no post is wanted by name.
[[nodiscard]] Post post_of_the_missing(const Policy& policy);

// What the duties leave uncovered, by venue and date: of the ratio first, posts that are wanted and not there before
// the others; then of the posts outside it.
[[nodiscard]] std::vector<Shortfall> shortfalls_of(const Problem& problem, const std::vector<Duty>& duties);

}  // namespace yingtuo::staffing
