// Lists: which of the drawn children stand on which of the three lists of children, made by different people.
#pragma once

#include <vector>

#include "base/random.h"
#include "demo/demo_season.h"
#include "demo/geography.h"
#include "demo/population.h"

namespace yingtuo::demo {

// By child.
struct Lists {
    std::vector<bool> village;
    std::vector<bool> school;
    std::vector<bool> last_year;
    int on_none = 0;  // further children of the region whom no list has: a number, they have no name
};

// Clean: every child on the village roll, some 85 in a hundred on the school roll, no third list. Typical: each list
// misses children of its own accord, and whoever is on none is counted, not drawn.
[[nodiscard]] Lists draw_lists(const Geography& geography, const Population& population, Damage damage,
                               const Random& random);

}  // namespace yingtuo::demo
