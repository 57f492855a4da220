// Programme: a draft of every site's plan, day by day.
// Constructive, site by site: groups, then who answers, then what is done. Same problem and seed, same plan, whatever
// the number of threads; limits by seconds or iterations have nothing to cut short. Stopped from outside, it leaves the
// sites not reached without sessions, and the rules name them.
#pragma once

#include "domain/limits.h"
#include "programme/plan.h"
#include "programme/problem.h"

namespace yingtuo::programme {

[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits);

}  // namespace yingtuo::programme
