// Written forms of region names: 三甲村民委员会 is 三甲村, 三甲村委会 or 三甲 on a village's list.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/region.h"

namespace yingtuo::roll {

// Every form under which a ledger may write this name, with its looseness: 0 the name itself, 1 the same in everyday
// words, 2 with another kind of place than the tree has (a village that has become a community).
[[nodiscard]] std::vector<std::pair<std::string, int>> written_forms(std::string_view name, RegionLevel level);

// What a ledger's word may have to be cut down to before it is looked up, strictest first.
[[nodiscard]] std::vector<std::string> search_forms(std::string_view word, RegionLevel level);

// "3", "3组", "第三村民小组", "大湾子组" -> "3", "3", "3", "大湾子". Empty where nothing is left.
[[nodiscard]] std::string group_key(std::string_view group);

// The group that an address's last part names: "3组12号" -> "3"; empty where it names none.
[[nodiscard]] std::string group_in(std::string_view rest);

}  // namespace yingtuo::roll
