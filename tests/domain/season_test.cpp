#include "domain/season.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

Season model() {
    return *Season::make(model_season());
}

TEST(Season, TheModelCaseHasThirtyWeekdaysFrom15JulyTo25August) {
    const auto days = open_days(model());
    ASSERT_EQ(days.size(), 30U);
    EXPECT_EQ(format_date(days.front()), "2025-07-15");
    EXPECT_EQ(format_date(days.back()), "2025-08-25");
}

TEST(Season, To31AugustThereAre34WeekdaysAnd48CalendarDays) {
    Season season = model();
    season.last_day = make_date(2025, 8, 31);
    EXPECT_EQ(open_days(season).size(), 34U);
    season.policy.day_count = DayCount::calendar_days;
    season.open_weekdays = {1, 2, 3, 4, 5, 6, 7};
    EXPECT_EQ(countable_days(season, open_days(season)), 48);
}

TEST(Season, EachCountingRuleCountsItsOwnDays) {
    Season season = model();
    const auto days = open_days(season);
    season.policy.day_count = DayCount::open_days;
    EXPECT_EQ(countable_days(season, days), 30);
    season.policy.day_count = DayCount::attended_days;
    EXPECT_EQ(countable_days(season, days), 30);
    season.policy.day_count = DayCount::calendar_days;
    EXPECT_EQ(countable_days(season, days), 42);
    EXPECT_EQ(countable_days(season, {}), 0);
}

TEST(Season, AClosedDayIsNotAnOpenDay) {
    Season season = model();
    season.closed_days = {make_date(2025, 7, 16), make_date(2025, 7, 19)};  // a Wednesday and a Saturday
    EXPECT_EQ(open_days(season).size(), 29U);
}

TEST(Season, MealsAndNapsCountOnlyWherePolicySaysSo) {
    Season season = model();
    EXPECT_DOUBLE_EQ(countable_hours(season), 5);
    season.policy.meals_count = true;
    EXPECT_DOUBLE_EQ(countable_hours(season), 6);
    season.day.push_back({BlockKind::nap, ClockTime{900}, ClockTime{930}});
    EXPECT_DOUBLE_EQ(countable_hours(season), 6);
    season.policy.naps_count = true;
    EXPECT_DOUBLE_EQ(countable_hours(season), 6.5);
}

TEST(Season, AdultsNeededRoundsUpAtEachSite) {
    Policy policy;
    policy.min_adults = 1;
    EXPECT_EQ(adults_needed(policy, 0), 0);
    EXPECT_EQ(adults_needed(policy, 1), 1);
    EXPECT_EQ(adults_needed(policy, 10), 1);
    EXPECT_EQ(adults_needed(policy, 11), 2);
    policy.min_adults = 2;
    EXPECT_EQ(adults_needed(policy, 3), 2);
    EXPECT_EQ(adults_needed(policy, 942), 95);
}

TEST(Season, AHouseholdWithAYoungOrUnknownChildHasTheShorterWalk) {
    const Season season = model();
    EXPECT_EQ(walk_cap(season, 7), season.policy.walk_cap_young);
    EXPECT_EQ(walk_cap(season, 8), season.policy.walk_cap);
    EXPECT_EQ(walk_cap(season, std::nullopt), season.policy.walk_cap_young);
}

TEST(Season, ImpossibleSettingsAreRefusedByTheirKey) {
    const auto key_of = [](auto change) {
        Season season = model_season();
        change(season);
        const auto made = Season::make(season);
        return made ? std::string("accepted") : made.error().where;
    };
    EXPECT_EQ(key_of([](Season& s) { s.last_day = s.opening - std::chrono::days{1}; }), "season.toml:season.last_day");
    EXPECT_EQ(key_of([](Season& s) { s.day[1].start = s.day[0].start; }), "season.toml:day.blocks");
    EXPECT_EQ(key_of([](Season& s) { s.open_weekdays = {8}; }), "season.toml:season.open_weekdays");
    EXPECT_EQ(key_of([](Season& s) { s.policy.children_per_adult = 0; }), "season.toml:ratio.children_per_adult");
    EXPECT_EQ(key_of([](Season& s) { s.policy.walk_cap_young = WalkMinutes{90}; }), "season.toml:reach.walk_cap_min");
    EXPECT_EQ(key_of([](Season& s) { s.policy.adult_cost = Yuan{-1}; }), "season.toml:siting");
    EXPECT_EQ(key_of([](Season& s) { s.policy.tier[VenueKind::school] = 9; }), "season.toml:siting.opening_cost");
    EXPECT_EQ(key_of([](Season&) {}), "accepted");
}

TEST(Season, OnlyThePostsOfThePolicyCountInTheRatio) {
    const Policy policy;
    EXPECT_TRUE(counts_in_ratio(policy, Post::care));
    EXPECT_FALSE(counts_in_ratio(policy, Post::cook));
    EXPECT_FALSE(counts_in_ratio(policy, Post::guard));
}

}  // namespace
}  // namespace yingtuo
