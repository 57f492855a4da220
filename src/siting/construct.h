// Construction: a plan read off the multipliers of the Lagrangian.
#pragma once

#include "base/random.h"
#include "siting/lagrangian.h"
#include "siting/state.h"

namespace yingtuo::siting {

// Sites are taken in the order of what the relaxed problem says they are worth; whom several want goes to the cheapest;
// the rest go where they add least. Everyone the capacities allow is served; the others are left.
void construct(State& state, const std::vector<Cost>& multipliers, const Relaxed& relaxed, Random& random);

// With a fixed number of sites to open: opens the first ones until there are so many.
void open_to_count(State& state);

// Whoever is left goes where it adds least, by an ejection chain where there is no room; largest first.
void place_left(State& state, Random& random);

// Sites move to the middle of whom they serve, and everyone to the cheapest site with room, until neither helps.
void descend(State& state);

}  // namespace yingtuo::siting
