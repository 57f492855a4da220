// Two-opt: turns a stretch of the tour round. Source: Croes, doi:10.1287/opre.6.6.791.
#pragma once

#include "visits/tour.h"

namespace yingtuo::visits {

struct TwoOpt {
    std::ptrdiff_t first = 0;
    std::ptrdiff_t last = 0;  // included

    // The change in travel; below zero is better. Legs take as long in either direction.
    [[nodiscard]] Minutes delta(const TourTimes& times, const Tour& tour) const;
    void apply(Tour& tour) const;
};

// Applies the first improving move there is; false where there is none.
bool improve_by_two_opt(const TourTimes& times, Tour& tour);

}  // namespace yingtuo::visits
