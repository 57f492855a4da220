// Day flow: sends adults who stand nowhere to the vacancies of a day, all at once and at the least cost.
// Source: minimum-cost flow by the network simplex method, Király and Kovács, doi:10.48550/arXiv.1207.6381 (LEMON).
#pragma once

#include <vector>

#include "staffing/day.h"

namespace yingtuo::staffing {

// Fills as many vacancies as `idle` can fill, then the most needed ones, then by the shortest way. An adult has an arc
// to the nearest sites with vacancies and, through a hub in each county, a way to all the others.
void fill_vacancies(DayRoster& day, const std::vector<std::size_t>& idle);

}  // namespace yingtuo::staffing
