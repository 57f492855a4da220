#include "visits/problem.h"

#include <gtest/gtest.h>

#include "visits/drawn.h"

namespace yingtuo::visits {
namespace {

Input model_input() {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    input.children = {child_at(1, 1)};
    return input;
}

Problem problem_of(Input input) {
    auto problem = Problem::make(std::move(input));
    EXPECT_TRUE(problem.has_value());
    return std::move(*problem);
}

TEST(VisitsProblem, RefusesTwinsTwoHomesOfOneHouseholdAndDaysOutOfOrder) {
    const auto refuses = [](auto&& spoil) {
        Input input = model_input();
        spoil(input);
        const auto problem = Problem::make(std::move(input));
        return !problem && !problem.error().message.zh.empty();
    };
    EXPECT_FALSE(refuses([](Input&) {}));
    EXPECT_TRUE(refuses([](Input& input) { input.children.push_back(input.children[0]); }));
    EXPECT_TRUE(refuses([](Input& input) { input.children.push_back(child_at(2, 1, {104, 27})); }));
    EXPECT_TRUE(refuses([](Input& input) { std::swap(input.open_days[0], input.open_days[1]); }));
    EXPECT_TRUE(refuses([](Input& input) {
        input.adults = {able_visitor(1, AdultClass::teacher), able_visitor(1, AdultClass::teacher)};
    }));
}

TEST(VisitsProblem, PartialWeeksAreDueTheirShare) {
    // 15 July is a Tuesday: the first week has four open days of five, the last one alone.
    const Problem problem = problem_of(model_input());
    ASSERT_EQ(problem.weeks().size(), 7u);
    EXPECT_EQ(problem.weeks().front().size(), 4u);
    EXPECT_EQ(problem.weeks().back().size(), 1u);
    EXPECT_EQ(problem.due(0), 2);  // 2 x 4/5 = 1.6
    EXPECT_EQ(problem.due(1), 2);
    EXPECT_EQ(problem.due(6), 0);  // 2 x 1/5 = 0.4
    EXPECT_EQ(problem.due(1, Role::teacher), 1);
    EXPECT_EQ(problem.due(1, Role::cadre), 1);
}

TEST(VisitsProblem, AnOddVisitGoesToTheTeacherAndTheCadreInTurn) {
    Input input = model_input();
    input.season.policy.visits_per_week = 3;
    const Problem problem = problem_of(input);
    EXPECT_EQ(problem.due(1, Role::teacher), 1);
    EXPECT_EQ(problem.due(1, Role::cadre), 2);
    EXPECT_EQ(problem.due(2, Role::teacher), 2);
    EXPECT_EQ(problem.due(2, Role::cadre), 1);
}

TEST(VisitsProblem, ShortLegsAreWalkedAndLongOnesRidden) {
    const Problem problem = problem_of(model_input());
    const Home here{Point{103.7, 27.3}, "", "", ""};
    const Home near{Point{103.7, 27.301}, "", "", ""};  // 111 m, 196 m of way
    const Home far{Point{103.7, 27.39}, "", "", ""};    // 10.0 km, 17.6 km of way
    EXPECT_EQ(problem.travel(here, here).count(), 0);
    EXPECT_EQ(problem.travel(here, near).count(), 3);
    EXPECT_EQ(problem.travel(here, far).count(), 58);
    EXPECT_EQ(problem.travel(far, here), problem.travel(here, far));
}

TEST(VisitsProblem, UnknownPointsAreAsFarAsTheSmallestSharedRegion) {
    const Problem problem = problem_of(model_input());
    const auto home = [](const std::string& village) {
        return Home{std::nullopt, village, village.substr(0, 9), village.substr(0, 6)};
    };
    EXPECT_EQ(problem.travel(home("530602101001"), home("530602101001")).count(), 20);
    EXPECT_EQ(problem.travel(home("530602101001"), home("530602101002")).count(), 45);
    EXPECT_EQ(problem.travel(home("530602101001"), home("530602102001")).count(), 90);
    EXPECT_EQ(problem.travel(home("530602101001"), home("530603101001")).count(), 180);
    EXPECT_EQ(problem.travel(home(""), home("")).count(), 180);
}

}  // namespace
}  // namespace yingtuo::visits
