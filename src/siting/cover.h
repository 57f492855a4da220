// Cover cuts: where a fractional plan opens fewer sites, or has fewer adults, than those who reach no other site need.
// Source: Aardal 1998, doi:10.1007/BF01581084.
#pragma once

#include <cstdint>
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

}  // namespace yingtuo::siting
