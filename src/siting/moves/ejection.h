// Ejection chain: a demand point pushes into a full site, which ejects another, which pushes on, a few links deep.
#pragma once

#include "base/random.h"
#include "siting/state.h"

namespace yingtuo::siting::moves {

// Moves `demand` by `arc` and lets whom it displaces find a place. The state is changed;
// gives the change of the cost, or `unbounded` (state unchanged) where the chain does not close within `links`.
Cost ejection_chain(State& state, int demand, int arc, int links, Random& random);

}  // namespace yingtuo::siting::moves
