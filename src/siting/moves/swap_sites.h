// Swap sites: one site closes and another opens in its stead.
#pragma once

#include "base/random.h"
#include "siting/state.h"

namespace yingtuo::siting::moves {

// Those at `closing` go to `opening` where they reach it and it has room, the nearest first; the rest find other open
// sites, and `opening` then draws who gains by it. The state is changed; gives the change of the cost.
Cost swap_sites(State& state, int closing, int opening, Random& random);

}  // namespace yingtuo::siting::moves
