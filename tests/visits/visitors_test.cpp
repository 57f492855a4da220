#include "visits/visitors.h"

#include <gtest/gtest.h>

#include "visits/drawn.h"

namespace yingtuo::visits {
namespace {

Input model_input() {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    return input;
}

Problem problem_of(Input input) {
    auto problem = Problem::make(std::move(input));
    EXPECT_TRUE(problem.has_value());
    return std::move(*problem);
}

TEST(Visitors, TeamsAreTheNearestPairsOfOneCountyWithDaysInCommon) {
    Input input = model_input();
    input.season.policy.visit_team = 2;
    input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(2, AdultClass::teacher, {103.8, 27.3}),
                    able_visitor(3, AdultClass::village_cadre, {103.81, 27.3}),
                    able_visitor(4, AdultClass::village_cadre, {103.69, 27.3}),
                    able_visitor(5, AdultClass::retired_cadre)};
    input.adults[4].village_code = "530603101001";  // next door, of another county
    Problem problem = problem_of(input);
    const auto teams = visitors_for(problem, Need::team);
    EXPECT_EQ(teams, (std::vector<Visitor>{{{0, 3}}, {{1, 2}}}));
    EXPECT_EQ(travel(problem, teams[1], problem.home(1)), problem.travel(problem.home(2), problem.home(1)));

    // A cadre who is free when the teacher is not is none for a team.
    for (const Date day : input.open_days) {
        const bool early = iso_weekday(day) <= 2;
        input.adults[early ? 0 : 3].unavailable.push_back(day);
    }
    problem = problem_of(input);
    EXPECT_EQ(visitors_for(problem, Need::team), (std::vector<Visitor>{{{0, 4}}, {{1, 2}}}));
}

TEST(Visitors, AThirdOfTheWeeksMayBeMissed) {
    Input input = model_input();
    input.adults = {able_visitor(1, AdultClass::teacher)};
    const auto named = [&](Date last) {
        input.adults[0].available_to = last;
        return visitors_for(problem_of(input), Need::teacher).size();
    };
    EXPECT_EQ(named(make_date(2025, 8, 8)), 1u);
    EXPECT_EQ(named(make_date(2025, 8, 1)), 0u);
    input.season.policy.visits_per_week = 4;  // two of a teacher's
    input.adults[0].max_days_week = 1;
    EXPECT_EQ(named(make_date(2025, 8, 25)), 0u);
}

}  // namespace
}  // namespace yingtuo::visits
