// Damage: faults planted into the ledgers the way clerks' sheets have them, each written down, so that whoever reads
// the sheets can be measured against the truth.
#pragma once

#include "base/random.h"
#include "demo/demo_season.h"

namespace yingtuo::demo {

// In both rolls: full-width digits, a lower-case x, spaces in names, other forms of dates, telephone numbers with
// spaces, a sex that contradicts the identity number, the same child in two villages. In the school roll alone, where
// the village roll has it right: a name written with another character of the same sound, an identity number with a
// wrong check character, without its last digits, or missing. Below some sheets a row of totals. A row has one fault at
// most, so the children who stand on the lists stay exactly who they were.
void plant_typical(DemoSeason& season, const Random& random);

}  // namespace yingtuo::demo
