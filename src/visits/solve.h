// Visits solver: names a teacher and a cadre for every remote child and makes their rounds.
// Model: docs/model/visits.md
#pragma once

#include "domain/limits.h"
#include "visits/plan.h"
#include "visits/problem.h"

namespace yingtuo::visits {

// Ends by itself after some steps for each household, so limits by seconds and iterations do not apply. Same problem
// and seed, same plan, whatever the threads. A person nobody can be named for stays unset; whoever is named makes every
// visit that is due, or has a stand-in in a week away.
[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits);

}  // namespace yingtuo::visits
