#include "siting/construct.h"

#include <algorithm>
#include <numeric>

#include "siting/moves/ejection.h"
#include "siting/moves/shift.h"

namespace yingtuo::siting {
namespace {

// Fixed count: opens the sites the relaxed problem chose.
void open_chosen(State& state, const Relaxed& relaxed) {
    const Part& part = state.part();
    for (int s = 0; s < part.sites(); ++s) {
        if (relaxed.is_open[static_cast<std::size_t>(s)] != 0 && state.open_count() < part.open_exactly)
            state.set_open(s, true);
    }
}

// Free count: a site opens where its packing, less what is taken already, still pays at these multipliers.
void open_worthwhile(State& state, const std::vector<Cost>& multipliers, const Relaxed& relaxed) {
    const Part& part = state.part();
    std::vector<int> order;
    for (int s = 0; s < part.sites(); ++s) {
        if (relaxed.is_open[static_cast<std::size_t>(s)] != 0) order.push_back(s);
    }
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return relaxed.site_value[static_cast<std::size_t>(a)] < relaxed.site_value[static_cast<std::size_t>(b)];
    });
    for (const int s : order) {
        Cost worth = state.is_open(s) ? 0 : -part.opening[static_cast<std::size_t>(s)];
        int children = 0;
        for (const int arc : relaxed.packed[static_cast<std::size_t>(s)]) {
            const auto d = static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arc)]);
            if (state.arc_of(static_cast<int>(d)) != none) continue;
            worth += multipliers[d] - part.arc_cost[static_cast<std::size_t>(arc)];
            children += part.size[d];
        }
        worth -= part.staff(children);
        // A little below what pays is let in too: the place of those taken by others fills up again.
        if (worth < -part.opening[static_cast<std::size_t>(s)]) continue;
        for (const int arc : relaxed.packed[static_cast<std::size_t>(s)]) {
            const int demand = part.arc_demand[static_cast<std::size_t>(arc)];
            if (state.arc_of(demand) == none && part.size[static_cast<std::size_t>(demand)] <= state.room(s))
                state.shift(demand, arc);
        }
    }
}

// Fixed count: everyone in the order of what the second best place would cost more.
void assign_by_regret(State& state) {
    const Part& part = state.part();
    std::vector<std::pair<double, int>> order;
    for (int i = 0; i < part.demands(); ++i) {
        const int first = moves::open_arc(state, i, 0);
        const int second = moves::open_arc(state, i, 1);
        double regret = 0;
        if (first != none && second != none)
            regret = static_cast<double>(part.arc_cost[static_cast<std::size_t>(second)] -
                                         part.arc_cost[static_cast<std::size_t>(first)]);
        else if (first != none)
            regret = static_cast<double>(part.leave_cost[static_cast<std::size_t>(i)]);
        order.emplace_back(-regret, i);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [regret, demand] : order) {
        const int arc = moves::cheapest_arc(state, demand, false);
        if (arc != none) state.shift(demand, arc);
    }
}

}  // namespace

void construct(State& state, const std::vector<Cost>& multipliers, const Relaxed& relaxed, Random& random) {
    const Part& part = state.part();
    if (part.has_exact_count()) {
        open_chosen(state, relaxed);
        assign_by_regret(state);
    } else {
        open_worthwhile(state, multipliers, relaxed);
    }
    std::vector<int> left;
    for (int i = 0; i < part.demands(); ++i) {
        if (state.arc_of(i) == none) left.push_back(i);
    }
    std::stable_sort(left.begin(), left.end(), [&](int a, int b) {
        return part.size[static_cast<std::size_t>(a)] > part.size[static_cast<std::size_t>(b)];
    });
    for (const int demand : left) {
        const int arc = moves::cheapest_arc(state, demand, true);
        if (arc != none) {
            state.shift(demand, arc);
            continue;
        }
        for (int rank = 0; rank < 4; ++rank) {
            const int wanted = moves::open_arc(state, demand, rank);
            if (wanted == none || moves::ejection_chain(state, demand, wanted, 5, random) < unbounded) break;
        }
    }
    state.forget();
}

}  // namespace yingtuo::siting
