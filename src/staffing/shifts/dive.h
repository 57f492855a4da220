// A dive: settles one adult's tour after the other where the linear program leans, with new tours on the way.
#pragma once

#include <optional>
#include <vector>

#include "base/random.h"
#include "staffing/shifts/pricing.h"

namespace yingtuo::staffing::shifts {

// A column for each place, or nothing: no choice below `cutoff` lay on the way. Out of time it settles the rest at
// once, whatever that costs. The master is left with nothing fixed and keeps the tours it learned.
[[nodiscard]] std::optional<std::vector<std::size_t>> dive(Master& master, Pricing& pricing, Cost cutoff,
                                                           std::span<const Tour> near, const SlotPrices& start,
                                                           Random& random, const Watch& watch);

}  // namespace yingtuo::staffing::shifts
