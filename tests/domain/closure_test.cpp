#include "domain/closure.h"

#include <gmock/gmock.h>

namespace yingtuo {
namespace {

Season season() {
    return *Season::make(model_season());
}

std::vector<Date> july(std::initializer_list<int> days) {
    std::vector<Date> dates;
    for (const int day : days) dates.push_back(make_date(2025, 7, static_cast<unsigned>(day)));
    return dates;
}

TEST(SiteDays, without_closures_are_the_seasons_own) {
    const SiteDays days = site_days(season(), {});
    EXPECT_EQ(days.open, open_days(season()));
    EXPECT_EQ(days.planned, 30);
    EXPECT_TRUE(days.lost.empty() && days.make_up.empty() && !days.impossible_from);
}

TEST(SiteDays, a_storm_of_two_days_is_made_up_on_the_next_weekend) {
    const auto closed = july({22, 23});
    const SiteDays days = site_days(season(), closed);
    EXPECT_EQ(days.lost, closed);
    EXPECT_EQ(days.make_up, july({26, 27}));
    EXPECT_EQ(days.planned, 30);
    EXPECT_TRUE(std::is_sorted(days.open.begin(), days.open.end()));
    EXPECT_FALSE(days.impossible_from);
}

TEST(SiteDays, no_more_is_made_up_than_the_minimum_needs) {
    Season spare = season();
    spare.policy.min_days = 29;
    EXPECT_TRUE(site_days(spare, july({22})).make_up.empty());
    EXPECT_EQ(site_days(spare, july({22, 23})).make_up.size(), 1u);
}

TEST(SiteDays, a_make_up_day_that_is_closed_too_is_left_out) {
    EXPECT_EQ(site_days(season(), july({22, 26})).make_up, july({27}));
}

TEST(SiteDays, a_day_that_adds_nothing_to_the_count_makes_up_for_nothing) {
    Season calendar = season();
    calendar.policy.day_count = DayCount::calendar_days;
    const int whole = countable_days(calendar, open_days(calendar));
    calendar.policy.min_days = whole;
    EXPECT_TRUE(site_days(calendar, july({22})).make_up.empty()) << "the first and the last day stand";
    std::vector<Date> closed = july({22});
    closed.push_back(calendar.last_day);
    const SiteDays days = site_days(calendar, closed);
    EXPECT_EQ(days.make_up, std::vector{calendar.last_day + std::chrono::days{1}}) << "no weekend before it";
    EXPECT_EQ(days.planned, whole + 1);
    calendar.policy.min_days = whole + 90;  // out of reach: as much as can be had
    const SiteDays most = site_days(calendar, closed);
    EXPECT_EQ(most.make_up, std::vector{last_make_up_day(calendar)});
    EXPECT_EQ(most.planned, most.possible);
}

TEST(SiteDays, name_the_lost_day_with_which_the_minimum_can_no_longer_be_reached) {
    Season strict = season();
    strict.policy.make_up_weekdays = {};
    strict.policy.make_up_days_after = 1;  // 26 August alone
    const SiteDays one = site_days(strict, july({22}));
    EXPECT_EQ(one.planned, 30);
    EXPECT_FALSE(one.impossible_from);
    const SiteDays two = site_days(strict, july({22, 23, 24}));
    EXPECT_EQ(two.possible, 28);
    EXPECT_EQ(two.planned, 28);
    EXPECT_EQ(two.impossible_from, july({23})[0]);
}

TEST(Closures, a_later_one_takes_the_place_of_the_earlier_and_reaches_what_lies_below) {
    const auto regions =
        *RegionTree::make({{"530600000000", "", RegionLevel::prefecture, "市", {}, {}, "", ""},
                           {"530602000000", "530600000000", RegionLevel::county, "区", {}, {}, "", ""},
                           {"530602001000", "530602000000", RegionLevel::township, "镇", {}, {}, "", ""},
                           {"530602001001", "530602001000", RegionLevel::village, "村", {}, {}, "", ""}});
    const Date day = july({22})[0];
    const Closure county{Id<Closure>{1}, "530602000000", day, false, "暴雨", "县", "t"};
    Closure lifted = county;
    lifted.lifted = true;
    EXPECT_EQ(closed_days(regions, in_force(std::vector{county}), "530602001001"), july({22}));
    EXPECT_TRUE(closed_days(regions, in_force(std::vector{county}), "530621001001").empty());
    EXPECT_TRUE(in_force(std::vector{county, lifted}).empty());
    EXPECT_EQ(in_force(std::vector{county, lifted, county}).size(), 1u);
}

}  // namespace
}  // namespace yingtuo
