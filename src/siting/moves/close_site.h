// Close a site: everyone it serves finds the cheapest other open site.
#pragma once

#include "base/random.h"
#include "siting/state.h"

namespace yingtuo::siting::moves {

// Empties `site` (and closes it where the number of open sites is fixed: the caller keeps the count). Where no site has
// room a short ejection chain is tried, then home visits. The state is changed; gives the change of the cost.
Cost close_site(State& state, int site, Random& random);

// Finds every demand point of the list a place, the largest first, `avoid` excepted (`none`: any site).
void place_all(State& state, std::vector<std::int32_t>& demands, int avoid, Random& random);

}  // namespace yingtuo::siting::moves
