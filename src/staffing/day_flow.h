// Day flow: sends adults who stand nowhere to the vacancies of a day, all at once and at the least cost.
// Source: minimum-cost flow by the network simplex method, Király and Kovács, doi:10.48550/arXiv.1207.6381 (LEMON).
#pragma once

#include <vector>

#include "staffing/day.h"
#include "staffing/reach.h"

namespace yingtuo::staffing {

// Fills as many vacancies as arcs from each of `idle` to the vacancies nearest in reach can fill, then the most needed
// ones, then keeps a reserve in each township, then by the shortest way. What more arcs could fill is left to
// augment.h.
void fill_vacancies(DayRoster& day, const Reach& reach, const std::vector<std::size_t>& idle);

}  // namespace yingtuo::staffing
