#include "siting/moves/open_site.h"

#include <algorithm>
#include <vector>

namespace yingtuo::siting::moves {

Cost open_site(State& state, int site) {
    const Part& part = state.part();
    const Cost before = state.cost();
    if (part.has_exact_count()) state.set_open(site, true);

    struct Gain {
        double per_child;
        std::int32_t arc;
    };
    std::vector<Gain> gains;
    // What a child's share of the opening and of an adult comes to at this site and at the one it would leave.
    const double share = static_cast<double>(part.adult_cost) / part.children_per_adult;
    for (auto k = static_cast<std::size_t>(part.site_start[static_cast<std::size_t>(site)]);
         k < static_cast<std::size_t>(part.site_start[static_cast<std::size_t>(site) + 1]); ++k) {
        const int arc = part.site_arc[k];
        const int demand = part.arc_demand[static_cast<std::size_t>(arc)];
        const auto d = static_cast<std::size_t>(demand);
        const int own = state.arc_of(demand);
        double gain = -static_cast<double>(part.arc_cost[static_cast<std::size_t>(arc)]) - share * part.size[d];
        if (own == none) {
            gain += static_cast<double>(part.leave_cost[d]);
        } else {
            const int from = state.site_of(demand);
            const auto s = static_cast<std::size_t>(from);
            const double opening = part.has_exact_count() ? 0 : static_cast<double>(part.opening[s]);
            gain += static_cast<double>(part.arc_cost[static_cast<std::size_t>(own)]) +
                    (static_cast<double>(part.staff(state.load(from))) + opening) * part.size[d] /
                        std::max(1, state.load(from));
        }
        if (gain > 0) gains.push_back({gain / std::max(1, part.size[d]), arc});
    }
    std::sort(gains.begin(), gains.end(), [](const Gain& a, const Gain& b) {
        return a.per_child != b.per_child ? a.per_child > b.per_child : a.arc < b.arc;
    });
    for (const Gain& gain : gains) {
        const int demand = part.arc_demand[static_cast<std::size_t>(gain.arc)];
        if (part.size[static_cast<std::size_t>(demand)] > state.room(site)) continue;
        state.shift(demand, gain.arc);
    }
    return state.cost() - before;
}

}  // namespace yingtuo::siting::moves
