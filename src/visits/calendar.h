// Visit calendar: puts every round on a day of its week.
#pragma once

#include <vector>

#include "visits/guardians.h"

namespace yingtuo::visits {

struct DatedRound {
    std::size_t adult = 0;
    std::size_t day = 0;
    Tour stops;
};

// A household whose person of this role cannot be placed beside the other one's visits.
struct Clash {
    Role role = Role::cadre;
    std::size_t household = 0;
};

struct Calendar {
    std::vector<DatedRound> rounds;  // by day, adult
    std::vector<Clash> clashes;      // empty: everything due is placed
};

// Each visitor makes at most one round a day, on days he or she can serve; no household has two visits on one day.
// Teachers prefer the first part of the week and cadres the second, so that the two visits lie apart; within a part
// each visitor begins with another day, so that sites do not lose them all at once. Where a visitor's rounds do not all
// find a day, they are made anew for that week, stop by stop.
[[nodiscard]] Calendar calendar_of(const Ways& ways, const std::vector<Beat>& teachers,
                                   const std::vector<Beat>& cadres);

}  // namespace yingtuo::visits
