// Every plan of a tiny siting problem, counted out: the optimum for each set of open sites.
#pragma once

#include <bit>
#include <functional>
#include <limits>
#include <map>

#include "siting/problem.h"

namespace yingtuo::siting::test {

inline constexpr double no_plan = std::numeric_limits<double>::infinity();

// By set of open sites (bit j: site j is open): the least cost. Decisions are obeyed, the number of sites is not asked.
inline std::map<unsigned, double> enumerate(const Problem& problem) {
    std::map<unsigned, double> least;
    const std::size_t sites = problem.site_count();
    for (unsigned open = 0; open < (1U << sites); ++open) {
        double opening = 0;
        bool is_allowed = true;
        for (std::size_t j = 0; j < sites; ++j) {
            const bool is_open = (open >> j & 1U) != 0;
            const VenueDecision decision = problem.site(j).decision;
            is_allowed = is_allowed && !(is_open && decision == VenueDecision::forbidden) &&
                         !(!is_open && decision == VenueDecision::pinned_open);
            if (is_open) opening += problem.site(j).opening_cost;
        }
        if (!is_allowed) continue;
        std::vector<int> load(sites, 0);
        double best = no_plan;
        const std::function<void(std::size_t, double)> next = [&](std::size_t i, double cost) {
            if (cost >= best) return;
            if (i == problem.demand_count()) {
                for (const int children : load) cost += problem.input().adult_cost * problem.adults(children);
                best = std::min(best, cost);
                return;
            }
            const Demand& demand = problem.demand(i);
            if (demand.visits_cost && demand.pinned_to == none) next(i + 1, cost + *demand.visits_cost);
            for (const auto site : problem.sites_of(i)) {
                const auto j = static_cast<std::size_t>(site);
                if ((open >> j & 1U) == 0 || (demand.pinned_to != none && demand.pinned_to != site)) continue;
                if (load[j] + demand.children > problem.site(j).capacity) continue;
                load[j] += demand.children;
                next(i + 1, cost + *problem.arc_cost(i, j));
                load[j] -= demand.children;
            }
        };
        next(0, opening);
        if (best < no_plan) least[open] = best;
    }
    return least;
}

// The least cost of the plans whose set of open sites is as asked.
inline double least_where(const std::map<unsigned, double>& plans, const std::function<bool(unsigned)>& is_asked) {
    double least = no_plan;
    for (const auto& [open, cost] : plans) {
        if (is_asked(open)) least = std::min(least, cost);
    }
    return least;
}

}  // namespace yingtuo::siting::test
