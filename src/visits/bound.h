// Bound: how many persons are missing in any plan.
#pragma once

#include "visits/problem.h"

namespace yingtuo::visits {

// Proven: no plan that keeps the hard rules names more persons. For each week and need, as many households as possible
// are given to visitors who could reach them that week, each within the visits that fit into the visitor's days; what
// is left over in the worst week is missing. Ways between households are left out of it, so the bound may be below
// what is possible. Teams count by their teachers and cadres apart.
// Source: the greedy choice is best because sets that can be given form a matroid, Edmonds and Fulkerson 1965,
// doi:10.6028/jres.069B.016; augmenting paths, Kuhn, doi:10.1002/nav.3800020109.
[[nodiscard]] int least_missing_persons(const Problem& problem);

}  // namespace yingtuo::visits
