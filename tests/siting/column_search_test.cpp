#include "siting/column_search.h"

#include <gmock/gmock.h>

#include "draw.h"
#include "siting/lagrangian.h"
#include "siting/solve.h"

namespace yingtuo::siting {
namespace {

using test::Family;

const auto never_stop = [] { return false; };

// A drawn part with an answer that is proven the best.
struct Solved {
    Part part;
    Answer best;
};

Answer answer_from(const Part& part, const Plan& plan) {
    State state(part);
    if (part.has_exact_count()) {
        for (int j = 0; j < part.sites(); ++j) {
            if (plan.is_open[static_cast<std::size_t>(part.site_id[static_cast<std::size_t>(j)])] != 0)
                state.set_open(j, true);
        }
    }
    for (int i = 0; i < part.demands(); ++i) {
        const int site = plan.site_of[static_cast<std::size_t>(part.demand_id[static_cast<std::size_t>(i)])];
        for (int a = part.arc_start[static_cast<std::size_t>(i)]; a < part.arc_start[static_cast<std::size_t>(i) + 1];
             ++a) {
            if (part.site_id[static_cast<std::size_t>(part.arc_site[static_cast<std::size_t>(a)])] == site)
                state.shift(i, a);
        }
    }
    return state.answer();
}

std::vector<Solved> solved_parts(int wanted) {
    std::vector<Solved> list;
    for (std::uint64_t seed = 1; static_cast<int>(list.size()) < wanted; ++seed) {
        const Family family = seed % 3 == 0 ? Family::p_median : seed % 3 == 1 ? Family::city : Family::season;
        const Problem problem = test::draw_problem(family, {16, 6, 0.6}, seed);
        if (problem.components().size() != 1) continue;
        Limits limits;
        limits.iterations = 8;
        const Plan plan = solve(problem, limits);
        if (!plan.is_optimal) continue;
        Part part = make_part(problem, problem.components()[0], 1'000'000);
        Answer best = answer_from(part, plan);
        list.push_back({std::move(part), std::move(best)});
    }
    return list;
}

TEST(ColumnSearch, BoundsGrowWithCutsAndNeverPassTheOptimum) {
    for (const Solved& solved : solved_parts(9)) {
        Lagrangian lagrangian(solved.part, 1);
        lagrangian.climb(60, solved.best.cost, never_stop);
        ColumnSearch search(solved.part, lagrangian.prices(), lagrangian.covers(), 1);
        search.feed(solved.best);
        EXPECT_TRUE(search.generate(unbounded, never_stop));
        for (int round = 0; round < 4; ++round) {
            const Cost before = search.bound();
            EXPECT_LE(before, solved.best.cost);
            if (search.separate() == 0) break;
            EXPECT_TRUE(search.generate(unbounded, never_stop));
            EXPECT_GE(search.bound(), before);
        }
        EXPECT_LE(search.bound(), solved.best.cost);
    }
}

TEST(ColumnSearch, NoArcOfTheOptimumIsTakenOutAndItIsFoundAgain) {
    for (const Solved& solved : solved_parts(9)) {
        Lagrangian lagrangian(solved.part, 1);
        lagrangian.climb(60, solved.best.cost, never_stop);
        ColumnSearch search(solved.part, lagrangian.prices(), lagrangian.covers(), 1);
        ASSERT_TRUE(search.generate(unbounded, never_stop));
        // Everything up to the optimum itself must stay reachable.
        const Cost upper = solved.best.cost + 1000;
        search.fix_arcs(upper);
        const auto closing = search.close(upper, 200'000, 100'000, never_stop);
        ASSERT_TRUE(closing.is_listed);
        EXPECT_TRUE(closing.is_proven);
        ASSERT_TRUE(closing.answer);
        EXPECT_LE(closing.answer->cost, solved.best.cost);
        EXPECT_EQ(cost_of(solved.part, *closing.answer), closing.answer->cost);
    }
}

TEST(ColumnSearch, BranchesOnTheAdultsCoverEveryPlan) {
    int parted = 0;
    for (const Solved& solved : solved_parts(9)) {
        if (solved.part.adult_cost == 0) continue;
        int adults = 0;
        for (const Column& column : columns_of(solved.part, solved.best)) adults += column_adults(solved.part, column);
        Lagrangian lagrangian(solved.part, 1);
        lagrangian.climb(60, solved.best.cost, never_stop);
        for (const int most : {adults - 1, adults}) {
            if (most < 0) continue;
            ColumnSearch low(solved.part, lagrangian.prices(), lagrangian.covers(), 1, {0, most});
            ColumnSearch high(solved.part, lagrangian.prices(), lagrangian.covers(), 1,
                              {most + 1, AdultRange::unlimited});
            low.feed(solved.best);
            EXPECT_TRUE(low.generate(unbounded, never_stop));
            EXPECT_TRUE(high.generate(unbounded, never_stop));
            EXPECT_LE(std::min(low.bound(), high.bound()), solved.best.cost);
            // The branch the optimum lies in may not be bounded above it.
            EXPECT_LE(most >= adults ? low.bound() : high.bound(), solved.best.cost);
            ++parted;
        }
    }
    EXPECT_GT(parted, 4);
}

}  // namespace
}  // namespace yingtuo::siting
