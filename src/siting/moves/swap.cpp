#include "siting/moves/swap.h"

#include <algorithm>

#include "base/ensure.h"

namespace yingtuo::siting::moves {

Cost Swap::delta(const State& state) const {
    const Part& part = state.part();
    const int a = state.site_of(first);
    const int b = state.site_of(second);
    const int size_first = part.size[static_cast<std::size_t>(first)];
    const int size_second = part.size[static_cast<std::size_t>(second)];
    const int load_a = state.load(a) - size_first + size_second;
    const int load_b = state.load(b) - size_second + size_first;
    const Cost over = state.overload_delta(a, load_a) + state.overload_delta(b, load_b);
    if (over >= unbounded) return unbounded;
    const auto cost = [&](int arc) { return part.arc_cost[static_cast<std::size_t>(arc)]; };
    return cost(first_arc) + cost(second_arc) - cost(state.arc_of(first)) - cost(state.arc_of(second)) +
           part.staff(load_a) - part.staff(state.load(a)) + part.staff(load_b) - part.staff(state.load(b)) + over;
}

void Swap::apply(State& state) const {
#ifndef NDEBUG
    const Cost expected = state.cost() + delta(state);
#endif
    // Out and in again one after the other: at no time is a site over its capacity. A site emptied in between closes
    // and opens again, which costs nothing in the end.
    state.shift(first, none);
    state.shift(second, second_arc);
    state.shift(first, first_arc);
#ifndef NDEBUG
    ENSURE(state.cost() == expected);
#endif
}

int arc_to(const Part& part, int demand, int site) {
    // The arcs of a site ascend by demand point.
    const auto* first = part.site_arc.data() + part.site_start[static_cast<std::size_t>(site)];
    const auto* last = part.site_arc.data() + part.site_start[static_cast<std::size_t>(site) + 1];
    const auto* found = std::lower_bound(first, last, demand, [&](std::int32_t arc, int wanted) {
        return part.arc_demand[static_cast<std::size_t>(arc)] < wanted;
    });
    return found != last && part.arc_demand[static_cast<std::size_t>(*found)] == demand ? *found : none;
}

}  // namespace yingtuo::siting::moves
