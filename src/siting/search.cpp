#include "siting/search.h"

#include <algorithm>

#include "siting/annealing.h"
#include "siting/construct.h"

namespace yingtuo::siting {

Search::Search(Part part, std::uint64_t seed, int threads)
    : part_(std::move(part)), random_(seed), lagrangian_(part_, threads) {
    best_ = State(part_).answer();
    if (part_.has_exact_count()) best_.cost = unbounded;
    raise(lagrangian_.bound());
}

void Search::raise(Cost bound) {
    // Every true cost is a multiple of the granularity.
    const Cost unit = part_.granularity;
    bound = (std::max<Cost>(bound, 0) + unit - 1) / unit * unit;
    lower_ = std::max(lower_, std::min(bound, best_.cost));
}

void Search::keep(Answer answer) {
    if (answer.cost < best_.cost) best_ = std::move(answer);
}

void Search::construct_and_polish(std::int64_t moves, const Deadline& deadline) {
    State state(part_);
    construct(state, lagrangian_.multipliers(), lagrangian_.latest(), random_);
    keep(state.answer());
    const double mean = static_cast<double>(state.cost()) / std::max(1, part_.demands());
    keep(anneal(state, {0.15 * mean, 0.003 * mean, moves}, random_, [&] { return deadline.is_reached(); }));
}

void Search::step(const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    if (steps_ == 0) {
        // A plan at once, however little time there is.
        lagrangian_.climb(30, 2 * lagrangian_.bound(), stop);
        construct_and_polish(part_.demands(), deadline);
    }
    const auto demands = static_cast<std::int64_t>(part_.demands());
    lagrangian_.climb(steps_ == 0 ? 250 : 100, best_.cost, stop);
    raise(lagrangian_.bound());
    construct_and_polish(demands * (steps_ == 0 ? 100 : 2000), deadline);
    raise(lagrangian_.bound());
    ++steps_;
}

}  // namespace yingtuo::siting
