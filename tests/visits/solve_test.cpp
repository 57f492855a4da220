#include "visits/solve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "visits/drawn.h"
#include "visits/rules.h"

namespace yingtuo::visits {
namespace {

Problem problem_of(Input input) {
    auto problem = Problem::make(std::move(input));
    EXPECT_TRUE(problem.has_value());
    return std::move(*problem);
}

Input model_input() {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    return input;
}

TEST(VisitsSolve, EveryRemoteChildGetsATeacherAndACadreAndTwoVisitsAWeek) {
    Input input = model_input();
    input.children = {child_at(1, 1), child_at(2, 2, {103.71, 27.3}), child_at(3, 2, {103.71, 27.3})};
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::village_cadre)};
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing_persons, 0);
    EXPECT_TRUE(check(problem, plan).empty());
    EXPECT_EQ(plan.guardianships[0].teacher.value(), 1);
    EXPECT_EQ(plan.guardianships[0].cadre.value(), 2);
    EXPECT_EQ(plan.visits.size(), 3u * 2u * 6u);  // six weeks in which visits are due
    EXPECT_EQ(plan.rounds, 12);
    EXPECT_EQ(busy_days(plan).size(), 12u);
}

TEST(VisitsSolve, VisitsOfOneWeekLieApart) {
    Input input = model_input();
    input.children = {child_at(1, 1)};
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::retired_cadre)};
    const Plan plan = solve(problem_of(input), {});
    std::map<Date, std::vector<Date>> weeks;
    for (const Visit& visit : plan.visits) weeks[week_start(visit.date)].push_back(visit.date);
    for (const auto& [week, days] : weeks) {
        ASSERT_EQ(days.size(), 2u);
        EXPECT_GE((days[1] - days[0]).count(), 2);
    }
}

TEST(VisitsSolve, WhomNobodyCanVisitIsListedNotForgotten) {
    Input input = model_input();
    input.children = {child_at(1, 1)};
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::student)};
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    ASSERT_EQ(plan.guardianships.size(), 1u);
    EXPECT_FALSE(plan.guardianships[0].cadre.is_set());
    EXPECT_EQ(plan.missing_persons, 1);
    for (const Violation& violation : check(problem, plan)) EXPECT_TRUE(violation.listed) << violation.sentence.en;
}

TEST(VisitsSolve, TheNearestPersonOfTheCountyIsNamed) {
    Input input = model_input();
    input.children = {child_at(1, 1)};
    input.adults = {able_visitor(1, AdultClass::teacher, {103.9, 27.3}),
                    able_visitor(2, AdultClass::teacher, {103.71, 27.3}),
                    able_visitor(3, AdultClass::teacher, {103.70, 27.3})};
    input.adults[2].village_code = "530603101001";
    EXPECT_EQ(solve(problem_of(input), {}).guardianships[0].teacher.value(), 2);
}

TEST(VisitsSolve, SomebodyStandsInInAWeekWithoutADayOfService) {
    Input input = model_input();
    input.children = {child_at(1, 1)};
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::teacher, {103.9, 27.3}),
                    able_visitor(3, AdultClass::retired_cadre)};
    input.adults[0].available_to = make_date(2025, 8, 15);
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_TRUE(check(problem, plan).empty());
    EXPECT_EQ(plan.guardianships[0].teacher.value(), 1);
    int stand_ins = 0;
    for (const Visit& visit : plan.visits) {
        if (visit.adult.value() != 2) continue;
        ++stand_ins;
        EXPECT_EQ(week_start(visit.date), make_date(2025, 8, 18));
    }
    EXPECT_EQ(stand_ins, 1);
}

TEST(VisitsSolve, WhoIsAwayInMoreThanAThirdOfTheWeeksIsNotNamed) {
    Input input = model_input();
    input.children = {child_at(1, 1)};
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::teacher, {104.0, 27.3})};
    input.adults[0].available_to = make_date(2025, 8, 8);  // two of six weeks
    EXPECT_EQ(solve(problem_of(input), {}).guardianships[0].teacher.value(), 1);
    input.adults[0].available_to = make_date(2025, 8, 1);
    EXPECT_EQ(solve(problem_of(input), {}).guardianships[0].teacher.value(), 2);
}

TEST(VisitsSolve, TwoWhoGoTogetherComeTogether) {
    Input input = model_input();
    input.season.policy.visit_team = 2;
    input.children = {child_at(1, 1), child_at(2, 1), child_at(3, 2, {103.71, 27.31})};
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::village_cadre, {103.72, 27.3})};
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_TRUE(check(problem, plan).empty());
    EXPECT_EQ(plan.missing_persons, 0);
    EXPECT_EQ(plan.visits.size(), 3u * 2u * 12u);  // both persons, twice a week, six weeks
    EXPECT_EQ(busy_days(plan).size(), 24u);
}

