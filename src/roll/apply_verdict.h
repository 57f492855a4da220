// Applying a verdict: two children made one, or one row made a child of its own. Gives what changes; the store keeps
// what stood before, so that a verdict can be taken back. Model: docs/model/linkage.md
#pragma once

#include <string>

#include "base/result.h"
#include "domain/region.h"
#include "domain/roll.h"

namespace yingtuo::roll {

// The child's record and household once `other` is the same child. The list that is believed speaks (roll.md), its gaps
// are filled from the other; with lists of one kind on both sides the child's own record goes before. A number that
// checks goes before none. Refuses (not_found) a child who is not on the roll, (bad_input) a child with itself.
[[nodiscard]] Result<Roll> one_child(const Roll& roll, const RegionTree& regions, Id<Child> child, Id<Child> other);

// The child without that row, and a new child made of it; the new one has the highest number. What only that row had
// said leaves the child's record. Refuses (not_found) a child who is not on the roll or does not stand on that row,
// (conflict) the only row of a child, or one of which is not known what it said: import the list again first.
[[nodiscard]] Result<Roll> part_row(const Roll& roll, const RegionTree& regions, Id<Child> child,
                                    const std::string& file, const std::string& sheet, int row);

}  // namespace yingtuo::roll
