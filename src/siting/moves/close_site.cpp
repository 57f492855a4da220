#include "siting/moves/close_site.h"

#include <algorithm>
#include <vector>

#include "siting/moves/ejection.h"

namespace yingtuo::siting::moves {

void place_all(State& state, std::vector<std::int32_t>& demands, int avoid, Random& random) {
    const Part& part = state.part();
    std::sort(demands.begin(), demands.end(), [&](std::int32_t a, std::int32_t b) {
        const int sa = part.size[static_cast<std::size_t>(a)];
        const int sb = part.size[static_cast<std::size_t>(b)];
        return sa != sb ? sa > sb : a < b;
    });
    for (const int demand : demands) {
        const auto d = static_cast<std::size_t>(demand);
        Cost best_cost = part.leave_cost[d];
        int best = none;
        int nearest = none;
        for (int a = part.arc_start[d]; a < part.arc_start[d + 1]; ++a) {
            if (part.arc_cost[static_cast<std::size_t>(a)] >= best_cost) break;
            const int site = part.arc_site[static_cast<std::size_t>(a)];
            if (site == avoid || !state.is_open(site)) continue;
            if (nearest == none) nearest = a;
            const Cost cost = state.join_cost(demand, a);
            if (cost < best_cost) {
                best_cost = cost;
                best = a;
            }
        }
        if (best != none) {
            state.shift(demand, best);
        } else if (nearest != none) {
            ejection_chain(state, demand, nearest, 4, random);
        }
    }
}

Cost close_site(State& state, int site, Random& random) {
    const Cost before = state.cost();
    const auto members = state.members(site);
    std::vector<std::int32_t> leaving(members.begin(), members.end());
    for (const int demand : leaving) state.shift(demand, none);
    if (state.part().has_exact_count()) state.set_open(site, false);
    place_all(state, leaving, site, random);
    return state.cost() - before;
}

}  // namespace yingtuo::siting::moves
