// Posts: which post each adult on duty takes, and the list of those who are missing.
#pragma once

#include <vector>

#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// Site of each adult on each day, row-major by adult; -1 for none.
using SitesByDay = std::vector<int>;

// One duty a person and day, the whole open day long. Each site has one lead where somebody trained as lead is there,
// the same person day after day as far as possible; the others take care, or the first counted post they are trained
// for. Sorted by venue, date, adult.
[[nodiscard]] std::vector<Duty> duties_of(const Problem& problem, const SitesByDay& sites);

// What the duties leave uncovered, by venue and date; where no lead is there, the first missing adult is the lead.
[[nodiscard]] std::vector<Shortfall> shortfalls_of(const Problem& problem, const std::vector<Duty>& duties);

}  // namespace yingtuo::staffing
