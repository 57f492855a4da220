#include "travel/given.h"

#include <gtest/gtest.h>

#include <limits>

#include "draw.h"
#include "travel/great_circle.h"
#include "travel/walks.h"

namespace yingtuo::travel {
namespace {

GivenWalk given(std::int64_t household, std::int64_t venue, double minutes) {
    return {Id<Household>(household), Id<Venue>(venue), WalkMinutes{minutes}};
}

// Household 1 with one willing ten-year-old; venue 1 next door, venue 2 some 20 km off, venue 3 without a point.
PlanningData village() {
    PlanningData data;
    data.season = model_season();
    Household household;
    household.id = Id<Household>(1);
    household.point = Point{103.7, 27.3};
    data.households = {household};
    Child child;
    child.id = Id<Child>(1);
    child.household = household.id;
    child.birth_date = make_date(2015, 1, 1);
    child.willing = Willingness::yes;
    data.children = {child};
    for (int v = 1; v <= 3; ++v) {
        Venue venue;
        venue.id = Id<Venue>(v);
        data.venues.push_back(venue);
    }
    data.venues[0].point = Point{103.701, 27.3};
    data.venues[1].point = Point{103.9, 27.3};
    return data;
}

TEST(GivenTest, AGivenTimeStandsAboveTheComputedOne) {
    const PlanningData data = village();
    const GreatCircle computed(data.season.policy);
    const auto provider = Given::make(computed, {given(1, 1, 33)});
    ASSERT_TRUE(provider);
    const auto found = walks(data, **provider, 1);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().minutes, WalkMinutes{33});
    EXPECT_EQ(found.front().method, WalkMethod::given);
}

TEST(GivenTest, AGivenTimeCanCloseAWalkThatLooksShortOnTheMap) {
    const PlanningData data = village();
    const GreatCircle computed(data.season.policy);
    const auto provider = Given::make(computed, {given(1, 1, 61)});
    ASSERT_TRUE(provider);
    EXPECT_TRUE(walks(data, **provider, 1).empty());
}

TEST(GivenTest, AGivenTimeReachesBeyondTheRadiusAndVenuesWithoutAPoint) {
    const PlanningData data = village();
    const GreatCircle computed(data.season.policy);
    const auto provider = Given::make(computed, {given(1, 3, 25), given(1, 2, 60)});
    ASSERT_TRUE(provider);
    const auto found = walks(data, **provider, 2);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].method, WalkMethod::great_circle);
    EXPECT_EQ(found[1].minutes, WalkMinutes{60});
    EXPECT_EQ(found[2].minutes, WalkMinutes{25});
}

TEST(GivenTest, GivenTimesForUnknownOrUnusableThingsChangeNothing) {
    PlanningData data = village();
    data.venues[1].usable = false;
    const GreatCircle computed(data.season.policy);
    const auto provider = Given::make(computed, {given(1, 2, 10), given(1, 99, 10), given(77, 1, 10)});
    ASSERT_TRUE(provider);
    EXPECT_EQ(walks(data, **provider, 1).size(), 1u);
}

TEST(GivenTest, TimesThatCannotBeAndContradictionsAreRefused) {
    const GreatCircle computed(Policy{});
    EXPECT_FALSE(Given::make(computed, {given(1, 1, -1)}));
    EXPECT_FALSE(Given::make(computed, {given(1, 1, std::numeric_limits<double>::quiet_NaN())}));
    EXPECT_FALSE(Given::make(computed, {given(0, 1, 5)}));
    const auto contradiction = Given::make(computed, {given(1, 1, 5), given(2, 1, 5), given(1, 1, 6)});
    ASSERT_FALSE(contradiction);
    EXPECT_EQ(contradiction.error().code, ErrorCode::conflict);
    const auto repeated = Given::make(computed, {given(1, 1, 5), given(1, 1, 5)});
    ASSERT_TRUE(repeated);
    EXPECT_EQ((*repeated)->given().size(), 1u);
}

TEST(GivenTest, LayersStackAndTheUppermostWins) {
    const PlanningData data = village();
    const GreatCircle computed(data.season.policy);
    const auto lower = Given::make(computed, {given(1, 1, 10), given(1, 2, 20)});
    ASSERT_TRUE(lower);
    const auto upper = Given::make(**lower, {given(1, 1, 15)});
    ASSERT_TRUE(upper);
    const auto found = walks(data, **upper, 1);
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].minutes, WalkMinutes{15});
    EXPECT_EQ(found[1].minutes, WalkMinutes{20});
}

}  // namespace
}  // namespace yingtuo::travel
