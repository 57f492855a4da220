#include "staffing/problem.h"

#include <gtest/gtest.h>

#include "staffing/drawn.h"

namespace yingtuo::staffing {
namespace {

Input one_of_each() {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    input.sites = {site_of(1, 25)};
    input.adults = {able_adult(1)};
    return input;
}

TEST(StaffingProblem, RefusesDaysOutOfOrderTwinsAndImpossibleNumbers) {
    const auto refuses = [](auto&& spoil) {
        Input input = one_of_each();
        spoil(input);
        const auto problem = Problem::make(std::move(input));
        return !problem && !problem.error().message.zh.empty();
    };
    EXPECT_FALSE(refuses([](Input&) {}));
    EXPECT_TRUE(refuses([](Input& input) { std::swap(input.open_days[0], input.open_days[1]); }));
    EXPECT_TRUE(refuses([](Input& input) { input.open_days[1] = input.open_days[0]; }));
    EXPECT_TRUE(refuses([](Input& input) { input.sites.push_back(input.sites[0]); }));
    EXPECT_TRUE(refuses([](Input& input) { input.adults.push_back(input.adults[0]); }));
    EXPECT_TRUE(refuses([](Input& input) { input.sites[0].children = -1; }));
    EXPECT_TRUE(refuses([](Input& input) { input.adults[0].max_days_week = 8; }));
}

TEST(StaffingProblem, NeededIsTheRatioOrTheMinimumWhicheverIsMore) {
    Input input = one_of_each();
    input.sites = {site_of(1, 0), site_of(2, 1), site_of(3, 20), site_of(4, 21), site_of(5, 942)};
    const auto problem = Problem::make(std::move(input));
    ASSERT_TRUE(problem.has_value());
    std::vector<int> needed;
    for (const Site& site : problem->sites()) needed.push_back(site.needed);
    EXPECT_EQ(needed, (std::vector<int>{0, 2, 2, 3, 95}));
}

TEST(StaffingProblem, DaysOfHomeVisitsAreTakenFromTheWeek) {
    Input input = one_of_each();
    input.busy = {{Id<Adult>(1), make_date(2025, 7, 22)}, {Id<Adult>(1), make_date(2025, 7, 22)}};
    const auto problem = Problem::make(std::move(input));
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->days_left(0, 0), 5);
    EXPECT_EQ(problem->days_left(0, 1), 4);
    EXPECT_FALSE(problem->may_work(0, *problem->find_day(make_date(2025, 7, 22))));
    EXPECT_TRUE(problem->may_work(0, *problem->find_day(make_date(2025, 7, 23))));
}

TEST(StaffingProblem, WhoDoesNotAcceptTransferIsTiedToTheWishOrTheHomeTownship) {
    Input input = one_of_each();
    input.adults.push_back(able_adult(2));
    input.adults.push_back(able_adult(3));
    input.adults[1].accepts_transfer = false;
    input.adults[2].accepts_transfer = false;
    input.adults[2].wished_township = "530602102000";
    const auto problem = Problem::make(std::move(input));
    ASSERT_TRUE(problem.has_value());
    EXPECT_EQ(problem->tied_to(0), "");
    EXPECT_EQ(problem->tied_to(1), "530602101");
    EXPECT_EQ(problem->tied_to(2), "530602102");
    EXPECT_TRUE(problem->may_serve(1, 0));
    EXPECT_FALSE(problem->may_serve(2, 0));
}

}  // namespace
}  // namespace yingtuo::staffing
