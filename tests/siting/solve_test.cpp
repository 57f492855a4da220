#include "siting/solve.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <numeric>

#include "draw.h"
#include "siting/rules.h"

namespace yingtuo::siting {
namespace {

using test::families;
using test::Family;

Limits limits_of(int threads, std::int64_t iterations, std::uint64_t seed = 1) {
    Limits limits;
    limits.threads = threads;
    limits.iterations = iterations;
    limits.seed = seed;
    return limits;
}

Plan solve_with(const Problem& problem, int threads, std::int64_t iterations, std::uint64_t seed = 1) {
    return solve(problem, limits_of(threads, iterations, seed));
}

TEST(SitingSolve, EveryPlanPassesTheRulesAndItsBoundIsBelowItsCost) {
    for (const Family family : families) {
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            const Problem problem = test::draw_problem(family, {40, 12, 0.3}, seed);
            const Plan plan = solve_with(problem, 1, 2);
            EXPECT_TRUE(plan.feasible);
            EXPECT_THAT(check(problem, plan), testing::IsEmpty());
            EXPECT_LE(plan.lower_bound, plan.objective.total());
            EXPECT_LE(plan.gap, 0.05);
        }
    }
}

TEST(SitingSolve, TheSameSeedGivesTheSamePlanWithOneThreadAndWithTwo) {
    for (const Family family : families) {
        const Problem problem = test::draw_problem(family, {60, 20, 0.08}, 3);
        const Plan one = solve_with(problem, 1, 3, 11);
        const Plan two = solve_with(problem, 2, 3, 11);
        EXPECT_EQ(one.site_of, two.site_of);
        EXPECT_EQ(one.is_open, two.is_open);
        EXPECT_EQ(one.lower_bound, two.lower_bound);
        EXPECT_EQ(one.objective.total(), two.objective.total());
    }
}

TEST(SitingSolve, MoreCapacityNeverRaisesTheProvenOptimum) {
    int proven = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Input input = test::draw_input(Family::city, {8, 4, 0.7}, seed);
        const Plan before = solve_with(*Problem::make(input), 1, 4);
        for (auto& site : input.sites) site.capacity += 5;
        const Plan after = solve_with(*Problem::make(input), 1, 4);
        EXPECT_LE(after.lower_bound, before.objective.total() + 1e-6);
        if (!before.is_optimal || !after.is_optimal) continue;
        ++proven;
        EXPECT_LE(after.objective.total(), before.objective.total() + 1e-6);
    }
    EXPECT_GE(proven, 5);
}

// The same problem with demand points and sites listed the other way round.
Input reversed(const Input& input) {
    Input other = input;
    const std::size_t sites = input.sites.size();
    std::reverse(other.demands.begin(), other.demands.end());
    std::reverse(other.sites.begin(), other.sites.end());
    other.arc_start = {0};
    other.arc_site.clear();
    other.arc_cost.clear();
    for (std::size_t i = input.demands.size(); i-- > 0;) {
        for (std::size_t a = input.arc_start[i]; a < input.arc_start[i + 1]; ++a) {
            other.arc_site.push_back(static_cast<std::int32_t>(sites) - 1 - input.arc_site[a]);
            other.arc_cost.push_back(input.arc_cost[a]);
        }
        other.arc_start.push_back(other.arc_site.size());
    }
    for (auto& demand : other.demands) {
        if (demand.pinned_to != none) demand.pinned_to = static_cast<int>(sites) - 1 - demand.pinned_to;
    }
    return other;
}

TEST(SitingSolve, TheBoundHoldsInWhateverOrderTheInputComes) {
    for (const Family family : families) {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const Input input = test::draw_input(family, {14, 6, 0.5}, seed);
            const Plan one = solve_with(*Problem::make(input), 1, 2);
            const Plan other = solve_with(*Problem::make(reversed(input)), 1, 2);
            EXPECT_LE(one.lower_bound, other.objective.total() + 1e-6);
            EXPECT_LE(other.lower_bound, one.objective.total() + 1e-6);
        }
    }
}

TEST(SitingSolve, StopsWhenToldToAndStillGivesAPlan) {
    const Problem problem = test::draw_problem(Family::city, {200, 60, 0.1}, 4);
    const std::atomic<bool> stop = true;
    Limits limits;
    limits.stop = &stop;
    const Plan plan = solve(problem, limits);
    EXPECT_TRUE(plan.feasible);
    EXPECT_LE(plan.lower_bound, plan.objective.total());
    EXPECT_TRUE(plan.is_cut_short);
    EXPECT_FALSE(solve_with(problem, 1, 1).is_cut_short);
}

TEST(SitingSolve, ReportsProgressWithABoundBelowTheCost) {
    const Problem problem = test::draw_problem(Family::city, {60, 20, 0.1}, 4);
    int calls = 0;
    Limits limits;
    limits.iterations = 3;
    limits.on_progress = [&](const Progress& progress) {
        ++calls;
        EXPECT_GE(progress.fraction, 0);
        EXPECT_LE(progress.fraction, 1);
        EXPECT_LE(progress.lower_bound.value_or(0), progress.objective + 1e-6);
    };
    const Plan plan = solve(problem, limits);
    EXPECT_GT(calls, 0);
    EXPECT_TRUE(plan.feasible);
}

