// Curve: what one site more or less buys. The cost against the number of open sites, around the number of a plan.
// Model: docs/model/explain.md.
#pragma once

#include <optional>
#include <vector>

#include "domain/limits.h"
#include "siting/plan.h"
#include "siting/problem.h"

namespace yingtuo::siting {

struct CurvePoint {
    int sites = 0;
    std::optional<Plan> found;  // the cheapest plan found with exactly so many; nothing: none found
    double lower_bound = 0;     // proven: no plan with exactly so many sites costs less
};

struct CurveOptions {
    int steps_each_way = 3;  // sites opened or closed one by one from the plan
    // Prices put on every open site, as shares of the mean opening cost (of a site's mean cost where that is nothing).
    std::vector<double> prices = {-0.6, -0.3, 0.3, 0.6, 1.2};
    int bound_steps = 200;  // of the subgradient method at each price
    Limits limits;          // of each solve; by iterations alone the curve is the same on every machine
};

// Ascending by the number of sites; every number from the least to the greatest found has a point. Where the number is
// given (p) it is solved for one site after the other.
[[nodiscard]] std::vector<CurvePoint> site_curve(const Problem& problem, const Plan& plan, const CurveOptions& options);

}  // namespace yingtuo::siting
