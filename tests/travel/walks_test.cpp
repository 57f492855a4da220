#include "travel/walks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "draw.h"
#include "travel/given.h"
#include "travel/great_circle.h"

namespace yingtuo::travel {
namespace {

using Pair = std::pair<std::int64_t, std::int64_t>;

// Every pair, looked at one by one.
std::map<Pair, double> brute_force(const PlanningData& data, const Provider& provider) {
    std::map<Pair, double> all;
    for (const Household& household : data.households) {
        std::vector<const Child*> willing;
        for (const Child& child : data.children) {
            if (child.household == household.id && child.willing == Willingness::yes) willing.push_back(&child);
        }
        if (willing.empty()) continue;
        const WalkMinutes cap = household_cap(data.season, willing);
        for (const Venue& venue : data.venues) {
            if (!venue.usable) continue;
            std::optional<WalkMinutes> minutes;
            if (household.point && venue.point) {
                minutes =
                    provider.minutes({*household.point, household.elevation}, {*venue.point, venue.elevation}).minutes;
            }
            for (const GivenWalk& walk : provider.given()) {
                if (walk.household == household.id && walk.venue == venue.id) minutes = walk.minutes;
            }
            if (minutes && *minutes <= cap) all[{household.id.value(), venue.id.value()}] = minutes->value();
        }
    }
    return all;
}

std::map<Pair, double> as_map(const std::vector<Walk>& walks) {
    std::map<Pair, double> all;
    for (const Walk& walk : walks) all[{walk.household.value(), walk.venue.value()}] = walk.minutes.value();
    return all;
}

// One household at the origin with one child, one venue so many minutes away.
PlanningData pair_at(double minutes, Date birth_date) {
    PlanningData data;
    data.season = model_season();
    const double metres = minutes * data.season.policy.walking_km_h * 1000 / 60 / data.season.policy.detour_factor;
    Household household;
    household.id = Id<Household>(1);
    household.point = Point{103.7, 27.3};
    data.households = {household};
    Child child;
    child.id = Id<Child>(1);
    child.household = household.id;
    child.birth_date = birth_date;
    child.willing = Willingness::yes;
    data.children = {child};
    Venue venue;
    venue.id = Id<Venue>(1);
    venue.point = Point{103.7, 27.3 + metres / 111195.0797};
    data.venues = {venue};
    return data;
}

TEST(WalksTest, AVenueJustWithinTheCapIsReachedAndOneJustOverIsNot) {
    const GreatCircle provider(model_season().policy);
    const Date ten_years_old = make_date(2015, 1, 1);
    EXPECT_EQ(walks(pair_at(59.9, ten_years_old), provider, 1).size(), 1u);
    EXPECT_EQ(walks(pair_at(60.1, ten_years_old), provider, 1).size(), 0u);
}

TEST(WalksTest, AHouseholdWithAYoungChildHasTheShorterCap) {
    const GreatCircle provider(model_season().policy);
    const Date eight_on_opening_day = make_date(2017, 7, 15);
    const Date eight_the_day_after = make_date(2017, 7, 16);
    EXPECT_EQ(walks(pair_at(50, eight_on_opening_day), provider, 1).size(), 1u);
    EXPECT_EQ(walks(pair_at(50, eight_the_day_after), provider, 1).size(), 0u);
    EXPECT_EQ(walks(pair_at(44.9, eight_the_day_after), provider, 1).size(), 1u);
}

TEST(WalksTest, AnUnknownBirthDateMeansTheShorterCap) {
    const GreatCircle provider(model_season().policy);
    PlanningData data = pair_at(50, make_date(2015, 1, 1));
    data.children.front().birth_date = std::nullopt;
    EXPECT_TRUE(walks(data, provider, 1).empty());
}

TEST(WalksTest, AYoungSiblingWhoIsNotWillingDoesNotShortenTheCap) {
    const GreatCircle provider(model_season().policy);
    PlanningData data = pair_at(50, make_date(2015, 1, 1));
    Child sibling = data.children.front();
    sibling.id = Id<Child>(2);
    sibling.birth_date = make_date(2021, 1, 1);
    sibling.willing = Willingness::no;
    data.children.push_back(sibling);
    EXPECT_EQ(walks(data, provider, 1).size(), 1u);
    data.children.back().willing = Willingness::yes;
    EXPECT_TRUE(walks(data, provider, 1).empty());
}

TEST(WalksTest, NothingIsPlannedForHouseholdsWithoutAWillingChildOrAPointNorForUnusableVenues) {
    const GreatCircle provider(model_season().policy);
    PlanningData unwilling = pair_at(10, make_date(2015, 1, 1));
    unwilling.children.front().willing = Willingness::unasked;
    EXPECT_TRUE(walks(unwilling, provider, 1).empty());
    PlanningData homeless = pair_at(10, make_date(2015, 1, 1));
    homeless.households.front().point = std::nullopt;
    EXPECT_TRUE(walks(homeless, provider, 1).empty());
    PlanningData closed = pair_at(10, make_date(2015, 1, 1));
    closed.venues.front().usable = false;
    EXPECT_TRUE(walks(closed, provider, 1).empty());
    PlanningData nowhere = pair_at(10, make_date(2015, 1, 1));
    nowhere.venues.front().point = std::nullopt;
    EXPECT_TRUE(walks(nowhere, provider, 1).empty());
    EXPECT_TRUE(walks(PlanningData{}, provider, 2).empty());
}

TEST(WalksTest, TheSpatialIndexFindsWhatLookingAtEveryPairFinds) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        PlanningData data = draw_season(seed, 120, 60);
        const GreatCircle provider(data.season.policy);
        EXPECT_EQ(as_map(walks(data, provider, 1)), brute_force(data, provider)) << "seed " << seed;
    }
}

TEST(WalksTest, ALongerCapOnlyAddsWalks) {
    PlanningData data = draw_season(7, 200, 80);
    std::map<Pair, double> before;
    for (const double cap : {10.0, 20.0, 40.0, 60.0, 90.0, 400.0}) {
        data.season.policy.walk_cap = WalkMinutes{cap};
        data.season.policy.walk_cap_young = WalkMinutes{cap * 0.75};
        const auto after = as_map(walks(data, GreatCircle(data.season.policy), 1));
        EXPECT_TRUE(std::ranges::includes(after, before)) << cap;
        EXPECT_GE(after.size(), before.size());
        before = after;
    }
    EXPECT_GT(before.size(), 5000u);
}

TEST(WalksTest, AnswersAreInOrderAndTheSameForAnyNumberOfThreads) {
    const PlanningData data = draw_season(3, 2000, 200);
    const GreatCircle provider(data.season.policy);
    const std::vector<Walk> one = walks(data, provider, 1);
    const std::vector<Walk> three = walks(data, provider, 3);
    ASSERT_EQ(one.size(), three.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].household, three[i].household);
        EXPECT_EQ(one[i].venue, three[i].venue);
        EXPECT_EQ(one[i].minutes, three[i].minutes);
    }
    EXPECT_TRUE(std::ranges::is_sorted(one, [](const Walk& a, const Walk& b) {
        return std::pair{a.household, a.venue} < std::pair{b.household, b.venue};
    }));
}

TEST(WalksTest, PointsOnBothSidesOfTheDateLineAreNeighbours) {
    PlanningData data = pair_at(10, make_date(2015, 1, 1));
    data.households.front().point = Point{179.999, 27.3};
    data.venues.front().point = Point{-179.999, 27.3};
    EXPECT_EQ(walks(data, GreatCircle(data.season.policy), 1).size(), 1u);
}

}  // namespace
}  // namespace yingtuo::travel
