#include "staffing/wishes.h"

#include <gtest/gtest.h>

#include "staffing/drawn.h"
#include "staffing/rules.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

// A county some 15 km wide with more adults than are needed, so that there is a choice.
Input small_county(std::uint64_t seed) {
    Input input = drawn_input(seed, {.sites = 8, .adults = 40, .tied = 0.1});
    const auto draw_near = [](std::optional<Point>& point) {
        if (point) point = {103.7 + (point->lon - 103.7) / 10, 27.3 + (point->lat - 27.3) / 10};
    };
    for (SiteDemand& site : input.sites) draw_near(site.point);
    for (Adult& adult : input.adults) draw_near(adult.point);
    return input;
}

// Every third is of one of two teams.
Input with_teams(std::uint64_t seed) {
    Input input = small_county(seed);
    for (std::size_t i = 0; i < input.adults.size(); i += 3) input.adults[i].team = i % 2 == 0 ? "A" : "B";
    return input;
}

double days_against(const std::vector<Violation>& violations) {
    double sum = 0;
    for (const Violation& violation : violations) sum += violation.amount;
    return sum;
}

TEST(Wishes, ATeamIsMoreOftenTogetherWhereItIsAskedForAndNobodyElseIsMissing) {
    double with = 0;
    double without = 0;
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        const Input wished = with_teams(seed);
        Input alone = wished;
        for (Adult& adult : alone.adults) adult.team.clear();
        const Problem problem = problem_of(wished);
        const Plan plan = solve(problem, {});
        const Plan plain = solve(problem_of(alone), {});
        EXPECT_EQ(plan.missing, plain.missing) << seed;
        with += days_against(check_team(problem, plan));
        without += days_against(check_team(problem, plain));
    }
    EXPECT_LT(with, without * 3 / 4);
}

TEST(Wishes, FewerDaysAreScatteredWhereBlocksAreAskedForAndNobodyElseIsMissing) {
    double with = 0;
    double without = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const Input wished = small_county(seed);
        Input scattered = wished;
        scattered.season.policy.block_days = 0;
        const Problem problem = problem_of(wished);
        const Plan plan = solve(problem, {});
        const Plan plain = solve(problem_of(scattered), {});
        EXPECT_EQ(plan.missing, plain.missing) << seed;
        EXPECT_TRUE(check_block(problem_of(scattered), plain).empty()) << "0: no matter";
        with += days_against(check_block(problem, plan));
        without += days_against(check_block(problem, plain));
    }
    EXPECT_LT(with, without * 3 / 4);
}

TEST(Wishes, OneAloneIsNoTeamAndATeamGathersWhereMostOfItCanServe) {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    input.sites = {site_of(1, 20), site_of(2, 20, {103.9, 27.3})};
    input.sites[1].village_code = "530602102001";
    for (int id = 1; id <= 5; ++id) input.adults.push_back(able_adult(id));
    for (std::size_t i = 0; i < 3; ++i) input.adults[i].team = "A";
    input.adults[1].wished_township = input.adults[2].wished_township = "530602102000";
    input.adults[1].accepts_transfer = input.adults[2].accepts_transfer = false;
    input.adults[3].team = "B";
    const Problem problem = problem_of(input);
    EXPECT_EQ(problem.team_count(), 1u);
    EXPECT_EQ(problem.team_of(0), problem.team_of(2));
    EXPECT_EQ(problem.team_township(0), "530602102");
    EXPECT_FALSE(problem.team_of(3).has_value());
    EXPECT_EQ(problem.team_township(3), "");
}

TEST(Wishes, ATeamsTownshipOfAWeekIsTheOneWithMostOfItsDays) {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    input.sites = {site_of(1, 20), site_of(2, 20)};
    input.sites[1].village_code = "530602102001";
    for (int id = 1; id <= 3; ++id) {
        input.adults.push_back(able_adult(id));
        input.adults.back().team = "A";
    }
    const Problem problem = problem_of(input);
    TeamWeeks weeks(problem);
    EXPECT_EQ(weeks.apart(0, 0), 0);
    weeks.add(0, 1, 0, 1);
    weeks.add(1, 1, 0, 1);
    weeks.add(2, 0, 0, 1);
    EXPECT_EQ(weeks.apart(0, 0), 1);
    EXPECT_TRUE(weeks.is_apart(0, 0, 0));
    EXPECT_FALSE(weeks.is_apart(0, 0, 1));
    weeks.add(2, 0, 0, -1);
    EXPECT_EQ(weeks.apart(0, 0), 0);
    EXPECT_EQ(weeks.apart(0, 1), 0);
}

}  // namespace
}  // namespace yingtuo::staffing
