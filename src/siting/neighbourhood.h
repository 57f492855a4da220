// Large neighbourhoods: a few sites that lie together are taken apart with everyone they serve and put together anew,
// as a small problem of its own, by bound, columns and proof.
// Source: Shaw 1998, doi:10.1007/3-540-49481-2_30.
#pragma once

#include <functional>
#include <optional>

#include "base/random.h"
#include "siting/part.h"
#include "siting/state.h"

namespace yingtuo::siting {

// Open sites around a demand point, with everyone they serve (some `demands` of them), those left around, and the
// closed sites any of them reaches.
[[nodiscard]] Region region_around(const Part& part, const State& state, int demand, int demands, Random& random);

// The answer of the whole as it stands within the region.
[[nodiscard]] Answer answer_within(const State& state, const Region& region);

// Something cheaper for the region than `present`, where there is any and it is found.
[[nodiscard]] std::optional<Answer> improve_region(const Region& region, const Answer& present,
                                                   const std::function<bool()>& stop);

// For a region too large to solve: everyone to where they cost least, pairs of sites divided anew, until neither helps.
void mend(State& state, const Region& region);

// Puts a region's answer into the whole.
void put_back(State& state, const Region& region, const Answer& answer);

}  // namespace yingtuo::siting
