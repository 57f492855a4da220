// Training lists of the demo season (L12): one workbook a county, in agreement with what the ledgers of volunteers say,
// and two sessions still to come for those whom they are waiting for.
#pragma once

#include <vector>

#include "demo/ledgers.h"

namespace yingtuo::demo {

[[nodiscard]] std::vector<Workbook> write_training(const Drawn& drawn);

}  // namespace yingtuo::demo
