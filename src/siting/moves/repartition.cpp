#include "siting/moves/repartition.h"

#include <algorithm>
#include <map>
#include <vector>

#include "siting/moves/swap.h"

namespace yingtuo::siting::moves {
namespace {

constexpr std::size_t most_neighbours = 10;  // of a site
constexpr int open_arcs_seen = 4;            // of each member, in search of neighbours

struct Choice {
    std::int32_t demand;
    int size;
    std::int32_t arc_first;  // `none`: does not reach it
    std::int32_t arc_second;
};

// Open sites with a greater number that members of the site reach, those that most of them reach soonest first.
std::vector<int> neighbours(const State& state, int site) {
    const Part& part = state.part();
    std::map<int, int> seen;
    for (const int member : state.members(site)) {
        const auto d = static_cast<std::size_t>(member);
        int found = 0;
        for (int a = part.arc_start[d]; a < part.arc_start[d + 1] && found < open_arcs_seen; ++a) {
            const int other = part.arc_site[static_cast<std::size_t>(a)];
            if (other == site || !state.is_open(other)) continue;
            ++found;
            ++seen[other];
        }
    }
    std::vector<std::pair<int, int>> order;
    order.reserve(seen.size());
    for (const auto& [other, count] : seen) order.emplace_back(-count, other);
    std::sort(order.begin(), order.end());
    if (order.size() > most_neighbours) order.resize(most_neighbours);
    std::vector<int> sites;
    sites.reserve(order.size());
    for (const auto& [count, other] : order) sites.push_back(other);
    return sites;
}

}  // namespace

Cost repartition(State& state, int first, int second) {
    const Part& part = state.part();
    std::vector<Choice> choices;
    int total = 0;
    for (const int site : {first, second}) {
        for (const int member : state.members(site)) {
            choices.push_back({member, part.size[static_cast<std::size_t>(member)], arc_to(part, member, first),
                               arc_to(part, member, second)});
            total += choices.back().size;
        }
    }
    const auto a = static_cast<std::size_t>(first);
    const auto b = static_cast<std::size_t>(second);
    const auto width = static_cast<std::size_t>(std::min(part.capacity[a], total)) + 1;
    if (choices.empty() || choices.size() * width > repartition_cells) return 0;

    // best[load of the first]: least walking; is_first[choice][load]: where the last choice went.
    const auto walk = [&](std::int32_t arc) {
        return arc == none ? unbounded : part.arc_cost[static_cast<std::size_t>(arc)];
    };
    std::vector<Cost> best(width, unbounded);
    best[0] = 0;
    std::vector<std::uint8_t> is_first(choices.size() * width, 0);
    for (std::size_t k = 0; k < choices.size(); ++k) {
        const auto size = static_cast<std::size_t>(choices[k].size);
        const Cost in_first = walk(choices[k].arc_first);
        const Cost in_second = walk(choices[k].arc_second);
        std::uint8_t* went = is_first.data() + k * width;
        for (std::size_t load = width; load-- > 0;) {
            const Cost stay = best[load] >= unbounded || in_second >= unbounded ? unbounded : best[load] + in_second;
            const Cost go = load < size || best[load - size] >= unbounded || in_first >= unbounded
                                ? unbounded
                                : best[load - size] + in_first;
            best[load] = std::min(stay, go);
            went[load] = go < stay ? 1 : 0;
        }
    }
    const auto cost_of_site = [&](std::size_t site, int load) {
        const bool is_free = !part.has_exact_count() && part.must_open[site] == 0;
        return part.staff(load) + (load > 0 || !is_free ? part.opening[site] : 0);
    };
    Cost least = unbounded;
    std::size_t chosen = 0;
    for (std::size_t load = 0; load < width; ++load) {
        const int rest = total - static_cast<int>(load);
        if (best[load] >= unbounded || rest > part.capacity[b]) continue;
        const Cost cost = best[load] + cost_of_site(a, static_cast<int>(load)) + cost_of_site(b, rest);
        if (cost < least) {
            least = cost;
            chosen = load;
        }
    }
    Cost present = cost_of_site(a, state.load(first)) + cost_of_site(b, state.load(second));
    for (const Choice& choice : choices) present += walk(state.arc_of(choice.demand));
    if (least >= present) return 0;

    const Cost before = state.cost();
    std::vector<std::pair<std::int32_t, std::int32_t>> moving;
    for (std::size_t k = choices.size(); k-- > 0;) {
        const bool goes_first = is_first[k * width + chosen] != 0;
        const std::int32_t arc = goes_first ? choices[k].arc_first : choices[k].arc_second;
        if (goes_first) chosen -= static_cast<std::size_t>(choices[k].size);
        if (arc != state.arc_of(choices[k].demand)) moving.emplace_back(choices[k].demand, arc);
    }
    // Out first: in between, no site may be over its capacity.
    for (const auto& [demand, arc] : moving) state.shift(demand, none);
    for (const auto& [demand, arc] : moving) state.shift(demand, arc);
    return state.cost() - before;
}

void repartition_all(State& state) {
    const Part& part = state.part();
    // A site is looked at again when it, or one next to it, has changed.
    std::vector<std::uint8_t> is_due(part.capacity.size(), 1);
    for (bool is_changed = true; is_changed;) {
        is_changed = false;
        for (int site = 0; site < part.sites(); ++site) {
            const auto s = static_cast<std::size_t>(site);
            if (is_due[s] == 0 || !state.is_open(site)) continue;
            is_due[s] = 0;
            for (const int other : neighbours(state, site)) {
                if (!state.is_open(site)) break;
                if (!state.is_open(other) || repartition(state, site, other) == 0) continue;
                is_changed = true;
                is_due[s] = 1;
                is_due[static_cast<std::size_t>(other)] = 1;
            }
        }
        state.forget();
    }
}

}  // namespace yingtuo::siting::moves
