// Recentre: a site with everyone it serves moves to the closed venue that serves the same demand points most cheaply.
#pragma once

#include "siting/state.h"

namespace yingtuo::siting::moves {

// The closed site that could take over everyone `site` serves at the least cost; `none` where that would not be cheaper
// than now, or the site must stay open.
[[nodiscard]] int better_centre(const State& state, int site);

// Everyone at `site` goes to `centre`, which opens; `site` closes. Gives the change of the cost.
Cost recentre(State& state, int site, int centre);

}  // namespace yingtuo::siting::moves
