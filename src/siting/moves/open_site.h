// Open a site: it draws the demand points that gain most, within its capacity.
#pragma once

#include "siting/state.h"

namespace yingtuo::siting::moves {

// Opens `site` and fills it. The state is changed; gives the change of the cost. Where the number of open sites is
// fixed the caller keeps the count.
Cost open_site(State& state, int site);

}  // namespace yingtuo::siting::moves
