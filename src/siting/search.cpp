#include "siting/search.h"

#include <algorithm>

#include "siting/annealing.h"
#include "siting/construct.h"
#include "siting/neighbourhood.h"

namespace yingtuo::siting {

namespace {

constexpr int most_demands_for_columns = 600;
constexpr int few_demands = 60;  // a part that is closed as a whole sooner than improved
constexpr int most_arcs_for_columns = 200'000;
constexpr int misses_before_growth = 40;
constexpr int most_region_size = 120;
constexpr int most_demands_to_recombine = 130;
constexpr std::int64_t moves_a_demand = 5'000;  // of annealing, in the long run
constexpr std::int64_t most_moves = 10'000'000;
constexpr int rounds_a_step = 6;
constexpr std::size_t most_columns_listed = 20'000;
constexpr int most_nodes_closing = 20'000;

}  // namespace

Search::Search(Part part, std::uint64_t seed, int threads)
    : part_(std::move(part)), random_(seed), threads_(threads), lagrangian_(part_, threads) {
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

bool Search::takes_columns() const {
    return part_.demands() > 0 && part_.demands() <= most_demands_for_columns && part_.arcs() <= most_arcs_for_columns;
}

void Search::first_step(const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    // A plan at once, however little time there is.
    lagrangian_.climb(60, 0, stop);
    construct_and_polish(part_.demands(), deadline);
    lagrangian_.climb(150, best_.cost, stop);
    raise(lagrangian_.bound());
    construct_and_polish(part_.demands() * std::int64_t{100}, deadline);
}

void Search::neighbourhood_step(int regions, const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    if (part_.demands() == 0) return;
    State state(part_);
    state.load_answer(best_);
    for (int k = 0; k < regions && !stop() && !is_closed(); ++k) {
        const auto demand = static_cast<int>(random_.below(static_cast<std::uint64_t>(part_.demands())));
        const int size = region_size_ + static_cast<int>(random_.below(static_cast<std::uint64_t>(region_size_)));
        const Region region = region_around(part_, state, demand, size, random_);
        const auto better = improve_region(region, answer_within(state, region), stop);
        if (better) {
            put_back(state, region, *better);
            misses_ = 0;
        } else if (++misses_ >= misses_before_growth) {
            // Nothing left to find at this size.
            misses_ = 0;
            region_size_ = std::min(region_size_ + region_size_ / 4, most_region_size);
        }
    }
    keep(state.answer());
}

void Search::column_step(const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    if (!columns_) {
        columns_ = std::make_unique<ColumnSearch>(part_, lagrangian_.multipliers(), threads_);
        columns_->fix_arcs(best_.cost);
    }
    columns_->feed(best_);
    for (int round = 0; round < rounds_a_step && !stop() && !is_closed(); ++round) {
        const bool is_done = columns_->generate(best_.cost, stop);
        raise(columns_->bound());
        if (!is_done || is_closed()) return;
        columns_->fix_arcs(best_.cost);
        if (round + 1 < rounds_a_step && (!has_more_cuts_ || columns_->separate() == 0)) {
            has_more_cuts_ = false;
            break;
        }
    }
    if (stop() || is_closed()) return;
    if (part_.demands() > most_demands_to_recombine) return;
    if (auto answer = columns_->recombine(best_.cost, 60, stop)) {
        keep(std::move(*answer));
        columns_->feed(best_);
        columns_->fix_arcs(best_.cost);
    }
    if (stop()) return;
    auto closing = columns_->close(best_.cost, most_columns_listed, most_nodes_closing, stop);
    if (closing.answer) keep(std::move(*closing.answer));
    if (closing.is_proven) raise(best_.cost);
}

void Search::step(const Deadline& deadline) {
    if (steps_ == 0) {
        first_step(deadline);
    } else if (takes_columns() && (steps_ % 4 == 2 || (steps_ == 1 && part_.demands() <= few_demands))) {
        column_step(deadline);
    } else if (steps_ == 1 || steps_ % 8 == 4) {
        construct_and_polish(std::min(part_.demands() * moves_a_demand, most_moves), deadline);
        lagrangian_.climb(100, best_.cost, [&] { return deadline.is_reached(); });
    } else {
        neighbourhood_step(std::max(5, part_.demands() / 10), deadline);
    }
    raise(lagrangian_.bound());
    ++steps_;
}

}  // namespace yingtuo::siting
