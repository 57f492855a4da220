#include "staffing/shifts/problem.h"

#include <gtest/gtest.h>

#include <functional>

namespace yingtuo::staffing::shifts {
namespace {

Input small() {
    Input input;
    input.days = 7;
    input.shifts = {{"E", 480, {}}, {"L", 480, {0}}};
    input.adults = {{"A", {7, 7}, 2400, 0, 5, 1, 1, 1, {2}}, {"B", {7, 0}, 2400, 0, 5, 1, 1, 1, {}}};
    input.requests = {{0, 1, 0, 3, true}, {0, 1, 1, 2, false}};
    input.covers = {{4, 1, 2, 100, 1}};
    return input;
}

TEST(ShiftsProblem, KnowsWhatAChoiceCosts) {
    const Problem problem = Problem::make(small()).value();
    EXPECT_EQ(problem.requests_of(0)[problem.choice(1, off)], 3);
    EXPECT_EQ(problem.requests_of(0)[problem.choice(1, 0)], 0);
    EXPECT_EQ(problem.requests_of(0)[problem.choice(1, 1)], 5);
    EXPECT_EQ(problem.requests_of(1)[problem.choice(1, 1)], 0);
    const std::size_t slot = problem.slot(4, 1);
    EXPECT_EQ(problem.cover_cost(slot, 0), 200);
    EXPECT_EQ(problem.cover_cost(slot, 2), 0);
    EXPECT_EQ(problem.cover_cost(slot, 4), 2);
    EXPECT_EQ(problem.cover_cost(problem.slot(4, 0), 9), 0);
    EXPECT_TRUE(problem.may_follow(1, 0));
    EXPECT_FALSE(problem.may_follow(0, 1));
    EXPECT_TRUE(problem.is_day_off(0, 2));
    EXPECT_FALSE(problem.is_day_off(1, 2));
}

TEST(ShiftsProblem, RefusesWhatIsOutOfRangeAndNamesIt) {
    const std::vector<std::pair<std::string, std::function<void(Input&)>>> cases = {
        {"days", [](Input& i) { i.days = 0; }},
        {"days", [](Input& i) { i.days = LimitsOfSize::days + 1; }},
        {"shifts", [](Input& i) { i.shifts.clear(); }},
        {"adults", [](Input& i) { i.adults.clear(); }},
        {"shifts[1].id", [](Input& i) { i.shifts[1].id = "E"; }},
        {"shifts[0].minutes", [](Input& i) { i.shifts[0].minutes = 0; }},
        {"shifts[0].cannot_follow", [](Input& i) { i.shifts[0].cannot_follow = {2}; }},
        {"adults[1].id", [](Input& i) { i.adults[1].id = "A"; }},
        {"adults[0].most_of_shift", [](Input& i) { i.adults[0].most_of_shift = {1}; }},
        {"adults[0].least_minutes", [](Input& i) { i.adults[0].least_minutes = -1; }},
        {"adults[0].most_in_a_row", [](Input& i) { i.adults[0].most_in_a_row = -1; }},
        {"adults[0].days_off", [](Input& i) { i.adults[0].days_off = {7}; }},
        {"requests[0].adult", [](Input& i) { i.requests[0].adult = 2; }},
        {"requests[1].day", [](Input& i) { i.requests[1].day = -1; }},
        {"requests[0].shift", [](Input& i) { i.requests[0].shift = off; }},
        {"requests[0].weight", [](Input& i) { i.requests[0].weight = -1; }},
        {"covers[0].day", [](Input& i) { i.covers[0].day = 7; }},
        {"covers[0].needed", [](Input& i) { i.covers[0].needed = -1; }},
        {"covers[0].under_weight", [](Input& i) { i.covers[0].under_weight = LimitsOfSize::weight + 1; }},
        {"covers[1]", [](Input& i) { i.covers.push_back(i.covers[0]); }},
    };
    ASSERT_TRUE(Problem::make(small()));
    for (const auto& [where, spoil] : cases) {
        Input input = small();
        spoil(input);
        const auto problem = Problem::make(input);
        ASSERT_FALSE(problem) << where;
        EXPECT_EQ(problem.error().where, where);
        EXPECT_FALSE(problem.error().message.zh.empty());
    }
}

TEST(ShiftsProblem, RefusesWeightsThatDoNotAddUpWithinAPrice) {
    Input input = small();
    input.days = 300;
    for (int day = 5; day < 270; ++day) input.covers.push_back({day, 0, 1, LimitsOfSize::weight, 0});
    EXPECT_TRUE(Problem::make(input));
    for (int day = 270; day < 275; ++day) input.covers.push_back({day, 0, 1, LimitsOfSize::weight, 0});
    const auto problem = Problem::make(input);
    ASSERT_FALSE(problem);
    EXPECT_EQ(problem.error().code, ErrorCode::too_large);
}

}  // namespace
}  // namespace yingtuo::staffing::shifts
