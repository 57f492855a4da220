// Damage: faults planted into the ledgers the way clerks' sheets have them, each written down, so that whoever reads
// the sheets can be measured against the truth. The children who stand on the lists stay exactly who they were.
// What is planted: demo/README.md.
#pragma once

#include "base/random.h"
#include "demo/demo_season.h"
#include "demo/population.h"

namespace yingtuo::demo {

// Names that are hard to keep apart or to write. Before the ledgers are written.
void trouble_people(Population& population, const Random& random);

// Everything else: into the workbooks and the truth's table of faults.
void plant_typical(DemoSeason& season, const Population& population, const Random& random);

}  // namespace yingtuo::demo
