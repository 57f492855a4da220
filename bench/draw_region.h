// Invented regions of any size and of the density of a mountain prefecture, for benchmarks: hamlets in valleys, venues
// among them, walks along winding paths.
#pragma once

#include <cstdint>

#include "siting/problem.h"

namespace yingtuo::bench {

// Some 4 children a hamlet, 0.45 venues a hamlet, a walking cap of 5 km, 11 to 14 venues within it. Weights in yuan a
// season: 3,000 an adult, 120 a child-kilometre, 1,500 a child on home visits.
// More than 4,000 hamlets are prefectures side by side, which share no site.
[[nodiscard]] siting::Problem draw_region(int hamlets, std::uint64_t seed);

}  // namespace yingtuo::bench
