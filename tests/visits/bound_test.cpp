#include "visits/bound.h"

#include <gtest/gtest.h>

#include "visits/drawn.h"
#include "visits/solve.h"

namespace yingtuo::visits {
namespace {

Input one_week() {
    Input input;
    input.season = model_season();
    for (unsigned day = 21; day <= 25; ++day) input.open_days.push_back(make_date(2025, 7, day));
    return input;
}

Problem problem_of(Input input) {
    auto problem = Problem::make(std::move(input));
    EXPECT_TRUE(problem.has_value());
    return std::move(*problem);
}

TEST(VisitsBound, NobodyOfTheRoleOrWithinReachIsMissed) {
    Input input = one_week();
    input.children = {child_at(1, 1), child_at(2, 1)};
    EXPECT_EQ(least_missing_persons(problem_of(input)), 4);
    input.adults = {able_visitor(1, AdultClass::teacher)};
    EXPECT_EQ(least_missing_persons(problem_of(input)), 2);
    input.adults.push_back(able_visitor(2, AdultClass::village_cadre, {103.7, 28.3}));  // too far for a day
    EXPECT_EQ(least_missing_persons(problem_of(input)), 2);
    input.adults.push_back(able_visitor(3, AdultClass::village_cadre));
    EXPECT_EQ(least_missing_persons(problem_of(input)), 0);
}

TEST(VisitsBound, ADayHoldsSoManyVisitsAndTheLargerHouseholdsComeFirst) {
    // 480 minutes less an hour of lunch: ten households a day, next door.
    Input input = one_week();
    for (int household = 1; household <= 13; ++household) input.children.push_back(child_at(household, household));
    input.children.push_back(child_at(100, 13));
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::village_cadre)};
    input.adults[1].max_days_week = 1;
    const Problem problem = problem_of(input);
    EXPECT_EQ(least_missing_persons(problem), 3);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing_persons, 3);
    EXPECT_EQ(plan.least_missing, 3);
}

}  // namespace
}  // namespace yingtuo::visits
