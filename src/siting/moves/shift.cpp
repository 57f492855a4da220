#include "siting/moves/shift.h"

namespace yingtuo::siting::moves {

int open_arc(const State& state, int demand, int rank) {
    const Part& part = state.part();
    const auto d = static_cast<std::size_t>(demand);
    const int own = state.arc_of(demand);
    for (int a = part.arc_start[d]; a < part.arc_start[d + 1]; ++a) {
        if (a == own || !state.is_open(part.arc_site[static_cast<std::size_t>(a)])) continue;
        if (rank-- == 0) return a;
    }
    return none;
}

int cheapest_arc(const State& state, int demand, bool may_open) {
    const Part& part = state.part();
    const auto d = static_cast<std::size_t>(demand);
    int best = state.arc_of(demand);
    Cost best_cost = state.leave_saving(demand);
    if (const Cost leave = state.join_cost(demand, none); leave < best_cost) {
        best_cost = leave;
        best = none;
    }
    for (int a = part.arc_start[d]; a < part.arc_start[d + 1]; ++a) {
        // Cheapest first: once the arc alone costs as much, the rest cannot be better.
        if (part.arc_cost[static_cast<std::size_t>(a)] >= best_cost) break;
        if (a == state.arc_of(demand)) continue;
        if (!may_open && !state.is_open(part.arc_site[static_cast<std::size_t>(a)])) continue;
        const Cost cost = state.join_cost(demand, a);
        if (cost < best_cost) {
            best_cost = cost;
            best = a;
        }
    }
    return best;
}

}  // namespace yingtuo::siting::moves
