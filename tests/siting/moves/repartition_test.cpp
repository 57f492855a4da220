// Repartition against all divisions there are, and overfilled sites counted anew.
#include "siting/moves/repartition.h"

#include <gmock/gmock.h>

#include "../draw.h"
#include "siting/construct.h"
#include "siting/moves/shift.h"
#include "siting/moves/swap.h"

namespace yingtuo::siting {
namespace {

using test::families;
using test::Family;

// Everyone somewhere, at random, with room.
State draw_state(const Part& part, Random& random) {
    State state(part);
    if (part.has_exact_count()) {
        for (int site = 0; site < part.sites() && state.open_count() < part.open_exactly; ++site)
            state.set_open(site, true);
    }
    for (int demand = 0; demand < part.demands(); ++demand) {
        const int arcs =
            part.arc_start[static_cast<std::size_t>(demand) + 1] - part.arc_start[static_cast<std::size_t>(demand)];
        if (arcs == 0) continue;
        const int arc = part.arc_start[static_cast<std::size_t>(demand)] +
                        static_cast<int>(random.below(static_cast<std::uint64_t>(arcs)));
        if (state.join_cost(demand, arc) < unbounded) state.shift(demand, arc);
    }
    place_left(state, random);
    return state;
}

// The least cost over every way to divide the members of two sites.
Cost least_by_trying_all(const State& state, int first, int second) {
    const Part& part = state.part();
    std::vector<int> members(state.members(first).begin(), state.members(first).end());
    members.insert(members.end(), state.members(second).begin(), state.members(second).end());
    Cost least = state.cost();
    for (std::uint32_t set = 0; set < (1U << members.size()); ++set) {
        State tried = state;
        for (const int member : members) tried.shift(member, none);
        bool is_possible = true;
        for (std::size_t k = 0; k < members.size() && is_possible; ++k) {
            const int arc = moves::arc_to(part, members[k], ((set >> k) & 1U) != 0 ? first : second);
            is_possible = arc != none && tried.join_cost(members[k], arc) < unbounded;
            if (is_possible) tried.shift(members[k], arc);
        }
        if (is_possible) least = std::min(least, tried.cost());
    }
    return least;
}

TEST(SitingRepartition, FindsTheBestDivisionThereIs) {
    int improved = 0;
    for (const Family family : families) {
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            const Problem problem = test::draw_problem(family, {9, 3, 0.8}, seed);
            const Part part = make_part(problem, problem.components()[0], 1'000'000);
            if (part.sites() < 2) continue;
            Random random(seed);
            State state = draw_state(part, random);
            const Cost before = state.cost();
            const Cost least = least_by_trying_all(state, 0, 1);
            const bool are_open = state.is_open(0) && state.is_open(1);
            if (!are_open) continue;
            EXPECT_EQ(moves::repartition(state, 0, 1), least - before);
            EXPECT_EQ(state.cost(), least);
            EXPECT_EQ(state.recount(), least);
            EXPECT_GE(state.room(0), 0);
            EXPECT_GE(state.room(1), 0);
            improved += least < before ? 1 : 0;
        }
    }
    EXPECT_GT(improved, 20);
}

TEST(SitingRepartition, AllPairsTogetherNeverCostMoreAndLeaveNoPairToMend) {
    for (const Family family : families) {
        const Problem problem = test::draw_problem(family, {40, 10, 0.6}, 5);
        const Part part = make_part(problem, problem.components()[0], 1'000'000);
        Random random(5);
        State state = draw_state(part, random);
        const Cost before = state.cost();
        moves::repartition_all(state);
        EXPECT_LT(state.cost(), before);
        const Cost after = state.cost();
        moves::repartition_all(state);
        EXPECT_EQ(state.cost(), after);
        EXPECT_EQ(state.recount(), after);
    }
}

TEST(SitingState, OverfilledSitesArePaidByTheChildAndCanBeWalkedBack) {
    for (const Family family : families) {
        const Problem problem = test::draw_problem(family, {40, 10, 0.6}, 7);
        const Part part = make_part(problem, problem.components()[0], 1'000'000);
        Random random(7);
        State state = draw_state(part, random);
        const Answer begin = state.answer();
        const std::size_t mark = state.mark();
        state.set_overload_price(1000);
        // Everyone to one open site.
        int crowded = 0;
        while (!state.is_open(crowded)) ++crowded;
        for (int demand = 0; demand < part.demands(); ++demand) {
            const int arc = moves::arc_to(part, demand, crowded);
            if (arc == none || arc == state.arc_of(demand)) continue;
            const Cost before = state.cost();
            const Cost delta = state.shift_delta(demand, arc);
            state.shift(demand, arc);
            EXPECT_EQ(state.cost(), before + delta);
        }
        EXPECT_GT(state.overload(), 0);
        EXPECT_EQ(state.overload(), -state.room(crowded));
        EXPECT_EQ(state.recount(), state.cost());
        const Cost dear = state.cost();
        state.set_overload_price(3000);
        EXPECT_EQ(state.cost(), dear + 2000 * state.overload());
        state.roll_back(mark);
        EXPECT_EQ(state.overload(), 0);
        EXPECT_EQ(state.cost(), begin.cost);
        EXPECT_EQ(state.answer().arc_of, begin.arc_of);
    }
}

}  // namespace
}  // namespace yingtuo::siting
