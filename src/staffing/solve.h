// Staffing solver: gives every site the adults it needs, nearest first, and the fewest missing adult-days there can be.
// Model: docs/model/staffing.md
#pragma once

#include "domain/limits.h"
#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// One pass over the days; ends by itself, so limits by seconds and iterations do not apply. Same problem, same plan,
// whatever the threads. Stopped from outside, it lists what it did not come to as missing, and gives no bound less true
// for it. Plan::missing equals Plan::lower_bound unless stopped.
[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits);

}  // namespace yingtuo::staffing
