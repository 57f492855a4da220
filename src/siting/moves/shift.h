// Shift: one demand point goes to another open site (or, where that is allowed, to home visits).
#pragma once

#include "siting/state.h"

namespace yingtuo::siting::moves {

// The arc of the `rank`-th cheapest open site with an arc from the demand point, its own site left out; `none` where
// there are fewer.
[[nodiscard]] int open_arc(const State& state, int demand, int rank);

// The arc that serves the demand point most cheaply, counted from where it is; its present arc where nothing is better.
// `may_open`: closed sites too, where the number of open sites is free.
[[nodiscard]] int cheapest_arc(const State& state, int demand, bool may_open);

}  // namespace yingtuo::siting::moves
