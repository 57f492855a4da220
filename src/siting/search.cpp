#include "siting/search.h"

#include <algorithm>
#include <cmath>

#include "siting/annealing.h"
#include "siting/construct.h"
#include "siting/moves/repartition.h"
#include "siting/moves/swap.h"
#include "siting/neighbourhood.h"

namespace yingtuo::siting {

namespace {

constexpr int most_demands_for_columns = 600;
constexpr int few_demands = 60;  // a part that is closed as a whole sooner than improved
constexpr int most_arcs_for_columns = 200'000;
constexpr int misses_before_growth = 40;
constexpr int most_region_size = 120;
constexpr int most_demands_of_region = 250;
constexpr double worth_branching = 0.02;  // how far from whole a number is worth branching on
constexpr int most_demands_to_recombine = 130;
constexpr std::int64_t moves_a_demand = 5'000;  // of annealing, in the long run
constexpr int starts_a_step = 3;
constexpr std::int64_t most_moves = 10'000'000;
constexpr int fewest_regions_around = 8;  // taken apart in a step
constexpr int most_regions_around = 60;
constexpr double hot = 0.15;  // temperatures as shares of the mean cost of a demand point
constexpr double cold = 0.003;
constexpr double hot_of_site = 0.05;              // or of the mean cost of an open site, where that is more
constexpr double reheated = 0.3;                  // of the first temperature, from the best answer
constexpr double rounded_heat = 0.2;              // from the fractional plan made whole
constexpr std::int64_t moves_a_rounding = 1'000;  // a demand point
constexpr std::int64_t pivots_a_row = 30;         // of the linear program, in a step
constexpr int longest_rest = 7;
constexpr double worthwhile = 0.1;  // share of the gap that columns must close, to be taken up again at once
constexpr int rounds_a_step = 6;
constexpr double worth_more_cuts = 0.02;  // share of the gap that a round of cuts must close, for another to follow
constexpr int most_cut_rounds = 8;        // in the Lagrangian
constexpr int climbing_steps = 40;
constexpr std::size_t columns_listed = 4'000;  // at first; twice as many at each further try
constexpr int nodes_closing = 300;             // at first; four times as many at each further try
constexpr int most_doublings = 3;

// Opening and adults of an open site.
double mean_site_cost(const State& state) {
    double cost = 0;
    for (int site = 0; site < state.part().sites(); ++site) {
        if (state.is_open(site))
            cost += static_cast<double>(state.part().opening[static_cast<std::size_t>(site)] +
                                        state.part().staff(state.load(site)));
    }
    return cost / std::max(1, state.open_count());
}

}  // namespace

Search::Search(Part part, std::uint64_t seed, int threads)
    : part_(std::move(part)), random_(seed), threads_(threads), lagrangian_(part_, threads) {
    best_ = State(part_).answer();
    if (part_.has_exact_count()) best_.cost = unbounded;
    raise(lagrangian_.bound());
}

void Search::start_from(const std::vector<int>& site_of, std::optional<std::vector<std::int32_t>> around) {
    State state(part_);
    if (part_.has_exact_count()) {
        for (const int site : site_of) {
            if (site != none && state.open_count() < part_.open_exactly) state.set_open(site, true);
        }
        open_to_count(state);
    }
    for (int demand = 0; demand < part_.demands(); ++demand) {
        const int site = site_of[static_cast<std::size_t>(demand)];
        const int arc = site == none ? none : moves::arc_to(part_, demand, site);
        if (arc != none && state.join_cost(demand, arc) < unbounded) state.shift(demand, arc);
    }
    place_left(state, random_);
    keep(state.answer());
    around_ = std::move(around);
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
    // By turns from the multipliers, and from the best answer so far, less hot.
    const bool is_reheated = steps_ > 1 && steps_ % 8 == 0;
    if (is_reheated) {
        state.load_answer(best_);
    } else {
        construct(state, lagrangian_.multipliers(), lagrangian_.latest(), random_);
        keep(state.answer());
    }
    polish(state, is_reheated ? reheated : 1, moves, deadline);
}

void Search::polish(State& state, double heat, std::int64_t moves, const Deadline& deadline) {
    const double mean = static_cast<double>(state.cost()) / std::max(1, part_.demands());
    const double warm = std::max(hot * mean, hot_of_site * mean_site_cost(state));
    const Answer annealed =
        anneal(state, {heat * warm, cold * mean, moves}, random_, [&] { return deadline.is_reached(); });
    state.load_answer(annealed);
    moves::repartition_all(state);
    keep(state.answer());
}

bool Search::takes_columns() const {
    return part_.demands() > 0 && part_.demands() <= most_demands_for_columns && part_.arcs() <= most_arcs_for_columns;
}

void Search::first_step(const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    if (around_) {
        lagrangian_.climb(210, best_.cost, stop);
        return;
    }
    // A plan at once, however little time there is.
    lagrangian_.climb(60, 0, stop);
    construct_and_polish(part_.demands(), deadline);
    lagrangian_.climb(150, best_.cost, stop);
    raise(lagrangian_.bound());
    construct_and_polish(part_.demands() * std::int64_t{100}, deadline);
    climb_with_cuts(deadline);
}

void Search::climb_with_cuts(const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    int fruitless = 0;  // rounds in a row
    for (int round = 0; round < most_cut_rounds && fruitless < 2 && !stop() && !is_optimal(); ++round) {
        fruitless = lagrangian_.separate() == 0 ? fruitless + 1 : 0;
        lagrangian_.climb(climbing_steps, best_.cost, stop);
        raise(lagrangian_.bound());
    }
}

void Search::neighbourhood_step(int regions, const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    if (part_.demands() == 0) return;
    State state(part_);
    state.load_answer(best_);
    for (int k = 0; k < regions && !stop() && !is_closed(); ++k) {
        const auto demand = around_
                                ? (*around_)[random_.below(around_->size())]
                                : static_cast<std::int32_t>(random_.below(static_cast<std::uint64_t>(part_.demands())));
        const int size = region_size_ + static_cast<int>(random_.below(static_cast<std::uint64_t>(region_size_)));
        const Region region = region_around(part_, state, demand, size, random_);
        const Cost before = state.cost();
        if (region.part.demands() <= most_demands_of_region) {
            const auto better = improve_region(region, answer_within(state, region), stop);
            if (better) put_back(state, region, *better);
        } else {
            // A site of hundreds: too much to take apart.
            mend(state, region);
        }
        if (state.cost() < before) {
            misses_ = 0;
        } else if (++misses_ >= misses_before_growth) {
            // Nothing left to find at this size.
            misses_ = 0;
            region_size_ = std::min(region_size_ + region_size_ / 4, most_region_size);
        }
    }
    keep(state.answer());
}

void Search::raise_by_branches() {
    Cost least = best_.cost;
    for (const Branch& branch : branches_) {
        if (!branch.is_closed)
            least = std::min(least, std::max(branch.inherited, branch.columns ? branch.columns->bound() : 0));
    }
    raise(least);
}

void Search::polish_rounded(const ColumnSearch& columns, const Deadline& deadline) {
    State state(part_);
    columns.round(state);
    if (part_.has_exact_count()) open_to_count(state);
    place_left(state, random_);
    keep(state.answer());
    polish(state, rounded_heat, part_.demands() * moves_a_rounding, deadline);
}

void Search::work_on(Branch& branch, const Deadline& deadline) {
    const auto stop = [&] { return deadline.is_reached(); };
    if (!branch.columns) {
        branch.columns =
            std::make_unique<ColumnSearch>(part_, branch.prices, std::move(branch.covers), threads_, branch.range);
        branch.columns->fix_arcs(best_.cost);
    }
    ColumnSearch& columns = *branch.columns;
    columns.allow_seconds(deadline.seconds_left());
    columns.allow_pivots(pivots_a_row * (part_.demands() + part_.sites()));
    columns.feed(best_);
    branch.is_ripe = false;
    const auto is_beaten = [&] { return columns.bound() >= best_.cost; };
    for (int round = 0; round < rounds_a_step; ++round) {
        const Cost before = columns.bound();
        const bool is_done = columns.generate(best_.cost, stop);
        branch.is_closed = is_beaten();
        if (!is_done || branch.is_closed) return;
        polish_rounded(columns, deadline);
        columns.fix_arcs(best_.cost);
        // Where cuts bring little any more, other work comes first.
        const bool is_rising = round == 0 || static_cast<double>(columns.bound() - before) >
                                                 worth_more_cuts * static_cast<double>(best_.cost - before);
        if (!is_rising) break;
        if (round + 1 < rounds_a_step && (!branch.has_more_cuts || columns.separate() == 0)) {
            branch.has_more_cuts = false;
            break;
        }
    }
    if (stop()) return;
    if (part_.demands() <= most_demands_to_recombine && branch.tries > 0) {
        if (auto answer = columns.recombine(best_.cost, 60, stop)) {
            keep(std::move(*answer));
            columns.feed(best_);
            columns.fix_arcs(best_.cost);
        }
    }
    if (stop()) return;
    // A little effort first: what does not close soon may be worth more elsewhere.
    const int doubled = std::min(branch.tries++, most_doublings);
    auto closing = columns.close(best_.cost, columns_listed << doubled, nodes_closing << (2 * doubled), stop);
    if (closing.answer) keep(std::move(*closing.answer));
    branch.is_closed = closing.is_proven;
    branch.is_ripe = !branch.is_closed;
}

// What is closed needs its columns no more.
void Search::clear_closed_branches() {
    for (Branch& branch : branches_) {
        if (branch.is_closed || is_closed()) branch.columns.reset();
    }
}

void Search::column_step(const Deadline& deadline) {
    if (branches_.empty()) {
        branches_.emplace_back();
        branches_.back().prices = lagrangian_.prices();
        branches_.back().covers = lagrangian_.covers();
    }
    // A branch that does not close is parted where the number of adults in all comes out broken.
    std::vector<Branch> next;
    for (Branch& branch : branches_) {
        if (!branch.is_closed && !deadline.is_reached() && !is_closed()) work_on(branch, deadline);
    }
    raise_by_branches();
    clear_closed_branches();
    if (is_closed() || deadline.is_reached()) return;
    for (Branch& branch : branches_) {
        if (branch.is_closed) continue;
        if (!branch.is_ripe) {
            next.push_back(std::move(branch));
            continue;
        }
        const double adults = branch.columns->adults_used();
        const double below = std::floor(adults);
        if (part_.adult_cost == 0 || adults - below < worth_branching || adults - below > 1 - worth_branching) {
            next.push_back(std::move(branch));
            continue;
        }
        for (const bool is_low : {true, false}) {
            Branch child;
            child.range = branch.range;
            (is_low ? child.range.most : child.range.least) = static_cast<int>(below) + (is_low ? 0 : 1);
            child.prices = branch.columns->prices();
            child.covers = branch.columns->covers();
            child.inherited = branch.columns->bound();
            next.push_back(std::move(child));
        }
    }
    branches_ = std::move(next);
}

Search::Work Search::next_work() const {
    if (steps_ == 1) return takes_columns() && part_.demands() <= few_demands ? Work::columns : Work::annealing;
    constexpr Work turns[] = {Work::annealing, Work::regions, Work::columns, Work::regions};
    std::optional<Work> chosen;
    for (int k = 0; k < 4; ++k) {
        const Work work = turns[(steps_ + k) % 4];
        if (work == Work::columns && !takes_columns()) continue;
        // The first in turn that does not rest, else the one that has rested most.
        if (!chosen || rest_of(work).left < rest_of(*chosen).left) chosen = work;
    }
    return *chosen;
}

void Search::look_everywhere(const Deadline& deadline) {
    const Work work = next_work();
    const Cost cost_before = best_.cost;
    const Cost gap_before = best_.cost - lower_;
    switch (work) {
        case Work::columns:
            column_step(deadline);
            break;
        case Work::regions:
            neighbourhood_step(std::max(5, part_.demands() / 10), deadline);
            break;
        case Work::annealing:
            annealing_step(deadline);
            break;
    }
    for (Rest& rest : rests_) rest.left = std::max(0, rest.left - 1);
    const bool is_bound_raised =
        static_cast<double>(gap_before - (best_.cost - lower_)) > worthwhile * static_cast<double>(gap_before);
    Rest& rest = rests_[static_cast<std::size_t>(work)];
    rest.length = best_.cost < cost_before || is_bound_raised ? 0 : std::min(2 * rest.length + 1, longest_rest);
    rest.left = rest.length;
}

void Search::annealing_step(const Deadline& deadline) {
    // Slower cooling each time.
    const std::int64_t moves = part_.demands() * moves_a_demand * (1 + steps_ / 2);
    // From several points of the climb: how sites are chosen at the start matters most.
    for (int start = 0; start < starts_a_step; ++start) {
        construct_and_polish(std::min(moves, most_moves) / starts_a_step, deadline);
        lagrangian_.climb(30, best_.cost, [&] { return deadline.is_reached(); });
    }
    if (!takes_columns()) climb_with_cuts(deadline);
}

void Search::step(const Deadline& deadline) {
    if (steps_ == 0) first_step(deadline);
    if (around_ && !around_->empty()) {
        neighbourhood_step(std::clamp(static_cast<int>(around_->size()), fewest_regions_around, most_regions_around),
                           deadline);
    } else if (!around_ && steps_ > 0) {
        look_everywhere(deadline);
    }
    raise(lagrangian_.bound());
    ++steps_;
}

}  // namespace yingtuo::siting
