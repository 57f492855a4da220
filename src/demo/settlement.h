// Settlement: how many children live in which village group.
#pragma once

#include <vector>

#include "base/random.h"
#include "demo/geography.h"

namespace yingtuo::demo {

// Children by village and village group; the sum is `children` exactly.
[[nodiscard]] std::vector<std::vector<int>> settle(const Geography& geography, int children, Random random);

// The model case's number of children; other sizes are drawn in proportion.
inline constexpr int model_children = 16'069;
[[nodiscard]] int in_proportion(int model_count, int children);

}  // namespace yingtuo::demo
