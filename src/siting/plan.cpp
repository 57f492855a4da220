#include "siting/plan.h"

#include <algorithm>

namespace yingtuo::siting {

std::vector<std::int64_t> loads(const Problem& problem, std::span<const int> site_of) {
    std::vector<std::int64_t> load(problem.site_count(), 0);
    for (std::size_t i = 0; i < site_of.size(); ++i) {
        const int site = site_of[i];
        if (site >= 0 && static_cast<std::size_t>(site) < load.size())
            load[static_cast<std::size_t>(site)] += problem.demand(i).children;
    }
    return load;
}

Objective objective_of(const Problem& problem, std::span<const int> site_of, std::span<const std::uint8_t> is_open) {
    Objective objective;
    const auto load = loads(problem, site_of);
    for (std::size_t j = 0; j < is_open.size(); ++j) {
        if (is_open[j] != 0) objective.opening += problem.site(j).opening_cost;
        objective.staff += problem.input().adult_cost * problem.adults(load[j]);
    }
    for (std::size_t i = 0; i < site_of.size(); ++i) {
        if (site_of[i] == none) {
            objective.home_visits += problem.demand(i).visits_cost.value_or(0);
        } else {
            objective.walking += problem.arc_cost(i, static_cast<std::size_t>(site_of[i])).value_or(0);
        }
    }
    return objective;
}

double gap_of(double objective, double lower_bound) {
    if (objective <= 0) return 0;
    return std::max(0.0, (objective - lower_bound) / objective);
}

}  // namespace yingtuo::siting
