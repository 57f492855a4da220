// Households: which children live under one roof. Children of one village with the same carer's identity number, else
// the same carer's telephone, else the same address and carer's name; else a child is a household of its own. A
// household's place is that of its first child. Model: docs/model/roll.md
#pragma once

#include <span>
#include <vector>

#include "roll/child_entries.h"
#include "roll/link_children.h"

namespace yingtuo::roll {

// Gives every new or moved child its household and every household its place. Children's ids must be set. Gives the
// households that are new or changed, sorted by id; `changed` is marked for rows that change a household's place.
[[nodiscard]] std::vector<Household> group_households(const Roll& known, const RegionTree& regions,
                                                      ChildEntries& entries, std::span<const ChildRow> rows,
                                                      std::vector<bool>& changed, const TellRow& tell);

}  // namespace yingtuo::roll
