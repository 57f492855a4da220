// Bounds of a question about a plan: what is certain if a site must be open, must be closed, or costs more.
// By Lagrangian duality, in whole numbers, so that it is certain. Model: docs/model/explain.md.
#pragma once

#include <vector>

#include "siting/plan.h"
#include "siting/problem.h"

namespace yingtuo::siting {

// No plan that has the site open (closed) and leaves the other connected components as they are costs less: what hangs
// apart from a site has no part in the question, so neither has its gap.
struct SiteBounds {
    double bound = 0;  // of any plan whatever
    std::vector<double> if_open;
    std::vector<double> if_closed;
};

// `steps` of the subgradient method for each component. `known`: a proven bound of the same problem, 0 where there is
// none. Of a forbidden site that opens nothing is said (0): explain_site asks that of the problem without the decision.
[[nodiscard]] SiteBounds bound_sites(const Problem& problem, const Plan& plan, int steps, double known = 0);

// A least cost of every plan when each open site costs so much more (less, where it is below zero). Where the number of
// sites is free: with n sites open, no plan costs less than this less n times the price.
[[nodiscard]] double bound_at_price(const Problem& problem, const Plan& plan, double price, int steps);

}  // namespace yingtuo::siting
