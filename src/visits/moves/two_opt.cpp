#include "visits/moves/two_opt.h"

#include <algorithm>

namespace yingtuo::visits {

Minutes TwoOpt::delta(const TourTimes& times, const Tour& tour) const {
    return times.leg(tour, first - 1, last) + times.leg(tour, first, last + 1) - times.leg(tour, first - 1, first) -
           times.leg(tour, last, last + 1);
}

void TwoOpt::apply(Tour& tour) const {
    std::reverse(tour.begin() + first, tour.begin() + last + 1);
}

bool improve_by_two_opt(const TourTimes& times, Tour& tour) {
    const auto stops = static_cast<std::ptrdiff_t>(tour.size());
    for (std::ptrdiff_t first = 0; first < stops; ++first) {
        for (std::ptrdiff_t last = first + 1; last < stops; ++last) {
            const TwoOpt move{first, last};
            if (move.delta(times, tour) >= Minutes{0}) continue;
            move.apply(tour);
            return true;
        }
    }
    return false;
}

}  // namespace yingtuo::visits
