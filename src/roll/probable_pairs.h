// Probable pairs: children of the roll who may be one child, for a person to decide, with the evidence side by side.
// Worked out anew from the roll and from what its listings said; nothing is kept. Model: docs/model/linkage.md
#pragma once

#include <span>
#include <vector>

#include "domain/region.h"
#include "domain/roll.h"
#include "domain/verdict.h"
#include "roll/link_model.h"

namespace yingtuo::roll {

struct Evidence {
    LinkField field = LinkField::name;
    std::string a;  // what the statement of the one says, and of the other; secret
    std::string b;
    Agreement agreement = Agreement::missing;
    double weight = 0;  // bits for one child; below 0 against
};

struct ProbablePair {
    Id<Child> a;  // the smaller number
    Id<Child> b;
    double probability = 0;
    bool barred = false;             // never merged without a person, however likely
    std::vector<Evidence> evidence;  // every field, in the order of LinkField
};

// The likeliest first. Pairs that a verdict in force has found to be different are left out. At most `most` pairs:
// whoever has more has lists that need mending, not judging.
[[nodiscard]] std::vector<ProbablePair> probable_pairs(const Roll& roll, const RegionTree& regions,
                                                       std::span<const PairVerdict> history, std::size_t most = 5000);

}  // namespace yingtuo::roll
