// Even out: once as much is covered as can be, adults trade stretches of days for a fair load, for blocks of days and
// for their teams.
// Model: docs/model/staffing.md, "Algorithm".
#pragma once

#include <cstdint>
#include <vector>

#include "domain/limits.h"
#include "staffing/day.h"
#include "staffing/problem.h"
#include "staffing/reach.h"

namespace yingtuo::staffing {

// Every need keeps as many on every day as before, and every hard rule that held holds. `allowed`, row-major by adult:
// days on which each may serve. Of the limits only a stop from outside counts; it leaves the trades made so far.
void even_out(const Problem& problem, const Reach& reach, const DistanceTable& distance,
              const std::vector<std::uint8_t>& allowed, const Limits& limits, Places& places);

}  // namespace yingtuo::staffing
