// Relocate: an adult leaves one need for a vacancy at another that needs one more.
#pragma once

#include <optional>
#include <vector>

#include "staffing/day.h"
#include "staffing/reach.h"

namespace yingtuo::staffing {

struct Relocate {
    std::size_t adult = 0;
    std::size_t to = 0;  // need

    // The change in cost, in metres: below zero is better. The adult must stand somewhere, and may fill the need.
    [[nodiscard]] static Cost delta(const DayRoster& day, std::size_t adult, std::size_t to);
    void apply(DayRoster& day) const;
};

// Moves adults to the neediest vacancies in their reach until no move is worth its way.
void relocate_to_the_neediest(DayRoster& day, const Reach& reach);

}  // namespace yingtuo::staffing
