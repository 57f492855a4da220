// Guardians: which teacher and which cadre is named for each household.
#pragma once

#include <optional>
#include <vector>

#include "visits/problem.h"
#include "visits/tour.h"

namespace yingtuo::visits {

// Minutes a day of rounds is worth: a visitor who is out anyway takes one more household before another sets out.
inline constexpr Minutes round_worth{60};
// Minutes for each household a visitor has already: spreads the load.
inline constexpr Minutes household_worth{5};
// Minutes for living in another county than the child.
inline constexpr Minutes county_worth{600};

// One visitor and the households in his or her care, cut into rounds of a day each.
struct Beat {
    std::size_t adult = 0;
    int most_rounds = 0;                  // that fit into every week of the season in which visits are due
    std::vector<std::size_t> households;  // sorted
    std::vector<Tour> rounds;
};

// The rounds an adult can make in each week in which this role's visits are due; 0: cannot be named.
[[nodiscard]] int most_rounds_of(const Problem& problem, std::size_t adult, Role role);

// A beat for each visitor of the role who can be named, empty where nobody is in his or her care. A household is left
// out where nobody can take it. Same problem, same beats.
[[nodiscard]] std::vector<Beat> beats_of(const Ways& ways, Role role);

}  // namespace yingtuo::visits
