// Repartition: everyone whom two sites serve is divided between them anew, at the least cost there is. A knapsack by
// dynamic programming over the load of the first site.
#pragma once

#include "siting/state.h"

namespace yingtuo::siting::moves {

// The best division; done only where it costs less. Gives the change of the cost, 0 where nothing changed. Passes over
// sites with so many to divide that it would take more than `repartition_cells` cells.
Cost repartition(State& state, int first, int second);

inline constexpr std::size_t repartition_cells = 400'000;

// Every open site with the open sites next to it, again and again until nothing changes.
void repartition_all(State& state);

}  // namespace yingtuo::siting::moves
