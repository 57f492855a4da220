// Ledgers: the drawn season as the sheets of a county office. Columns are those of the official forms: L1 children, L2
// sites, L3 volunteers (docs/GLOSSARY.md).
#pragma once

#include <vector>

#include "base/random.h"
#include "demo/adults.h"
#include "demo/demo_season.h"
#include "demo/geography.h"
#include "demo/lists.h"
#include "demo/population.h"
#include "demo/venues.h"

namespace yingtuo::demo {

struct Drawn {
    const Geography& geography;
    const Population& population;
    const std::vector<DemoVenue>& venues;
    const std::vector<DemoAdult>& adults;
    const Season& season;
    const Lists& lists;
};

// Four workbooks a county: village roll, school roll, venues, volunteers; and a fifth where the lists know of a
// register of the year before. Rolls have one sheet a township.
[[nodiscard]] std::vector<Workbook> write_ledgers(const Drawn& drawn);

}  // namespace yingtuo::demo
