#include "siting/moves/swap_sites.h"

#include <algorithm>
#include <vector>

#include "siting/moves/close_site.h"
#include "siting/moves/open_site.h"

namespace yingtuo::siting::moves {

Cost swap_sites(State& state, int closing, int opening, Random& random) {
    const Part& part = state.part();
    const Cost before = state.cost();
    const auto members = state.members(closing);
    std::vector<std::int32_t> leaving(members.begin(), members.end());
    for (const int demand : leaving) state.shift(demand, none);
    if (part.has_exact_count()) {
        state.set_open(closing, false);
        state.set_open(opening, true);
    }
    // Arcs of those leaving to the opening site, cheapest per child first.
    std::vector<std::int32_t> arcs;
    for (auto k = static_cast<std::size_t>(part.site_start[static_cast<std::size_t>(opening)]);
         k < static_cast<std::size_t>(part.site_start[static_cast<std::size_t>(opening) + 1]); ++k) {
        const int demand = part.arc_demand[static_cast<std::size_t>(part.site_arc[k])];
        if (std::find(leaving.begin(), leaving.end(), demand) != leaving.end()) arcs.push_back(part.site_arc[k]);
    }
    std::stable_sort(arcs.begin(), arcs.end(), [&](std::int32_t a, std::int32_t b) {
        return part.arc_cost[static_cast<std::size_t>(a)] < part.arc_cost[static_cast<std::size_t>(b)];
    });
    for (const int arc : arcs) {
        const int demand = part.arc_demand[static_cast<std::size_t>(arc)];
        if (part.size[static_cast<std::size_t>(demand)] <= state.room(opening)) state.shift(demand, arc);
    }
    std::erase_if(leaving, [&](std::int32_t demand) { return state.arc_of(demand) != none; });
    place_all(state, leaving, closing, random);
    open_site(state, opening);
    return state.cost() - before;
}

}  // namespace yingtuo::siting::moves
