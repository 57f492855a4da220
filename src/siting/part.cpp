#include "siting/part.h"

#include <algorithm>
#include <numeric>

namespace yingtuo::siting {
namespace {

// Fills the CSR by site from the CSR by demand point.
void index_by_site(Part& part) {
    part.site_start.assign(static_cast<std::size_t>(part.sites()) + 1, 0);
    for (const auto site : part.arc_site) ++part.site_start[static_cast<std::size_t>(site) + 1];
    std::partial_sum(part.site_start.begin(), part.site_start.end(), part.site_start.begin());
    std::vector<std::int32_t> next(part.site_start.begin(), part.site_start.end());
    part.site_arc.resize(part.arc_site.size());
    for (std::size_t a = 0; a < part.arc_site.size(); ++a)
        part.site_arc[static_cast<std::size_t>(next[static_cast<std::size_t>(part.arc_site[a])]++)] =
            static_cast<std::int32_t>(a);
}

void copy_rates(const Part& from, Part& to) {
    to.adult_cost = from.adult_cost;
    to.children_per_adult = from.children_per_adult;
    to.min_adults = from.min_adults;
    to.granularity = from.granularity;
    to.scale = from.scale;
}

}  // namespace

Part make_part(const Problem& problem, const Component& component, std::size_t arc_budget) {
    Part part;
    part.demand_id = component.demands;
    part.adult_cost = problem.fixed(problem.input().adult_cost);
    part.children_per_adult = problem.input().children_per_adult;
    part.min_adults = problem.input().min_adults;
    part.open_exactly = problem.input().open_exactly.value_or(none);
    part.granularity = problem.granularity();
    part.scale = problem.scale();

    std::vector<std::int32_t> local(problem.site_count(), none);
    Cost dearest_opening = 0;
    for (const auto j : component.sites) {
        const Candidate& site = problem.site(static_cast<std::size_t>(j));
        if (site.decision == VenueDecision::forbidden) continue;
        local[static_cast<std::size_t>(j)] = static_cast<std::int32_t>(part.site_id.size());
        part.site_id.push_back(j);
        part.opening.push_back(problem.fixed(site.opening_cost));
        part.capacity.push_back(site.capacity);
        part.must_open.push_back(site.decision == VenueDecision::pinned_open ? 1 : 0);
        dearest_opening = std::max(dearest_opening, part.opening.back());
    }

    std::size_t all_arcs = 0;
    for (const auto i : component.demands) all_arcs += problem.sites_of(static_cast<std::size_t>(i)).size();
    std::size_t keep = all_arcs;
    const std::size_t demands = std::max<std::size_t>(1, component.demands.size());
    if (all_arcs > arc_budget) keep = std::max<std::size_t>(50, arc_budget / demands);
    if (part.has_exact_count()) {
        // With p sites a demand point's own is among the first n / p or so; ten times that leaves room for full sites.
        const std::size_t share = demands / static_cast<std::size_t>(std::max(1, part.open_exactly));
        keep = std::min(keep, std::max<std::size_t>(60, 10 * share));
    }

    part.arc_start.push_back(0);
    std::vector<std::pair<Cost, std::int32_t>> row;
    for (std::size_t d = 0; d < component.demands.size(); ++d) {
        const auto i = static_cast<std::size_t>(component.demands[d]);
        const Demand& demand = problem.demand(i);
        const auto sites = problem.sites_of(i);
        const auto costs = problem.costs_of(i);
        row.clear();
        for (std::size_t a = 0; a < sites.size(); ++a) {
            const auto j = local[static_cast<std::size_t>(sites[a])];
            if (j == none || demand.children > part.capacity[static_cast<std::size_t>(j)]) continue;
            if (demand.pinned_to != none && demand.pinned_to != sites[a]) continue;
            row.emplace_back(problem.fixed(costs[a]), j);
        }
        std::sort(row.begin(), row.end());
        Cost ceiling = unbounded;
        if (row.size() > keep) {
            ceiling = row[keep].first;
            row.resize(keep);
        }
        for (const auto& [cost, site] : row) {
            part.arc_site.push_back(site);
            part.arc_cost.push_back(cost);
            part.arc_demand.push_back(static_cast<std::int32_t>(d));
        }
        part.arc_start.push_back(static_cast<std::int32_t>(part.arc_site.size()));
        part.size.push_back(demand.children);
        const bool may_leave = demand.visits_cost.has_value() && demand.pinned_to == none;
        part.may_leave.push_back(may_leave ? 1 : 0);
        // Dearer than opening a site for this demand point alone at its dearest arc.
        const Cost alone = (row.empty() ? 0 : row.back().first) + dearest_opening + part.staff(demand.children) + 1;
        part.leave_cost.push_back(may_leave ? problem.fixed(*demand.visits_cost) : 4 * alone);
        part.dropped.push_back(ceiling);
        part.ceiling.push_back(may_leave ? std::min(ceiling, part.leave_cost.back()) : ceiling);
    }
    index_by_site(part);
    return part;
}

Region make_region(const Part& whole, std::vector<std::int32_t> demands, std::vector<std::int32_t> sites,
                   int open_exactly) {
    Region region;
    Part& part = region.part;
    copy_rates(whole, part);
    part.open_exactly = open_exactly;
    std::vector<std::int32_t> local(static_cast<std::size_t>(whole.sites()), none);
    for (const int j : sites) {
        const auto s = static_cast<std::size_t>(j);
        local[s] = static_cast<std::int32_t>(part.site_id.size());
        part.site_id.push_back(whole.site_id[s]);
        part.opening.push_back(whole.opening[s]);
        part.capacity.push_back(whole.capacity[s]);
        part.must_open.push_back(whole.must_open[s]);
    }
    part.arc_start.push_back(0);
    for (const int i : demands) {
        const auto d = static_cast<std::size_t>(i);
        for (auto a = static_cast<std::size_t>(whole.arc_start[d]);
             a < static_cast<std::size_t>(whole.arc_start[d + 1]); ++a) {
            const auto j = local[static_cast<std::size_t>(whole.arc_site[a])];
            if (j == none) continue;
            part.arc_site.push_back(j);
            part.arc_cost.push_back(whole.arc_cost[a]);
            part.arc_demand.push_back(static_cast<std::int32_t>(part.size.size()));
            region.arcs.push_back(static_cast<std::int32_t>(a));
        }
        part.arc_start.push_back(static_cast<std::int32_t>(part.arc_site.size()));
        part.demand_id.push_back(whole.demand_id[d]);
        part.size.push_back(whole.size[d]);
        part.leave_cost.push_back(whole.leave_cost[d]);
        part.may_leave.push_back(whole.may_leave[d]);
        part.ceiling.push_back(whole.ceiling[d]);
        part.dropped.push_back(whole.dropped[d]);
    }
    index_by_site(part);
    region.demands = std::move(demands);
    region.sites = std::move(sites);
    return region;
}

}  // namespace yingtuo::siting