TEST(VisitsSolve, FamiliesAreVisitedInTheirHoursAndLunchIsKept) {
    Input input = model_input();
    for (int i = 1; i <= 6; ++i) {
        input.children.push_back(child_at(i, i, {103.7 + 0.005 * i, 27.3}));
        if (i == 1) input.children.back().window = ClockSpan{ClockTime{15 * 60}, ClockTime{16 * 60}};
        if (i == 2) input.children.back().window = ClockSpan{ClockTime{9 * 60}, ClockTime{10 * 60}};
    }
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::village_cadre)};
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing_persons, 0);
    EXPECT_TRUE(check(problem, plan).empty());
    for (const Visit& visit : plan.visits) {
        const bool is_late_one = visit.child.value() == 1;
        const bool is_early_one = visit.child.value() == 2;
        EXPECT_TRUE(!is_late_one || visit.arrive >= ClockTime{15 * 60});
        EXPECT_TRUE(!is_early_one || visit.leave <= ClockTime{10 * 60});
    }
}

TEST(VisitsSolve, NobodyIsDueAVisitAndStillTwoAreNamed) {
    Input input = model_input();
    input.season.policy.visits_per_week = 0;
    input.children = {child_at(1, 1)};
    input.adults = {able_visitor(1, AdultClass::teacher, {103.9, 27.3}), able_visitor(2, AdultClass::teacher),
                    able_visitor(3, AdultClass::retired_cadre)};
    const Plan plan = solve(problem_of(input), {});
    EXPECT_EQ(plan.guardianships[0].teacher.value(), 2);
    EXPECT_EQ(plan.guardianships[0].cadre.value(), 3);
    EXPECT_TRUE(plan.visits.empty());
}

TEST(VisitsSolve, TwoPersonsWithTheSameOnlyDayCannotBothCome) {
    Input input = model_input();
    input.open_days = {make_date(2025, 7, 21), make_date(2025, 7, 22), make_date(2025, 7, 23), make_date(2025, 7, 24),
                       make_date(2025, 7, 25)};
    input.children = {child_at(1, 1)};
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::village_cadre)};
    for (Adult& adult : input.adults) {
        adult.unavailable = {input.open_days[0], input.open_days[1], input.open_days[2], input.open_days[3]};
    }
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing_persons, 1);
    for (const Violation& violation : check(problem, plan)) EXPECT_TRUE(violation.listed) << violation.sentence.en;
    // With one more day for the cadre, both come.
    input.adults[1].unavailable.pop_back();
    EXPECT_EQ(solve(problem_of(input), {}).missing_persons, 0);
}

TEST(VisitsSolve, NobodyRemoteIsFine) {
    const Plan plan = solve(problem_of(model_input()), {});
    EXPECT_TRUE(plan.guardianships.empty() && plan.visits.empty());
}

class DrawnVisits : public testing::TestWithParam<int> {};

TEST_P(DrawnVisits, EverySolvedPlanKeepsTheHardRulesButForListedOnes) {
    DrawnSize size;
    size.households = 5 + GetParam() % 4 * 10;
    size.teachers = 1 + GetParam() % 6 * 3;
    size.cadres = 1 + GetParam() % 5 * 3;
    Input input = drawn_input(static_cast<std::uint64_t>(GetParam()), size);
    input.season.policy.visits_per_week = 1 + GetParam() % 5;
    input.season.policy.visit_team = 1 + GetParam() % 3 / 2;
    const Problem problem = problem_of(std::move(input));
    const Plan plan = solve(problem, {});
    for (const Violation& violation : check(problem, plan)) {
        EXPECT_TRUE(violation.severity == Severity::soft || violation.listed)
            << violation.rule << " " << violation.subject << " " << violation.sentence.en;
    }
    const Plan stored = plan_of(plan.guardianships, plan.visits);
    EXPECT_EQ(stored.missing_persons, plan.missing_persons);
    EXPECT_EQ(stored.rounds, plan.rounds);
    EXPECT_LE(plan.least_missing, plan.missing_persons);
}

TEST_P(DrawnVisits, TheSamePlanForAnyThreadsAndAnyOrderOfInput) {
    Input input = drawn_input(static_cast<std::uint64_t>(GetParam()) + 1000, {});
    Limits two;
    two.threads = 2;
    const Plan one = solve(problem_of(input), {});
    EXPECT_EQ(one.visits, solve(problem_of(input), two).visits);
    std::ranges::reverse(input.children);
    std::ranges::reverse(input.adults);
    const Plan reversed = solve(problem_of(input), {});
    EXPECT_EQ(one.visits, reversed.visits);
    EXPECT_EQ(one.guardianships, reversed.guardianships);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DrawnVisits, testing::Range(0, 16));

}  // namespace
}  // namespace yingtuo::visits
