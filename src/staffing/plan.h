// Staffing plan: who stands where on each day, what is missing, and how much of that nobody could have avoided.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/plan.h"

namespace yingtuo::staffing {

struct Plan {
    std::vector<Duty> duties;           // by venue, date, adult; each covers the whole open day
    std::vector<Shortfall> shortfalls;  // by venue, date; a missing lead first
    std::vector<Stay> stays;            // by adult
    int missing = 0;                    // the objective: adult-days needed and not covered
    std::optional<int> lower_bound;     // adult-days that no roster could cover; none where it was not computed
    std::optional<int> open_at_least;   // needs of a day that no roster could fill wholly (augment.h)
    double travel_km = 0;               // home to site, one way, over all duties
    int changes = 0;                    // times an adult's next duty is at another site
    std::uint64_t seed = 1;
};

// A plan from what is stored of it, for whoever checks it independently of the solver.
[[nodiscard]] Plan plan_of(std::vector<Duty> duties, std::vector<Shortfall> shortfalls, std::vector<Stay> stays = {});

}  // namespace yingtuo::staffing
