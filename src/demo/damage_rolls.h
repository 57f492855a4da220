// Damage, last step, rolls of children: what is wrong inside the cells.
#pragma once

#include <vector>

#include "base/random.h"
#include "demo/demo_season.h"
#include "demo/faults.h"
#include "demo/population.h"

namespace yingtuo::demo {

// Children who stand twice on lists of one kind: families that moved and were listed at both ends, pupils who changed
// schools, households whose last year's address is another. Before files are parted and laid out.
void list_twice(std::vector<Workbook>& workbooks, const Population& population, Random random);

// Faults of single cells, one a row at most, and habits of a whole file. Of the rows of a child at most one has a fault
// that hides who it is, and only where another list shows it: so the children on the lists stay exactly who they were.
void spoil_rolls(std::vector<Workbook>& workbooks, const Population& population, FaultBook& faults,
                 const Random& random);

}  // namespace yingtuo::demo
