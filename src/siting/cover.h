// Cover cuts: where a fractional plan opens fewer sites, or has fewer adults, than those who reach no other site need.
// Source: Aardal 1998, doi:10.1007/BF01581084.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "siting/column.h"

namespace yingtuo::siting {

// A fractional plan, summed up.
struct Usage {
    std::vector<double> open;    // by site
    std::vector<double> adults;  // by site
    std::vector<double> left;    // by demand point
};

// Cuts that `usage` violates, the most violated first. `is_out`: arcs that no plan looked for uses. None for a part
// with a fixed number of sites, or that was made without some of its arcs.
[[nodiscard]] std::vector<CoverCut> violated_covers(const Part& part, const std::vector<std::uint8_t>& is_out,
                                                    const Usage& usage);

// What the cuts pay at these prices to each site that opens and to each adult there, into `prices`.
void spread(const Part& part, std::span<const CoverCut> cuts, Prices& prices);

// Where a demand point's price and what the cuts count it for, left, come to more than leaving it costs, it is left:
// the sum of what that gains, 0 or less. `is_left`, if given: who is.
[[nodiscard]] Cost worth_of_leaving(const Part& part, std::span<const CoverCut> cuts, const Prices& prices,
                                    std::vector<std::uint8_t>* is_left = nullptr);

}  // namespace yingtuo::siting
