// Visits plan: the two named persons of each remote child, and their rounds.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/plan.h"

namespace yingtuo::visits {

struct Plan {
    std::vector<Guardianship> guardianships;  // by child; an unset person is missing
    std::vector<Visit> visits;                // by round, order; rounds are numbered by date, adult
    int missing_persons = 0;                  // the objective: unset persons over all children
    int least_missing = 0;                    // proven: no plan has fewer missing persons
    int rounds = 0;                           // adult-days of visiting
    std::int64_t travel_min = 0;              // over all rounds, door to door and home again
    std::uint64_t seed = 1;
};

// A plan from what is stored of it, for whoever checks it independently of the solver.
[[nodiscard]] Plan plan_of(std::vector<Guardianship> guardianships, std::vector<Visit> visits);

// An adult who makes a round on a day cannot stand at a site that day.
struct Busy {
    Id<Adult> adult;
    Date date;
    friend bool operator==(const Busy&, const Busy&) = default;
};

// By adult, date, each once.
[[nodiscard]] std::vector<Busy> busy_days(const Plan& plan);

}  // namespace yingtuo::visits
