// Damage, second step: who hands in which file. Townships hand in the village rolls, with a sheet for each village or
// one for all; their schools hand in the school rolls; some files come as comma-separated text.
#pragma once

#include <vector>

#include "base/random.h"
#include "demo/demo_season.h"

namespace yingtuo::demo {

// One workbook a township in place of one a county, for village and school rolls; the others stay as they are.
[[nodiscard]] std::vector<Workbook> hand_in(std::vector<Workbook> workbooks, const Random& random);

}  // namespace yingtuo::demo
