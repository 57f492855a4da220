// Finding a thing by its id in a list sorted by id, as every list of the roll and of the planning data is.
#pragma once

#include <algorithm>
#include <vector>

#include "base/id.h"

namespace yingtuo {

// Null where there is none. Things with a member `id`.
template <typename Thing>
[[nodiscard]] const Thing* find_by_id(const std::vector<Thing>& sorted, Id<Thing> id) {
    const auto found = std::lower_bound(sorted.begin(), sorted.end(), id,
                                        [](const Thing& thing, Id<Thing> key) { return thing.id < key; });
    return found != sorted.end() && found->id == id ? &*found : nullptr;
}

}  // namespace yingtuo
