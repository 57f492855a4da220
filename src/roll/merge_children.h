// Merging: one record of a child from all its rows. Each part of the record has a list that is believed first: the
// village roll for place, carer and answers, the school roll for school and grade; among lists of one kind the one
// taken over first. That list overwrites, so that a corrected copy applies its corrections; the others fill what is
// empty. An empty cell never erases anything. Model: docs/model/roll.md
#pragma once

#include <span>
#include <vector>

#include "roll/child_entries.h"
#include "roll/link_children.h"

namespace yingtuo::roll {

struct MergedRows {
    std::vector<bool> changed;      // by row: it gave something new to a known child
    std::vector<Listing> listings;  // new ones; the child's id is its entry's position until ids are given
};

// Merges the rows that link_children has given to each entry. `rows` and `ledgers` are those of this import; the rows'
// other columns are moved out of them.
[[nodiscard]] MergedRows merge_children(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers,
                                        const RegionTree& regions, ChildEntries& entries, const TellRow& tell);

}  // namespace yingtuo::roll
