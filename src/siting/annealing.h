// Simulated annealing over the moves: shift, swap, ejection chain, open, close and swap sites.
// Source: Kirkpatrick, Gelatt, Vecchi 1983, doi:10.1126/science.220.4598.671.
#pragma once

#include <functional>

#include "base/random.h"
#include "siting/state.h"

namespace yingtuo::siting {

struct Cooling {
    double start = 0;  // temperatures, in whole-number cost
    double end = 0;
    std::int64_t moves = 0;
};

// From `state`, which is left anywhere, even overfilled; gives the best answer met. `stop` is asked every few hundred
// moves.
[[nodiscard]] Answer anneal(State& state, const Cooling& cooling, Random& random, const std::function<bool()>& stop);

}  // namespace yingtuo::siting
