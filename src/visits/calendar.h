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
// Teachers go first, each beginning with another day of the week so that sites do not lose them all at once; the cadres
// take the days farthest from the teachers' visits.
[[nodiscard]] Calendar calendar_of(const Problem& problem, const std::vector<Beat>& teachers,
                                   const std::vector<Beat>& cadres);

}  // namespace yingtuo::visits
