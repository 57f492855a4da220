// Seeds: good inputs of each fuzz target, from which mutation starts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yingtuo::fuzz {

[[nodiscard]] std::vector<std::string> seeds_of(std::string_view target);

}  // namespace yingtuo::fuzz
