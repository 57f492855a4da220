#include "staffing/shifts/solve.h"

#include <gtest/gtest.h>

#include "staffing/shifts/drawn.h"
#include "staffing/shifts/rules.h"

namespace yingtuo::staffing::shifts {
namespace {

Plan solved(const Problem& problem, std::int64_t iterations, int threads = 1, std::uint64_t seed = 1) {
    Limits limits;
    limits.iterations = iterations;
    limits.threads = threads;
    limits.seed = seed;
    return solve(problem, limits);
}

// Larger than an exact answer would allow, and nobody is asked for more than anyone could do.
Problem four_weeks(std::uint64_t seed) {
    Input input = test::draw_input({28, 3, 8}, seed);
    for (Conditions& adult : input.adults) {
        adult.least_minutes = 0;
        adult.most_weekends = 3;
    }
    return Problem::make(input).value();
}

TEST(ShiftsSolve, SameProblemSeedAndIterationsGiveTheSameRosterForAnyNumberOfThreads) {
    const Problem problem = four_weeks(1);
    const Plan one = solved(problem, 3, 1);
    const Plan three = solved(problem, 3, 3);
    EXPECT_EQ(one.tours, three.tours);
    EXPECT_EQ(one.lower_bound, three.lower_bound);
    EXPECT_EQ(one.iterations, three.iterations);
}

TEST(ShiftsSolve, EveryRosterKeepsTheHardRulesAndTheBound) {
    for (std::uint64_t seed = 1; seed < 3; ++seed) {
        const Problem problem = four_weeks(seed);
        const Plan plan = solved(problem, 2, 2, seed);
        EXPECT_TRUE(plan.feasible);
        EXPECT_TRUE(is_feasible(problem, plan));
        EXPECT_EQ(plan.objective.total(), objective_of(problem, plan.tours).total());
        EXPECT_LE(plan.lower_bound, plan.objective.total());
        EXPECT_GE(plan.gap, 0);
    }
}

TEST(ShiftsSolve, MoreIterationsAreNeverWorse) {
    const Problem problem = four_weeks(7);
    EXPECT_LE(solved(problem, 5).objective.total(), solved(problem, 1).objective.total());
}

TEST(ShiftsSolve, SomebodyWhoCanDoNoTourIsOffAndThePlanSaysSo) {
    Input input = test::draw_input({14, 2, 3}, 11);
    for (Conditions& adult : input.adults) adult.least_minutes = 0;
    input.adults[1].least_minutes = 15 * 600;
    const Problem problem = Problem::make(input).value();
    const Plan plan = solved(problem, 2);
    EXPECT_FALSE(plan.feasible);
    EXPECT_FALSE(plan.is_optimal);
    EXPECT_EQ(plan.tours[1], Tour(14, off));
    for (const Violation& violation : check(problem, plan)) {
        EXPECT_TRUE(violation.severity == Severity::soft || violation.subject == "adult:A1") << violation.subject;
    }
}

TEST(ShiftsSolve, StopsWhenToldTo) {
    const std::atomic<bool> stop{true};
    const Problem problem = four_weeks(3);
    Limits limits;
    limits.stop = &stop;
    const Plan plan = solve(problem, limits);
    EXPECT_EQ(plan.iterations, 1);
    EXPECT_TRUE(plan.feasible);
}

// A year and shifts of odd lengths: too many states to look at them all, so searches are narrowed and the bound
// relaxed.
TEST(ShiftsSolve, AYearOfOddLengthsStillGetsALegalRoster) {
    Input input;
    input.days = 364;
    input.shifts = {{"a", 480, {}}, {"b", 500, {0}}, {"c", 720, {0, 1}}};
    for (int a = 0; a < 2; ++a) {
        input.adults.push_back({"A" + std::to_string(a), {364, 364, 60}, 120'000, 100'000, 5, 2, 2, 26, {10, 200}});
        input.requests.push_back({a, 100, 2, 3, true});
    }
    for (int day = 0; day < input.days; ++day) input.covers.push_back({day, day % 3, 1, 100, 1});
    const Problem problem = Problem::make(input).value();
    Limits limits;
    limits.seconds = 1;
    const Plan plan = solve(problem, limits);
    EXPECT_TRUE(plan.feasible);
    EXPECT_LE(plan.lower_bound, plan.objective.total());
}

}  // namespace
}  // namespace yingtuo::staffing::shifts
