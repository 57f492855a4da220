#include "siting/annealing.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/ensure.h"
#include "siting/moves/close_site.h"
#include "siting/moves/ejection.h"
#include "siting/moves/open_site.h"
#include "siting/moves/shift.h"
#include "siting/moves/swap.h"
#include "siting/moves/swap_sites.h"

namespace yingtuo::siting {
namespace {

// Shares of the moves, out of 1000. Moves over sites touch a score of demand points each, so they are rare.
constexpr std::uint64_t share_swap = 300;
constexpr std::uint64_t share_chain = 100;
constexpr std::uint64_t share_sites = 15;

// The price of a child beyond capacity: how fast it changes, and its range in costs of a child.
constexpr double price_step = 1.05;
constexpr double least_price = 0.02;
constexpr double most_price = 50;

double cost_of_a_child(const State& state) {
    const auto& sizes = state.part().size;
    const auto children = std::accumulate(sizes.begin(), sizes.end(), std::int64_t{0});
    return static_cast<double>(state.cost()) / static_cast<double>(std::max<std::int64_t>(1, children));
}

int random_demand(const State& state, Random& random) {
    return static_cast<int>(random.below(static_cast<std::uint64_t>(state.part().demands())));
}

// Small ranks most of the time: the near sites matter most.
int random_rank(Random& random) {
    int rank = 0;
    while (rank < 6 && random.chance(0.55)) ++rank;
    return rank;
}

// A site within reach of a demand point, the near ones more often, open or closed as asked; `none` if the draw fails.
int random_site(const State& state, int demand, bool open, Random& random) {
    const Part& part = state.part();
    const auto d = static_cast<std::size_t>(demand);
    const int arcs = part.arc_start[d + 1] - part.arc_start[d];
    if (arcs == 0) return none;
    for (int tries = 0; tries < 8; ++tries) {
        const double u = random.unit();
        const int arc = part.arc_start[d] + static_cast<int>(u * u * std::min(arcs, 60));
        const int site = part.arc_site[static_cast<std::size_t>(arc)];
        if (state.is_open(site) == open) return site;
    }
    return none;
}

class Walker {
  public:
    Walker(State& state, Random& random) : state_(&state), random_(&random) {}

    // One random move at this temperature.
    void step(double temperature) {
        State& state = *state_;
        Random& random = *random_;
        temperature_ = temperature;
        const std::uint64_t draw = random.below(1000);
        const int demand = random_demand(state, random);
        if (draw < share_sites) {
            sites(demand);
        } else if (draw < share_sites + share_swap) {
            swap(demand);
        } else if (draw < share_sites + share_swap + share_chain) {
            const int arc = moves::open_arc(state, demand, random_rank(random));
            if (arc == none) return;
            const std::size_t mark = state.mark();
            judge(moves::ejection_chain(state, demand, arc, 4, random), mark);
        } else {
            shift(demand);
        }
    }

  private:
    bool accepts(Cost delta) {
        if (delta <= 0) return true;
        return random_->unit() < std::exp(-static_cast<double>(delta) / temperature_);
    }
    // The state has moved already: keep it or walk back.
    void judge(Cost delta, std::size_t mark) {
        if (delta >= unbounded) return;
        if (!accepts(delta)) state_->roll_back(mark);
    }
    void shift(int demand) {
        const int arc = moves::open_arc(*state_, demand, random_rank(*random_));
        if (arc == none) return;
        const Cost delta = state_->shift_delta(demand, arc);
        if (delta < unbounded && accepts(delta)) state_->shift(demand, arc);
    }
    void swap(int first) {
        State& state = *state_;
        if (state.arc_of(first) == none) return;
        moves::Swap swap;
        swap.first = first;
        swap.first_arc = moves::open_arc(state, first, random_rank(*random_));
        if (swap.first_arc == none) return;
        const auto members = state.members(state.part().arc_site[static_cast<std::size_t>(swap.first_arc)]);
        if (members.empty()) return;
        swap.second = members[random_->below(members.size())];
        swap.second_arc = moves::arc_to(state.part(), swap.second, state.site_of(first));
        if (swap.second_arc == none) return;
        const Cost delta = swap.delta(state);
        if (delta < unbounded && accepts(delta)) swap.apply(state);
    }
    void sites(int demand) {
        State& state = *state_;
        Random& random = *random_;
        const Part& part = state.part();
        const std::size_t mark = state.mark();
        const Cost before = state.cost();
        const bool is_fixed = part.has_exact_count();
        const std::uint64_t kind = is_fixed ? 2 : random.below(3);
        const int closing =
            kind == 0 ? none : (random.chance(0.7) ? state.site_of(demand) : random_site(state, demand, true, random));
        const int opening = kind == 1 ? none : random_site(state, demand, false, random);
        if (kind != 0 && (closing == none || part.must_open[static_cast<std::size_t>(closing)] != 0)) return;
        if (kind != 1 && opening == none) return;
        if (kind == 0) {
            moves::open_site(state, opening);
        } else if (kind == 1) {
            moves::close_site(state, closing, random);
        } else {
            moves::swap_sites(state, closing, opening, random);
        }
        settle(demand);
        judge(state.cost() - before, mark);
    }
    // After sites changed: those around look for a better place before the move is judged.
    void settle(int demand) {
        State& state = *state_;
        const Part& part = state.part();
        for (int rank = 0; rank < 3; ++rank) {
            const int arc = moves::open_arc(state, demand, rank);
            if (arc == none) return;
            const auto members = state.members(part.arc_site[static_cast<std::size_t>(arc)]);
            const std::vector<std::int32_t> copy(members.begin(), members.end());
            for (const int member : copy) {
                const int better = moves::cheapest_arc(state, member, false);
                if (better != state.arc_of(member)) state.shift(member, better);
            }
        }
    }

    State* state_;
    Random* random_;
    double temperature_ = 0;
};

}  // namespace

Answer anneal(State& state, const Cooling& cooling, Random& random, const std::function<bool()>& stop) {
    Answer best = state.answer();
    if (state.part().demands() == 0) return best;
    Walker walker(state, random);
    constexpr std::int64_t slice = 256;  // moves at one temperature
    const double steps = std::max<double>(1, static_cast<double>(cooling.moves) / slice);
    const double factor = std::pow(cooling.end / std::max(cooling.start, 1.0), 1 / steps);
    double temperature = std::max(cooling.start, 1.0);
    // Sites may be overfilled on the way, at a price that keeps them so about half of the time: where capacity is
    // tight, the way from one good answer to another leads over its edge.
    const double usual = cost_of_a_child(state);
    double price = usual;
    for (std::int64_t done = 0; done < cooling.moves && !stop(); done += slice, temperature *= factor) {
        state.set_overload_price(std::max<Cost>(1, static_cast<Cost>(price)));
        std::int64_t overfilled = 0;
        for (std::int64_t k = 0; k < slice; ++k) {
            walker.step(temperature);
            state.forget();
            overfilled += state.overload() > 0 ? 1 : 0;
            if (state.cost() < best.cost && state.overload() == 0) best = state.answer();
        }
        price *= 2 * overfilled > slice ? price_step : 1 / price_step;
        price = std::clamp(price, least_price * usual, most_price * usual);
    }
#ifndef NDEBUG
    ENSURE(state.recount() == state.cost());
#endif
    return best;
}

}  // namespace yingtuo::siting
