#include "app/compare.h"

#include <gtest/gtest.h>

namespace yingtuo::app {
namespace {

SeasonPlan two_households() {
    SeasonPlan plan;
    plan.header.objective = 100;
    plan.open_venues = {Id<Venue>{1}};
    plan.placements = {{Id<Household>{1}, Id<Venue>{1}, WalkMinutes{10}},
                       {Id<Household>{2}, std::nullopt, WalkMinutes{0}}};
    plan.duties = {{Id<Adult>{1}, Id<Venue>{1}, make_date(2025, 7, 15), ClockTime{540}, ClockTime{900}, Post::care}};
    plan.shortfalls = {{Id<Venue>{1}, make_date(2025, 7, 16), ClockTime{540}, ClockTime{900}, Post::care, 2}};
    return plan;
}

TEST(Compare, APlanIsTheSameAsItself) {
    EXPECT_TRUE(compare(two_households(), two_households()).is_same());
}

TEST(Compare, SaysWhoMovesAndWhatOpens) {
    SeasonPlan after = two_households();
    after.open_venues = {Id<Venue>{1}, Id<Venue>{2}};
    after.placements[1] = {Id<Household>{2}, Id<Venue>{2}, WalkMinutes{30}};
    after.shortfalls.clear();
    const auto found = compare(two_households(), after);
    EXPECT_FALSE(found.is_same());
    EXPECT_EQ(found.opened, (std::vector<Id<Venue>>{Id<Venue>{2}}));
    EXPECT_TRUE(found.closed.empty());
    ASSERT_EQ(found.moves.size(), 1U);
    EXPECT_EQ(found.moves[0].household, Id<Household>{2});
    EXPECT_FALSE(found.moves[0].before);
    EXPECT_EQ(found.moves[0].after, Id<Venue>{2});
    EXPECT_EQ(found.missing_before, 2);
    EXPECT_EQ(found.missing_after, 0);
    EXPECT_EQ(found.duties_same, 1);
}

TEST(Compare, NamesHouseholdsThatOnlyOnePlanKnows) {
    SeasonPlan after = two_households();
    after.placements.erase(after.placements.begin());
    const auto found = compare(two_households(), after);
    EXPECT_EQ(found.only_before, (std::vector<Id<Household>>{Id<Household>{1}}));
    EXPECT_TRUE(found.only_after.empty());
}

}  // namespace
}  // namespace yingtuo::app
