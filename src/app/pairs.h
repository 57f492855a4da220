// Pairs: children who may be one child, and what a person finds about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/store.h"
#include "roll/probable_pairs.h"

namespace yingtuo::app {

// The likeliest first; `purpose` goes to the read log. Refuses what the store refuses.
[[nodiscard]] Result<std::vector<roll::ProbablePair>> probable_pairs(Store& store, std::string_view purpose);

// Every value covered but for what tells the two apart (roll/pair_masks.h).
[[nodiscard]] std::vector<roll::ProbablePair> masked(std::vector<roll::ProbablePair> pairs);

// Keeps the verdict and does what it says. Of `same` the smaller number stays and the other is merged into it; of
// `other_child` the new child is made here; of `take_back` only `takes_back` is read. Gives the verdict as it was kept.
// Refuses (bad_input) one without reason or name, what roll::one_child() and roll::part_row() refuse, and what the
// store refuses.
[[nodiscard]] Result<PairVerdict> give_verdict(Store& store, PairVerdict verdict);

// What it says, in a sentence.
[[nodiscard]] Text sentence_of(const PairVerdict& verdict);

}  // namespace yingtuo::app
