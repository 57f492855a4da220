#include "visits/moves/or_opt.h"

#include <algorithm>

namespace yingtuo::visits {

Minutes OrOpt::delta(const TourTimes& times, const Tour& tour) const {
    const std::ptrdiff_t last = first + length - 1;
    const Minutes taken =
        times.leg(tour, first - 1, first) + times.leg(tour, last, last + 1) + times.leg(tour, before - 1, before);
    const Minutes given =
        times.leg(tour, first - 1, last + 1) + times.leg(tour, before - 1, first) + times.leg(tour, last, before);
    return given - taken;
}

void OrOpt::apply(Tour& tour) const {
    const auto begin = tour.begin();
    if (before > first) {
        std::rotate(begin + first, begin + first + length, begin + before);
    } else {
        std::rotate(begin + before, begin + first, begin + first + length);
    }
}

bool improve_by_or_opt(const TourTimes& times, Tour& tour) {
    const auto stops = static_cast<std::ptrdiff_t>(tour.size());
    for (std::ptrdiff_t length = 1; length <= 3; ++length) {
        for (std::ptrdiff_t first = 0; first + length <= stops; ++first) {
            for (std::ptrdiff_t before = 0; before <= stops; ++before) {
                if (before >= first && before <= first + length) continue;
                const OrOpt move{first, length, before};
                if (move.delta(times, tour) >= Minutes{0}) continue;
                move.apply(tour);
                return true;
            }
        }
    }
    return false;
}

}  // namespace yingtuo::visits
