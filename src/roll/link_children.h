// Linking: which child each row is. Certain by identity number; without one by name, birth date and village or school
// where that leaves one child only. The probabilistic model of the linkage issue takes this file's place between
// reading and merging: rows in, a child for every row out. Model: docs/model/roll.md
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
// another child's. Gives true for each row that made a new child.
[[nodiscard]] std::vector<bool> link_children(std::span<ChildRow> rows, std::span<const LedgerSheet> ledgers,
                                              ChildEntries& entries, const TellRow& tell);

}  // namespace yingtuo::roll
