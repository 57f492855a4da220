#include "siting/bounds.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "siting/lagrangian.h"
#include "siting/part.h"

namespace yingtuo::siting {
namespace {

// What the plan costs within one component, its sites as dear as the part has them.
Cost cost_within(const Problem& problem, const Component& component, const Part& part, const Plan& plan) {
    Cost cost = 0;
    for (const auto i : component.demands) {
        const auto d = static_cast<std::size_t>(i);
        const int site = plan.site_of[d];
        cost += site == none ? problem.fixed(problem.demand(d).visits_cost.value_or(0))
                             : problem.fixed(problem.arc_cost(d, static_cast<std::size_t>(site)).value_or(0));
    }
    std::vector<std::int64_t> load(problem.site_count(), 0);
    for (const auto i : component.demands) {
        const int site = plan.site_of[static_cast<std::size_t>(i)];
        if (site != none) load[static_cast<std::size_t>(site)] += problem.demand(static_cast<std::size_t>(i)).children;
    }
    for (std::size_t s = 0; s < part.site_id.size(); ++s) {
        const auto j = static_cast<std::size_t>(part.site_id[s]);
        if (plan.is_open[j] != 0) cost += part.opening[s];
        cost += part.staff(static_cast<int>(load[j]));
    }
    return cost;
}

// The same in the units of the objective, as the objective counts it.
double objective_within(const Problem& problem, const Component& component, const Plan& plan) {
    double cost = 0;
    std::vector<std::int64_t> load(problem.site_count(), 0);
    for (const auto i : component.demands) {
        const auto d = static_cast<std::size_t>(i);
        const int site = plan.site_of[d];
        if (site == none) {
            cost += problem.demand(d).visits_cost.value_or(0);
        } else {
            cost += problem.arc_cost(d, static_cast<std::size_t>(site)).value_or(0);
            load[static_cast<std::size_t>(site)] += problem.demand(d).children;
        }
    }
    for (const auto site : component.sites) {
        const auto j = static_cast<std::size_t>(site);
        if (plan.is_open[j] != 0) cost += problem.site(j).opening_cost;
        cost += problem.input().adult_cost * problem.adults(load[j]);
    }
    return cost;
}

// Costs within 1e-6 of a whole number were rounded to it: the bound gives that much back, once for each cost in it.
double certain_of(const Problem& problem, Cost bound) {
    const auto terms = static_cast<double>(2 * problem.demand_count() + 3 * problem.site_count());
    return (static_cast<double>(bound) - 1e-6 * terms) / problem.scale();
}

}  // namespace

SiteBounds bound_sites(const Problem& problem, const Plan& plan, int steps, double known) {
    const std::size_t sites = problem.site_count();
    // By what the bound of all rises where the site must be open, and where it must be closed.
    std::vector<Cost> more_open(sites, 0);
    std::vector<Cost> more_closed(sites, 0);
    std::vector<Cost> within(sites, 0);     // the bound of its component
    std::vector<double> outside(sites, 0);  // what the plan costs in the others
    Cost total = 0;
    const double now = plan.objective.total();
    for (const Component& component : problem.components()) {
        const Part part = make_part(problem, component, most_arcs);
        Lagrangian lagrangian(part, 1);
        lagrangian.climb(steps, cost_within(problem, component, part, plan), [] { return false; });
        Relaxed relaxed;
        lagrangian.evaluate(lagrangian.prices(), relaxed);
        total += relaxed.bound;
        const double rest = now - objective_within(problem, component, plan);
        for (const auto site : component.sites) {
            within[static_cast<std::size_t>(site)] = relaxed.bound;
            outside[static_cast<std::size_t>(site)] = rest;
        }
        Cost dearest_open = std::numeric_limits<Cost>::min();
        Cost cheapest_closed = unbounded;
        for (std::size_t s = 0; s < part.site_id.size(); ++s) {
            if (relaxed.is_open[s] == 0)
                cheapest_closed = std::min(cheapest_closed, relaxed.site_value[s]);
            else if (part.must_open[s] == 0)
                dearest_open = std::max(dearest_open, relaxed.site_value[s]);
        }
        for (std::size_t s = 0; s < part.site_id.size(); ++s) {
            const auto j = static_cast<std::size_t>(part.site_id[s]);
            const Cost value = relaxed.site_value[s];
            if (!part.has_exact_count()) {
                // A site that need not open is open in the relaxed answer only where that gains.
                if (relaxed.is_open[s] == 0) more_open[j] = std::max<Cost>(0, value);
                if (relaxed.is_open[s] != 0) more_closed[j] = -value;
            } else if (relaxed.is_open[s] == 0) {
                // It takes the place of the open site that gains least.
                if (dearest_open != std::numeric_limits<Cost>::min())
                    more_open[j] = std::max<Cost>(0, value - dearest_open);
            } else if (cheapest_closed < unbounded) {
                more_closed[j] =
                    part.must_open[s] != 0 ? cheapest_closed - value : std::max<Cost>(0, cheapest_closed - value);
            }
        }
    }
    const auto certain = [&](Cost bound) { return std::max(0.0, certain_of(problem, bound)); };
    SiteBounds bounds;
    bounds.bound = std::max(certain(total), known);
    bounds.if_open.assign(sites, 0);
    bounds.if_closed.assign(sites, 0);
    for (std::size_t j = 0; j < sites; ++j) {
        const VenueDecision decision = problem.site(j).decision;
        // What is known of the problem holds for the plans that obey its decisions, and for no other.
        if (decision != VenueDecision::forbidden)
            bounds.if_open[j] = std::max(outside[j] + certain(within[j] + more_open[j]), bounds.bound);
        bounds.if_closed[j] = outside[j] + certain(within[j] + more_closed[j]);
        if (decision != VenueDecision::pinned_open) bounds.if_closed[j] = std::max(bounds.if_closed[j], bounds.bound);
    }
    return bounds;
}

double bound_at_price(const Problem& problem, const Plan& plan, double price, int steps) {
    const double scaled = price * problem.scale();
    Cost total = 0;
    for (const Component& component : problem.components()) {
        Part part = make_part(problem, component, most_arcs);
        // Rounded down: no dearer than the price.
        for (Cost& opening : part.opening) opening += static_cast<Cost>(std::floor(scaled));
        Lagrangian lagrangian(part, 1);
        lagrangian.climb(steps, std::max<Cost>(1, cost_within(problem, component, part, plan)), [] { return false; });
        total += lagrangian.bound();
    }
    return certain_of(problem, total);
}

}  // namespace yingtuo::siting
