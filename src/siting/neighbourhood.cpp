#include "siting/neighbourhood.h"

#include <algorithm>

#include "siting/column_search.h"
#include "siting/lagrangian.h"
#include "siting/moves/repartition.h"
#include "siting/moves/shift.h"

namespace yingtuo::siting {
namespace {

constexpr int region_steps = 60;
constexpr int cut_rounds = 2;
constexpr std::size_t most_columns = 5'000;
constexpr int region_nodes = 200;
constexpr std::int64_t region_pivots_a_row = 60;
constexpr std::size_t most_closed_sites = 8;  // that a region may open instead of each of its own

}  // namespace

Region region_around(const Part& part, const State& state, int demand, int demands, Random& random) {
    std::vector<std::int32_t> taken;
    std::vector<std::int32_t> open_sites;
    std::vector<std::uint8_t> is_in(part.size.size(), 0);
    std::vector<std::uint8_t> is_site_in(part.capacity.size(), 0);
    const auto take = [&](int d) {
        if (is_in[static_cast<std::size_t>(d)] != 0) return;
        is_in[static_cast<std::size_t>(d)] = 1;
        taken.push_back(d);
    };
    take(demand);
    // Outwards: the open sites near those taken, in the order in which they were taken.
    for (std::size_t next = 0; next < taken.size() && static_cast<int>(taken.size()) < demands; ++next) {
        const auto d = static_cast<std::size_t>(next == 0 ? taken[0] : taken[random.below(taken.size())]);
        int found = 0;
        for (int a = part.arc_start[d]; a < part.arc_start[d + 1] && found < 2; ++a) {
            const int site = part.arc_site[static_cast<std::size_t>(a)];
            const auto s = static_cast<std::size_t>(site);
            if (!state.is_open(site) || is_site_in[s] != 0) continue;
            if (!open_sites.empty() && static_cast<int>(taken.size() + state.members(site).size()) > demands * 5 / 4)
                break;
            ++found;
            is_site_in[s] = 1;
            open_sites.push_back(site);
            for (const int member : state.members(site)) take(member);
        }
    }
    // The one it started from may be served by a site that is not in.
    std::erase_if(taken, [&](std::int32_t d) {
        const int site = state.site_of(d);
        return site != none && is_site_in[static_cast<std::size_t>(site)] == 0;
    });
    std::vector<std::int32_t> sites = open_sites;
    // Closed sites, those nearest to the most first.
    std::vector<std::pair<std::int32_t, std::int32_t>> reach;  // minus the number who reach it, site
    std::vector<std::int32_t> count(part.capacity.size(), 0);
    const int nearest = part.has_exact_count() ? 12 : 1'000'000;
    for (const int d : taken) {
        int seen = 0;
        for (int a = part.arc_start[static_cast<std::size_t>(d)];
             a < part.arc_start[static_cast<std::size_t>(d) + 1] && seen < nearest; ++a, ++seen) {
            const int site = part.arc_site[static_cast<std::size_t>(a)];
            if (!state.is_open(site)) ++count[static_cast<std::size_t>(site)];
        }
    }
    for (int j = 0; j < part.sites(); ++j) {
        if (count[static_cast<std::size_t>(j)] > 0) reach.emplace_back(-count[static_cast<std::size_t>(j)], j);
    }
    std::sort(reach.begin(), reach.end());
    const std::size_t most = most_closed_sites * std::max<std::size_t>(1, open_sites.size());
    if (reach.size() > most) reach.resize(most);
    for (const auto& [reached, site] : reach) sites.push_back(site);
    std::sort(taken.begin(), taken.end());
    std::sort(sites.begin(), sites.end());
    const int exactly = part.has_exact_count() ? static_cast<int>(open_sites.size()) : none;
    return make_region(part, std::move(taken), std::move(sites), exactly);
}

Answer answer_within(const State& state, const Region& region) {
    Answer answer;
    for (std::size_t i = 0; i < region.demands.size(); ++i) {
        const int whole = state.arc_of(region.demands[i]);
        int arc = none;
        for (int a = region.part.arc_start[i]; a < region.part.arc_start[i + 1] && whole != none; ++a) {
            if (region.arcs[static_cast<std::size_t>(a)] == whole) arc = a;
        }
        answer.arc_of.push_back(arc);
    }
    for (const int site : region.sites) answer.is_open.push_back(state.is_open(site) ? 1 : 0);
    answer.cost = cost_of(region.part, answer);
    return answer;
}

std::optional<Answer> improve_region(const Region& region, const Answer& present, const std::function<bool()>& stop) {
    Lagrangian lagrangian(region.part, 1);
    lagrangian.climb(region_steps, present.cost, stop);
    if (lagrangian.bound() >= present.cost || stop()) return std::nullopt;
    ColumnSearch search(region.part, lagrangian.prices(), lagrangian.covers(), 1);
    search.allow_pivots(region_pivots_a_row * (region.part.demands() + region.part.sites()));
    search.feed(present);
    search.fix_arcs(present.cost);
    for (int round = 0; round <= cut_rounds; ++round) {
        if (!search.generate(present.cost, stop) || search.bound() >= present.cost) return std::nullopt;
        search.fix_arcs(present.cost);
        if (round < cut_rounds && search.separate() == 0) break;
    }
    auto closing = search.close(present.cost, most_columns, region_nodes, stop);
    if (!closing.is_listed) closing.answer = search.recombine(present.cost, region_nodes / 4, stop);
    if (!closing.answer || closing.answer->cost >= present.cost) return std::nullopt;
    return closing.answer;
}

void mend(State& state, const Region& region) {
    for (Cost before = unbounded; state.cost() < before;) {
        before = state.cost();
        for (const int demand : region.demands) {
            const int better = moves::cheapest_arc(state, demand, true);
            if (better != state.arc_of(demand)) state.shift(demand, better);
        }
        for (const int site : region.sites) {
            for (const int other : region.sites) {
                if (site < other && state.is_open(site) && state.is_open(other)) moves::repartition(state, site, other);
            }
        }
    }
    state.forget();
}

void put_back(State& state, const Region& region, const Answer& answer) {
    // Everyone out first: in between, no site may be over its capacity.
    for (const int demand : region.demands) state.shift(demand, none);
    if (state.part().has_exact_count()) {
        for (std::size_t j = 0; j < region.sites.size(); ++j) state.set_open(region.sites[j], answer.is_open[j] != 0);
    }
    for (std::size_t i = 0; i < region.demands.size(); ++i) {
        const int arc = answer.arc_of[i];
        if (arc != none) state.shift(region.demands[i], region.arcs[static_cast<std::size_t>(arc)]);
    }
    state.forget();
}

}  // namespace yingtuo::siting
