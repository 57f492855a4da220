// Move: a few adults' tours are planned anew together, all others standing as they do: column generation over these
// adults alone, then the best choice of the tours it found.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/random.h"
#include "staffing/shifts/pricing.h"
#include "staffing/shifts/roster.h"

namespace yingtuo::staffing::shifts {

struct Recombined {
    std::optional<std::vector<Tour>> tours;  // cheaper ones, in the order of the adults
    bool is_proven = false;                  // nothing better is to be had with these adults alone
    std::vector<Master::Column> learned;     // tours worth keeping; places are those of the adults asked about
};

// `known`: tours to begin with, for each of the adults; `start`: prices to begin with, or empty.
[[nodiscard]] Recombined recombine(const Problem& problem, const Roster& roster, const std::vector<int>& adults,
                                   std::span<const std::vector<Tour>> known, Pricing& pricing, const SlotPrices& start,
                                   int nodes, Random& random, const Watch& watch);

}  // namespace yingtuo::staffing::shifts
