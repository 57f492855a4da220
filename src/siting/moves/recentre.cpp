#include "siting/moves/recentre.h"

#include <algorithm>
#include <vector>

#include "base/ensure.h"
#include "siting/moves/swap.h"

namespace yingtuo::siting::moves {
int better_centre(const State& state, int site) {
    const Part& part = state.part();
    const auto s = static_cast<std::size_t>(site);
    const auto members = state.members(site);
    if (members.empty() || part.must_open[s] != 0) return none;
    Cost present = part.opening[s];
    for (const int member : members) present += part.arc_cost[static_cast<std::size_t>(state.arc_of(member))];
    // Whoever serves all serves the first: its arcs list every candidate.
    const auto d = static_cast<std::size_t>(members[0]);
    int best = none;
    for (int a = part.arc_start[d]; a < part.arc_start[d + 1]; ++a) {
        const int centre = part.arc_site[static_cast<std::size_t>(a)];
        const auto c = static_cast<std::size_t>(centre);
        if (state.is_open(centre) || part.capacity[c] < state.load(site)) continue;
        Cost cost = part.opening[c];
        for (const int member : members) {
            const int arc = arc_to(part, member, centre);
            cost = arc == none ? unbounded : cost + part.arc_cost[static_cast<std::size_t>(arc)];
            if (cost >= present) break;
        }
        if (cost < present) {
            present = cost;
            best = centre;
        }
    }
    return best;
}

Cost recentre(State& state, int site, int centre) {
    const Cost before = state.cost();
    const auto members = state.members(site);
    const std::vector<std::int32_t> moving(members.begin(), members.end());
    if (state.part().has_exact_count()) state.set_open(centre, true);
    for (const int member : moving) {
        const int arc = arc_to(state.part(), member, centre);
        ENSURE(arc != none);
        state.shift(member, arc);
    }
    if (state.part().has_exact_count()) state.set_open(site, false);
    return state.cost() - before;
}

}  // namespace yingtuo::siting::moves
