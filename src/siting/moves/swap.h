// Swap: two demand points at two open sites change places, so that full sites can be improved too.
#pragma once

#include "siting/state.h"

namespace yingtuo::siting::moves {

struct Swap {
    int first = none;
    int first_arc = none;  // to the site of the second
    int second = none;
    int second_arc = none;  // to the site of the first

    // Change of the cost; `unbounded` where a site would overflow.
    [[nodiscard]] Cost delta(const State& state) const;
    void apply(State& state) const;
};

// The arc of a demand point to a site; `none` where it does not reach it.
[[nodiscard]] int arc_to(const Part& part, int demand, int site);

}  // namespace yingtuo::siting::moves