TEST(SitingSolve, SaysSoWhenThereIsNoPlan) {
    Input input;
    input.demands = {{5, std::nullopt, none}, {5, std::nullopt, none}};
    input.sites = {{1, 8, VenueDecision::free}};
    input.arc_start = {0, 1, 2};
    input.arc_site = {0, 0};
    input.arc_cost = {1, 1};
    const Problem problem = *Problem::make(input);
    const Plan plan = solve_with(problem, 1, 2);
    EXPECT_FALSE(plan.feasible);
    EXPECT_FALSE(plan.is_optimal);
    ASSERT_EQ(check(problem, plan).size(), 1U);
    EXPECT_EQ(check(problem, plan)[0].rule, "siting.served");
}

TEST(SitingSolve, NobodyToServeIsAnAnswerToo) {
    Input input;
    input.sites = {{7, 8, VenueDecision::pinned_open}, {9, 8, VenueDecision::free}};
    input.arc_start = {0};
    const Plan plan = solve_with(*Problem::make(input), 2, 2);
    EXPECT_TRUE(plan.feasible);
    EXPECT_TRUE(plan.is_optimal);
    EXPECT_EQ(plan.objective.total(), 7);
    const Plan empty = solve_with(*Problem::make([] {
        Input nothing;
        nothing.arc_start = {0};
        return nothing;
    }()),
                                  1, 1);
    EXPECT_TRUE(empty.feasible);
}

TEST(SitingSolve, WhoCanReachNothingStaysOnHomeVisits) {
    Input input;
    input.demands = {{5, 50.0, none}, {3, 30.0, none}};
    input.sites = {{1, 8, VenueDecision::free}};
    input.arc_start = {0, 1, 1};
    input.arc_site = {0};
    input.arc_cost = {2};
    const Plan plan = solve_with(*Problem::make(input), 1, 1);
    EXPECT_THAT(plan.site_of, testing::ElementsAre(0, none));
    EXPECT_EQ(plan.objective.total(), 33);
    EXPECT_TRUE(plan.is_optimal);
}

TEST(SitingSolve, FromAKnownPlanItIsNeverWorse) {
    for (const Family family : families) {
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const Problem problem = test::draw_problem(family, {60, 15, 0.2}, seed);
            const Plan known = solve_with(problem, 1, 3);
            ASSERT_TRUE(known.feasible);
            const Plan again = solve(problem, limits_of(1, 1), {known.site_of, std::nullopt});
            EXPECT_TRUE(again.feasible);
            EXPECT_LE(again.objective.total(), known.objective.total() + 1e-6);
            EXPECT_LE(again.lower_bound, known.objective.total() + 1e-6);
        }
    }
}

TEST(SitingSolve, WithNothingChangedNobodyMoves) {
    for (const Family family : families) {
        const Problem problem = test::draw_problem(family, {60, 15, 0.2}, 4);
        const Plan known = solve_with(problem, 1, 1);
        const Plan again = solve(problem, limits_of(1, 3), {known.site_of, std::vector<std::int32_t>{}});
        EXPECT_EQ(again.site_of, known.site_of);
        EXPECT_EQ(again.is_open, known.is_open);
        EXPECT_LE(again.lower_bound, again.objective.total());
    }
}

TEST(SitingSolve, AClosedSitesChildrenFindAPlaceAndOtherComponentsStandStill) {
    Input input = test::draw_input(Family::season, {80, 30, 0.04}, 9);
    const Problem before = *Problem::make(input);
    ASSERT_GT(before.components().size(), 1U);
    const Plan known = solve_with(before, 1, 2);
    const int closing =
        *std::find_if(known.site_of.begin(), known.site_of.end(), [](int site) { return site != none; });
    input.sites[static_cast<std::size_t>(closing)].decision = VenueDecision::forbidden;
    const Problem after = *Problem::make(input);
    const auto reach = before.demands_of(static_cast<std::size_t>(closing));
    const Plan plan = solve(after, limits_of(1, 2), {known.site_of, std::vector(reach.begin(), reach.end())});
    EXPECT_TRUE(plan.feasible);
    EXPECT_EQ(plan.is_open[static_cast<std::size_t>(closing)], 0);
    EXPECT_LE(plan.lower_bound, plan.objective.total());
    for (const Component& component : before.components()) {
        if (std::binary_search(component.sites.begin(), component.sites.end(), closing)) continue;
        for (const auto demand : component.demands) {
            const auto d = static_cast<std::size_t>(demand);
            EXPECT_EQ(plan.site_of[d], known.site_of[d]);
        }
    }
}

}  // namespace
}  // namespace yingtuo::siting
