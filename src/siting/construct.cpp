#include "siting/construct.h"

#include <algorithm>
#include <functional>

#include "siting/moves/ejection.h"
#include "siting/moves/recentre.h"
#include "siting/moves/shift.h"

namespace yingtuo::siting {
namespace {

// Fixed count: the site that is worth most to those not yet provided for, again and again. What a site is worth only
// falls as others open, so the list is looked through lazily.
// Source: Minoux 1978, doi:10.1007/BFb0006528.
void open_chosen(State& state, const std::vector<Cost>& multipliers, const Relaxed& relaxed) {
    const Part& part = state.part();
    std::vector<std::uint8_t> is_provided(part.size.size(), 0);
    std::vector<std::int32_t> packed;
    // Fills the site with the best profit per child; gives minus what that is worth.
    const auto value_of = [&](int site) {
        const auto s = static_cast<std::size_t>(site);
        std::vector<std::pair<double, std::int32_t>> items;
        for (auto k = static_cast<std::size_t>(part.site_start[s]);
             k < static_cast<std::size_t>(part.site_start[s + 1]); ++k) {
            const int arc = part.site_arc[k];
            const auto d = static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arc)]);
            const Cost profit = multipliers[d] - part.arc_cost[static_cast<std::size_t>(arc)];
            if (profit > 0 && is_provided[d] == 0)
                items.emplace_back(-static_cast<double>(profit) / std::max(1, part.size[d]), arc);
        }
        std::sort(items.begin(), items.end());
        packed.clear();
        Cost value = part.opening[s];
        int room = part.capacity[s];
        for (const auto& [ratio, arc] : items) {
            const auto d = static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arc)]);
            if (part.size[d] > room) continue;
            room -= part.size[d];
            value -= multipliers[d] - part.arc_cost[static_cast<std::size_t>(arc)];
            packed.push_back(static_cast<std::int32_t>(d));
        }
        return value;
    };
    using Entry = std::pair<Cost, int>;
    std::vector<Entry> heap;
    for (int s = 0; s < part.sites(); ++s) {
        if (!state.is_open(s)) heap.emplace_back(relaxed.site_value[static_cast<std::size_t>(s)], s);
    }
    std::make_heap(heap.begin(), heap.end(), std::greater<>());
    while (state.open_count() < part.open_exactly && !heap.empty()) {
        std::pop_heap(heap.begin(), heap.end(), std::greater<>());
        const int site = heap.back().second;
        heap.pop_back();
        const Cost value = value_of(site);
        if (!heap.empty() && value > heap.front().first) {
            heap.emplace_back(value, site);
            std::push_heap(heap.begin(), heap.end(), std::greater<>());
            continue;
        }
        state.set_open(site, true);
        for (const auto d : packed) is_provided[static_cast<std::size_t>(d)] = 1;
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
        open_chosen(state, multipliers, relaxed);
        assign_by_regret(state);
    } else {
        open_worthwhile(state, multipliers, relaxed);
    }
    place_left(state, random);
    if (part.has_exact_count()) descend(state);
    state.forget();
}

void open_to_count(State& state) {
    const Part& part = state.part();
    for (int site = 0; site < part.sites() && state.open_count() < part.open_exactly; ++site)
        state.set_open(site, true);
}

void place_left(State& state, Random& random) {
    const Part& part = state.part();
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
}

void descend(State& state) {
    const Part& part = state.part();
    for (Cost before = unbounded; state.cost() < before;) {
        before = state.cost();
        for (int site = 0; site < part.sites(); ++site) {
            if (!state.is_open(site)) continue;
            const int centre = moves::better_centre(state, site);
            if (centre != none) moves::recentre(state, site, centre);
        }
        for (int demand = 0; demand < part.demands(); ++demand) {
            const int better = moves::cheapest_arc(state, demand, false);
            if (better != state.arc_of(demand)) state.shift(demand, better);
        }
    }
}

}  // namespace yingtuo::siting
