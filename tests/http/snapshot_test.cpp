#include "http/snapshot.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "http/world.h"

namespace yingtuo::http {
namespace {

const SiteFacts& facts_of(const Snapshot& snapshot, Id<Venue> id) {
    return snapshot.facts(*snapshot.season().venue(id));
}

TEST(ASnapshot, SaysWhatThePlanMakesOfEveryVenue) {
    const auto snapshot = small_snapshot();
    EXPECT_EQ(facts_of(*snapshot, school).state, SiteState::open);
    EXPECT_EQ(facts_of(*snapshot, village_home).state, SiteState::short_staffed);
    EXPECT_EQ(facts_of(*snapshot, library).state, SiteState::closed);
    EXPECT_EQ(facts_of(*snapshot, welfare_home).state, SiteState::unusable);
    EXPECT_EQ(facts_of(*snapshot, civic_station).state, SiteState::open);
}

TEST(ASnapshot, CountsOnlyChildrenWhoWantToCome) {
    const auto snapshot = small_snapshot();
    EXPECT_EQ(facts_of(*snapshot, school).children, 4);
    EXPECT_EQ(facts_of(*snapshot, village_home).children, 1);
}

TEST(ASnapshot, CountsAdultsOnDutyAtTheThinnestMomentAndOnlyPostsOfTheRatio) {
    const auto snapshot = small_snapshot();
    EXPECT_EQ(facts_of(*snapshot, school).adults_on_duty_min, 2);  // the cook is the third
    EXPECT_EQ(facts_of(*snapshot, school).adults_needed, 2);
    EXPECT_EQ(facts_of(*snapshot, village_home).adults_on_duty_min, 0);  // nobody on the last afternoon
    EXPECT_EQ(facts_of(*snapshot, library).adults_on_duty_min, 0);
    EXPECT_EQ(facts_of(*snapshot, library).adults_needed, 0);
}

TEST(ASnapshot, AddsShortfallsUpOnlyWhereTheyOverlap) {
    const auto snapshot = small_snapshot();
    const auto days = snapshot->days(*snapshot->season().venue(village_home));
    ASSERT_EQ(days.size(), 4U);
    EXPECT_EQ(days[2].missing, 0);
    EXPECT_EQ(days[3].missing, 2);
    EXPECT_EQ(facts_of(*snapshot, village_home).missing_days, 1);

    SeasonPlan plan = small_plan();
    plan.shortfalls = {{village_home, make_date(2025, 7, 18), ClockTime{540}, ClockTime{720}, Post::care, 2},
                       {village_home, make_date(2025, 7, 18), ClockTime{720}, ClockTime{900}, Post::care, 3}};
    const Snapshot other(std::make_shared<const SeasonView>(small_data()), plan);
    EXPECT_EQ(other.days(*other.season().venue(village_home))[3].missing, 3);
}

TEST(ASnapshot, ItsFiguresSayHowManyPersonsAreMissingForVisitsAndHowManyOfThemInEveryPlan) {
    const auto shown = [](const Snapshot& snapshot, std::string_view key) {
        return reporting::find(snapshot.figures().whole, key)->value;
    };
    EXPECT_EQ(shown(*small_snapshot(), "visits.missing_persons"), 0);
    EXPECT_EQ(shown(*small_snapshot(), "visits.missing_at_least"), 0);
    SeasonPlan plan = small_plan();
    plan.guardianships[0].cadre = Id<Adult>();
    PlanningData data = small_data();
    for (Adult& adult : data.adults) adult.posts_trained.reset();
    const Snapshot unnamed(std::make_shared<const SeasonView>(std::move(data)), plan);
    EXPECT_EQ(shown(unnamed, "visits.missing_persons"), 1);
    EXPECT_EQ(shown(unnamed, "visits.missing_at_least"), 2) << "nobody is trained any more";
}

TEST(ASnapshot, HasADayForEachOpenDayOfAnOpenSiteOnly) {
    const auto snapshot = small_snapshot();
    EXPECT_EQ(snapshot->days(*snapshot->season().venue(school)).size(), 4U);
    EXPECT_EQ(snapshot->days(*snapshot->season().venue(school)).front().sessions, 3);
    EXPECT_TRUE(snapshot->days(*snapshot->season().venue(library)).empty());
}

TEST(ASnapshot, DoesNotDependOnTheOrderOfThePlansRows) {
    SeasonPlan shuffled = small_plan();
    std::reverse(shuffled.duties.begin(), shuffled.duties.end());
    std::reverse(shuffled.shortfalls.begin(), shuffled.shortfalls.end());
    std::reverse(shuffled.sessions.begin(), shuffled.sessions.end());
    std::reverse(shuffled.placements.begin(), shuffled.placements.end());
    std::reverse(shuffled.open_venues.begin(), shuffled.open_venues.end());
    const Snapshot other(std::make_shared<const SeasonView>(small_data()), shuffled);
    const auto snapshot = small_snapshot();
    for (const Venue& venue : snapshot->venues()) {
        const SiteFacts& expected = snapshot->facts(venue);
        const SiteFacts& found = facts_of(other, venue.id);
        EXPECT_EQ(found.state, expected.state) << venue.name;
        EXPECT_EQ(found.children, expected.children) << venue.name;
        EXPECT_EQ(found.adults_on_duty_min, expected.adults_on_duty_min) << venue.name;
        EXPECT_EQ(found.missing_days, expected.missing_days) << venue.name;
    }
}

TEST(ASeasonView, FindsAVenueByNameVillageTownshipAndInitials) {
    const SeasonView season(small_data());
    const auto finds = [&](Id<Venue> id, const char* text) { return season.matches(*season.venue(id), text); };
    EXPECT_TRUE(finds(school, "昭阳"));
    EXPECT_TRUE(finds(school, "zyz"));
    EXPECT_TRUE(finds(school, "新民"));
    EXPECT_TRUE(finds(school, "永丰"));
    EXPECT_FALSE(finds(school, "元龙"));
    EXPECT_TRUE(finds(civic_station, "civic"));
    EXPECT_TRUE(finds(stray, "无名"));
}

}  // namespace
}  // namespace yingtuo::http
