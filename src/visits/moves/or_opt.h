// Or-opt: takes one to three stops out of the tour and puts them back elsewhere.
// Source: Or, Traveling salesman-type combinatorial problems, Northwestern University, 1976.
#pragma once

#include "visits/tour.h"

namespace yingtuo::visits {

struct OrOpt {
    std::ptrdiff_t first = 0;
    std::ptrdiff_t length = 1;
    std::ptrdiff_t before = 0;  // the stop they go before, outside first..first+length; size() is the end

    // The change in travel; below zero is better.
    [[nodiscard]] Minutes delta(const TourTimes& times, const Tour& tour) const;
    void apply(Tour& tour) const;
};

// Applies the first improving move there is; false where there is none.
bool improve_by_or_opt(const TourTimes& times, Tour& tour);

}  // namespace yingtuo::visits
