// Every move: cost before + delta == cost after == counted anew, and back again.
#include <gmock/gmock.h>

#include "../draw.h"
#include "siting/moves/close_site.h"
#include "siting/moves/ejection.h"
#include "siting/moves/open_site.h"
#include "siting/moves/recentre.h"
#include "siting/moves/shift.h"
#include "siting/moves/swap.h"
#include "siting/moves/swap_sites.h"
#include "siting/search.h"

namespace yingtuo::siting {
namespace {

using test::Family;

class Moves : public testing::TestWithParam<Family> {
  protected:
    // Runs `change` on many states and holds the cost it gives, the cost kept and the cost counted anew together.
    template <typename Change>
    void hold(Change&& change) {
        int moved = 0;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Problem problem = test::draw_problem(GetParam(), {30, 10, 0.5}, seed);
            const Part part = make_part(problem, problem.components()[0], 1'000'000);
            Limits limits;
            limits.iterations = 1;
            const Deadline deadline(limits);
            Search search(part, seed, 1);
            search.step(deadline);
            State state(search.part());
            state.load_answer(search.best());
            Random random(seed);
            for (int k = 0; k < 60; ++k) {
                const Cost before = state.cost();
                const std::vector<std::int32_t> arcs = state.answer().arc_of;
                const std::size_t mark = state.mark();
                const Cost delta = change(state, random);
                if (delta >= unbounded) {
                    EXPECT_EQ(state.cost(), before);
                    continue;
                }
                ++moved;
                EXPECT_EQ(before + delta, state.cost());
                EXPECT_EQ(state.recount(), state.cost());
                for (int j = 0; j < state.part().sites(); ++j) EXPECT_GE(state.room(j), 0);
                if (random.chance(0.5)) {
                    state.roll_back(mark);
                    EXPECT_EQ(state.cost(), before);
                    EXPECT_EQ(state.answer().arc_of, arcs);
                }
            }
        }
        EXPECT_GT(moved, 20);
    }
    static int some_demand(const State& state, Random& random) {
        return static_cast<int>(random.below(static_cast<std::uint64_t>(state.part().demands())));
    }
    static int some_site(const State& state, bool open, Random& random) {
        for (int tries = 0; tries < 50; ++tries) {
            const auto site = static_cast<int>(random.below(static_cast<std::uint64_t>(state.part().sites())));
            if (state.is_open(site) == open && state.part().must_open[static_cast<std::size_t>(site)] == 0) return site;
        }
        return none;
    }
};

TEST_P(Moves, Shift) {
    hold([](State& state, Random& random) {
        const int demand = some_demand(state, random);
        const int arc = moves::open_arc(state, demand, static_cast<int>(random.below(4)));
        const Cost delta = arc == none ? unbounded : state.shift_delta(demand, arc);
        if (delta < unbounded) state.shift(demand, arc);
        return delta;
    });
}

TEST_P(Moves, Swap) {
    hold([](State& state, Random& random) {
        moves::Swap swap;
        swap.first = some_demand(state, random);
        swap.second = some_demand(state, random);
        const int a = state.site_of(swap.first);
        const int b = state.site_of(swap.second);
        if (a == none || b == none || a == b) return unbounded;
        swap.first_arc = moves::arc_to(state.part(), swap.first, b);
        swap.second_arc = moves::arc_to(state.part(), swap.second, a);
        if (swap.first_arc == none || swap.second_arc == none) return unbounded;
        const Cost delta = swap.delta(state);
        if (delta < unbounded) swap.apply(state);
        return delta;
    });
}

TEST_P(Moves, EjectionChain) {
    hold([](State& state, Random& random) {
        const int demand = some_demand(state, random);
        const int arc = moves::open_arc(state, demand, static_cast<int>(random.below(3)));
        return arc == none ? unbounded : moves::ejection_chain(state, demand, arc, 4, random);
    });
}

TEST_P(Moves, SwapSites) {
    hold([](State& state, Random& random) {
        const int closing = some_site(state, true, random);
        const int opening = some_site(state, false, random);
        return closing == none || opening == none ? unbounded : moves::swap_sites(state, closing, opening, random);
    });
}

TEST_P(Moves, Recentre) {
    hold([](State& state, Random& random) {
        // Shaken first: the answer it starts from is centred already.
        const int closing = some_site(state, true, random);
        const int opening = some_site(state, false, random);
        if (closing == none || opening == none) return unbounded;
        const Cost shaken = moves::swap_sites(state, closing, opening, random);
        const int site = some_site(state, true, random);
        const int centre = site == none ? none : moves::better_centre(state, site);
        if (centre == none) return shaken;
        const Cost delta = moves::recentre(state, site, centre);
        EXPECT_LT(delta, 0);
        return shaken + delta;
    });
}

TEST_P(Moves, CloseThenOpenASite) {
    hold([](State& state, Random& random) {
        const int closing = some_site(state, true, random);
        const int opening = some_site(state, false, random);
        if (closing == none || opening == none) return unbounded;
        const Cost closed = moves::close_site(state, closing, random);
        return closed + moves::open_site(state, opening);
    });
}

std::string family_name(const testing::TestParamInfo<Family>& family) {
    constexpr const char* names[] = {"Season", "City", "FacilityLocation", "PMedian"};
    return names[static_cast<int>(family.param)];
}

INSTANTIATE_TEST_SUITE_P(Families, Moves,
                         testing::Values(Family::season, Family::city, Family::facility_location, Family::p_median),
                         family_name);

}  // namespace
}  // namespace yingtuo::siting
