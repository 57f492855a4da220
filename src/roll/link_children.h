// Linking: which child each row is. Certain by identity number; without one by how likely the row and a child are one,
// given how name, birth date, written number, sex, place, school and carer agree (link_model.h). Certain rows join,
// probable ones stay apart and are told, for a person to decide (probable_pairs.h). Model: docs/model/linkage.md
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "roll/child_entries.h"
#include "roll/child_row.h"
#include "roll/doubt.h"

namespace yingtuo::roll {

// Tells a doubt about a row.
using TellRow = std::function<void(const ChildRow&, Column, Doubt, Text)>;

// Adds every row to the entry it belongs to, new entries included. Rows come in the order in which lists are believed:
// village rolls, school rolls, others, each by file, sheet and row. Takes the identity number off a row where it is
// another child's. Gives true for each row that made a new child. Two known children never become one here.
[[nodiscard]] std::vector<bool> link_children(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers,
                                              const RegionTree& regions, ChildEntries& entries, const TellRow& tell);

}  // namespace yingtuo::roll
