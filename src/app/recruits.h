// Recruits: what so many more adults in one township would do, before anybody is called. Nothing is saved.
// Model: docs/model/staffing.md, "What is proven": both numbers are the fewest that any roster misses.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/plan.h"
#include "domain/roll.h"

namespace yingtuo::app {

// Adults who serve in this township alone, are cleared and trained for care and for this post, and come every open day
// of the stretch.
struct Recruits {
    std::string township;  // twelve digits
    int people = 0;
    Post post = Post::care;
    Date from{};
    Date to{};  // included
};

struct TownshipMissing {
    std::string township;  // twelve digits
    int before = 0;        // adult-days
    int after = 0;
};

struct RecruitsAnswer {
    int missing_before = 0;                  // adult-days that the best roster of today's adults misses
    int missing_after = 0;                   // with the recruits
    int days_offered = 0;                    // adult-days of the recruits
    int days_used = 0;                       // of them, with nobody else changing more than he or she must
    int adults_moved = 0;                    // adults of today whose duties change
    std::vector<TownshipMissing> townships;  // where the number changes, by code
};

// Refuses (not_found) a township without sites, (bad_input) a number outside 1 to 500 and dates in the wrong order or
// without an open day between.
[[nodiscard]] Result<RecruitsAnswer> recruits(const PlanningData& data, const SeasonPlan& plan, const Recruits& asked,
                                              int threads);

}  // namespace yingtuo::app
