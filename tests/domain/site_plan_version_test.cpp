#include "domain/site_plan_version.h"

#include <gmock/gmock.h>

namespace yingtuo {
namespace {

const std::vector<RegionLevel> tiers = {RegionLevel::township, RegionLevel::county};

SitePlanVersion version(int number, SitePlanStep step, std::optional<RegionLevel> tier = std::nullopt) {
    SitePlanVersion made;
    made.plan = 1;
    made.venue = Id<Venue>{1};
    made.version = number;
    made.step = step;
    made.tier = tier;
    made.by = "某人";
    made.at = "2025-07-10T08:00:00Z";
    return made;
}

CareSession session(int hour, const std::string& activity) {
    CareSession made;
    made.venue = Id<Venue>{1};
    made.date = make_date(2025, 7, 15);
    made.start = ClockTime{hour * 60};
    made.end = ClockTime{hour * 60 + 60};
    made.activity = activity;
    return made;
}

TEST(Standing, goes_from_draft_tier_by_tier_to_approved) {
    std::vector<SitePlanVersion> history;
    EXPECT_EQ(standing_of(history, tiers).state, SitePlanState::draft);
    history.push_back(version(1, SitePlanStep::check));
    EXPECT_EQ(standing_of(history, tiers).state, SitePlanState::checked);
    history.push_back(version(2, SitePlanStep::submit));
    EXPECT_EQ(standing_of(history, tiers).waits_for, RegionLevel::township);
    history.push_back(version(3, SitePlanStep::approve, RegionLevel::township));
    EXPECT_EQ(standing_of(history, tiers).state, SitePlanState::submitted);
    EXPECT_EQ(standing_of(history, tiers).waits_for, RegionLevel::county);
    history.push_back(version(4, SitePlanStep::approve, RegionLevel::county));
    EXPECT_EQ(standing_of(history, tiers).state, SitePlanState::approved);
    EXPECT_EQ(standing_of(history, tiers).version, 4);
    history.push_back(version(5, SitePlanStep::edit));
    EXPECT_EQ(standing_of(history, tiers).state, SitePlanState::draft);
}

TEST(Standing, a_returned_plan_shows_its_remarks_until_the_next_step) {
    std::vector<SitePlanVersion> history = {version(1, SitePlanStep::check), version(2, SitePlanStep::submit),
                                            version(3, SitePlanStep::send_back, RegionLevel::township)};
    history.back().remark = "补一次防溺水";
    EXPECT_EQ(standing_of(history, tiers).state, SitePlanState::returned);
    EXPECT_EQ(standing_of(history, tiers).remark, "补一次防溺水");
    history.push_back(version(4, SitePlanStep::check));
    EXPECT_TRUE(standing_of(history, tiers).remark.empty());
}

TEST(Sessions, of_a_site_follow_its_own_versions_and_no_others) {
    SitePlanVersion own = version(1, SitePlanStep::edit);
    own.changes = {{session(9, "reading"), session(9, "chess")}};
    SitePlanVersion others = own;
    others.venue = Id<Venue>{2};
    others.changes = {{std::nullopt, session(11, "music")}};
    SitePlanVersion again = version(2, SitePlanStep::edit);
    again.changes = {{session(9, "chess"), session(9, "music")}};
    const auto after = sessions_after(Id<Venue>{1}, {session(9, "reading")}, std::vector{own, others, again});
    ASSERT_TRUE(after.has_value());
    EXPECT_EQ(*after, std::vector{session(9, "music")});
    EXPECT_FALSE(sessions_after(Id<Venue>{1}, {}, std::vector{own}).has_value()) << "what it changes is not there";
}

TEST(Steps, come_in_turn_with_a_name_and_returns_with_remarks) {
    SitePlanStanding standing;
    EXPECT_FALSE(may_follow(standing, version(1, SitePlanStep::submit)).has_value());
    EXPECT_FALSE(may_follow(standing, version(1, SitePlanStep::edit)).has_value()) << "nothing is changed";
    EXPECT_TRUE(may_follow(standing, version(1, SitePlanStep::check)).has_value());
    SitePlanVersion nameless = version(1, SitePlanStep::check);
    nameless.by.clear();
    EXPECT_FALSE(may_follow(standing, nameless).has_value());
    EXPECT_TRUE(is_in_turn(standing, nameless).has_value()) << "whoever takes it";
    standing.state = SitePlanState::submitted;
    standing.waits_for = RegionLevel::township;
    EXPECT_FALSE(may_follow(standing, version(3, SitePlanStep::approve, RegionLevel::county)).has_value());
    EXPECT_TRUE(may_follow(standing, version(3, SitePlanStep::approve, RegionLevel::township)).has_value());
    SitePlanVersion returned = version(3, SitePlanStep::send_back, RegionLevel::township);
    EXPECT_FALSE(may_follow(standing, returned).has_value());
    returned.remark = "改";
    EXPECT_TRUE(may_follow(standing, returned).has_value());
}

TEST(Changes, between_two_plans_make_the_one_of_the_other) {
    const std::vector<CareSession> from = {session(9, "a"), session(10, "b"), session(11, "c")};
    const std::vector<CareSession> to = {session(9, "a"), session(10, "x"), session(13, "d")};
    const auto changes = changes_between(from, to);
    EXPECT_EQ(changes.size(), 3u) << "one changed, one gone, one new";
    const auto made = with_changes(from, changes);
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(*made, to);
    EXPECT_TRUE(changes_between(to, to).empty());
}

TEST(Changes, of_a_session_that_is_not_there_are_refused) {
    const std::vector<SessionChange> changes = {{session(9, "b"), std::nullopt}};
    const auto refused = with_changes({session(9, "a")}, changes);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::conflict);
}

TEST(SitePlans, are_written_into_the_season_plan_and_leave_other_sites_alone) {
    SeasonPlan plan;
    plan.sessions = {session(9, "a"), session(10, "b")};
    CareSession elsewhere = session(9, "z");
    elsewhere.venue = Id<Venue>{2};
    plan.sessions.push_back(elsewhere);
    SitePlanVersion edit = version(1, SitePlanStep::edit);
    edit.changes = {{session(9, "a"), session(9, "c")}};
    const auto made = with_site_plans(plan, std::vector{edit});
    ASSERT_TRUE(made.has_value());
    EXPECT_THAT(made->sessions, testing::ElementsAre(session(9, "c"), session(10, "b"), elsewhere));
}

}  // namespace
}  // namespace yingtuo
