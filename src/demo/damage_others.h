// Damage, last step, venues and volunteers: what is wrong inside the cells.
#pragma once

#include <vector>

#include "base/random.h"
#include "demo/demo_season.h"
#include "demo/faults.h"

namespace yingtuo::demo {

// Faults of single cells, one a row at most, and some rows twice. Nobody is lost by them; a few adults' papers and a
// few venues' points are not what they were.
void spoil_others(std::vector<Workbook>& workbooks, FaultBook& faults, const Random& random);

}  // namespace yingtuo::demo
