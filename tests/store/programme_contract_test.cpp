// What a keeper promises of the catalogue, closures, participation and the sites' plans. See contract.h.
#include <gmock/gmock.h>

#include "store/contract.h"
#include "store/drawn.h"

namespace yingtuo::testing {

namespace {

constexpr const char* now = "2025-07-10T08:00:00Z";

// A season with a drawn roll and one plan.
int begun_plan(Store& store, Random& random) {
    EXPECT_TRUE(store.create_season(drawn_season(random), drawn_regions(random)).has_value());
    EXPECT_TRUE(store.save_import(drawn_roll(random, {}), {}).has_value());
    auto roll = store.load_roll("test");
    EXPECT_TRUE(roll.has_value());
    return store.save_plan(SeasonPlan{});
}

CareSession session(Id<Venue> venue) {
    CareSession made;
    made.venue = venue;
    made.group = 1;
    made.date = make_date(2025, 7, 15);
    made.start = ClockTime{540};
    made.end = ClockTime{600};
    made.activity = "free_play";
    made.place = "教室1";
    return made;
}

SitePlanVersion version(int plan, Id<Venue> venue, int number, SitePlanStep step) {
    SitePlanVersion made;
    made.plan = plan;
    made.venue = venue;
    made.version = number;
    made.step = step;
    made.by = "点长";
    made.at = now;
    return made;
}

}  // namespace

TEST_P(StoreContract, the_catalogue_comes_back_and_empty_rows_are_the_standard_one_again) {
    Random random(1);
    const auto store = place().open();
    CatalogueRows rows;
    rows.activities = {{"代码", "名称"}, {"tea", "采茶\"体验\""}};
    rows.programmes = {{"代码"}, {"local"}};
    EXPECT_FALSE(store->save_catalogue(rows).has_value()) << "there is no season";
    begun_plan(*store, random);
    const std::string state = store->state();
    ASSERT_TRUE(store->save_catalogue(rows).has_value());
    EXPECT_NE(store->state(), state);
    EXPECT_EQ(place().open()->load_planning_data()->catalogue, rows);
    ASSERT_TRUE(store->save_catalogue({}).has_value());
    EXPECT_EQ(store->load_planning_data()->catalogue, CatalogueRows{});
}

TEST_P(StoreContract, closures_are_a_history_and_those_that_hold_reach_planning) {
    Random random(2);
    const auto store = place().open();
    begun_plan(*store, random);
    const std::string region = store->load_regions()->root()->code;
    Closure storm{{}, region, make_date(2025, 7, 22), false, "暴雨", "县应急局", now};
    Closure lifted = storm;
    lifted.lifted = true;
    ASSERT_TRUE(store->save_closures({storm}).has_value());
    EXPECT_EQ(store->load_planning_data()->closures.size(), 1u);
    ASSERT_TRUE(store->save_closures({lifted}).has_value());
    EXPECT_TRUE(store->load_planning_data()->closures.empty());
    const auto history = store->load_closures();
    ASSERT_EQ(history.size(), 2u);
    storm.id = Id<Closure>{1};
    EXPECT_EQ(history[0], storm);
    storm.region = "999999999999";
    EXPECT_FALSE(store->save_closures({storm}).has_value());
    storm.region = region;
    storm.reason.clear();
    EXPECT_FALSE(store->save_closures({storm}).has_value());
    EXPECT_EQ(store->load_closures().size(), 2u);
}

TEST_P(StoreContract, participation_comes_back_and_sign_ups_reach_planning) {
    Random random(3);
    const auto store = place().open();
    begun_plan(*store, random);
    const auto data = store->load_planning_data();
    ASSERT_FALSE(data->children.empty());
    Participation entry;
    entry.programme = "screen_free";
    entry.venue = data->venues.front().id;
    entry.date = make_date(2025, 7, 10);
    entry.kind = ParticipationKind::sign_up;
    entry.child = data->children.front().id;
    entry.choice = "sport";
    entry.by = "点长";
    entry.at = now;
    Participation measure = entry;
    measure.programme = "other";
    measure.kind = ParticipationKind::measure;
    measure.choice.clear();
    measure.value = 1.5;
    ASSERT_TRUE(store->save_participation({entry, measure}).has_value());
    entry.id = Id<Participation>{1};
    EXPECT_EQ(store->load_participation("screen_free"), std::vector{entry});
    EXPECT_EQ(store->load_participation("").size(), 2u);
    EXPECT_EQ(store->load_planning_data()->interests, (std::vector<Interest>{{entry.child, "sport"}}));
    entry.child = Id<Child>{999'999};
    EXPECT_FALSE(store->save_participation({measure, entry}).has_value());
    EXPECT_EQ(store->load_participation("").size(), 2u) << "all or nothing";
}

TEST_P(StoreContract, who_came_leaves_the_state_as_it_is_and_a_sign_up_or_its_withdrawal_changes_it) {
    Random random(5);
    const auto store = place().open();
    begun_plan(*store, random);
    const std::string state = store->state();
    Participation entry;
    entry.programme = "screen_free";
    entry.venue = store->load_planning_data()->venues.front().id;
    entry.date = make_date(2025, 7, 10);
    entry.child = store->load_planning_data()->children.front().id;
    entry.by = "点长";
    entry.at = now;
    for (const ParticipationKind kind : {ParticipationKind::present, ParticipationKind::absent,
                                         ParticipationKind::baseline, ParticipationKind::measure}) {
        entry.kind = kind;
        ASSERT_TRUE(store->save_participation({entry}).has_value());
        EXPECT_EQ(store->state(), state) << code_of(kind);
    }
    entry.kind = ParticipationKind::sign_up;
    entry.choice = "sport";
    ASSERT_TRUE(store->save_participation({entry}).has_value());
    const std::string signed_up = store->state();
    EXPECT_NE(signed_up, state);
    EXPECT_EQ(store->load_planning_data()->interests.size(), 1u);
    entry.kind = ParticipationKind::withdrawn;
    ASSERT_TRUE(store->save_participation({entry}).has_value());
    EXPECT_NE(store->state(), signed_up);
    EXPECT_TRUE(store->load_planning_data()->interests.empty());
}

TEST_P(StoreContract, what_was_recorded_of_a_child_found_to_be_another_is_that_ones) {
    Random random(6);
    const auto store = place().open();
    begun_plan(*store, random);
    const auto data = store->load_planning_data();
    PairVerdict same;
    same.kind = VerdictKind::same;
    same.child = data->children.front().id;
    same.other = data->children.back().id;
    same.reason = "同一人";
    same.decided_by = "村儿童主任";
    same.decided_at = now;
    Participation chosen;
    chosen.programme = "screen_free";
    chosen.date = make_date(2025, 7, 10);
    chosen.kind = ParticipationKind::sign_up;
    chosen.child = same.other;
    chosen.choice = "sport";
    chosen.by = "点长";
    chosen.at = now;
    ASSERT_TRUE(store->save_participation({chosen}).has_value());
    const auto verdict = store->save_verdict(same, {});
    ASSERT_TRUE(verdict.has_value());
    EXPECT_EQ(store->load_participation("").front().child, same.child);
    EXPECT_EQ(store->load_participation("screen_free").front().child, same.child);
    EXPECT_EQ(store->load_planning_data()->interests, (std::vector<Interest>{{same.child, "sport"}}));
    PairVerdict parted = same;
    parted.kind = VerdictKind::take_back;
    parted.takes_back = *verdict;
    ASSERT_TRUE(store->save_verdict(parted, {}).has_value());
    EXPECT_EQ(store->load_planning_data()->interests, (std::vector<Interest>{{same.other, "sport"}}));
}

TEST_P(StoreContract, site_plans_are_versions_one_built_on_the_other) {
    Random random(4);
    const auto store = place().open();
    const int plan = begun_plan(*store, random);
    const auto data = store->load_planning_data();
    const Id<Venue> venue = data->venues.front().id;
    SitePlanVersion edit = version(plan, venue, 1, SitePlanStep::edit);
    CareSession after = session(venue);
    after.responsible = data->adults.front().id;
    after.rain_activity = "rhythm_gym";
    edit.changes = {{session(venue), after}, {std::nullopt, session(venue)}, {after, std::nullopt}};
    edit.remark = "雨天改室内";
    ASSERT_TRUE(store->save_site_plan(edit).has_value());
    EXPECT_FALSE(store->save_site_plan(edit).has_value()) << "built on what is no longer the last";
    SitePlanVersion returned = version(plan, venue, 2, SitePlanStep::send_back);
    returned.tier = RegionLevel::county;
    EXPECT_FALSE(store->save_site_plan(returned).has_value()) << "not submitted";
    const SitePlanVersion checked = version(plan, venue, 2, SitePlanStep::check);
    ASSERT_TRUE(store->save_site_plan(checked).has_value());
    EXPECT_THAT(place().open()->load_site_plans(plan, venue), ::testing::ElementsAre(edit, checked));
    EXPECT_EQ(store->load_site_plans(plan, {}).size(), 2u);
    EXPECT_EQ(store->count_site_plans(plan), 2);
    EXPECT_EQ(store->count_site_plans(plan + 1), 0);
    const Id<Venue> other = data->venues.back().id;
    ASSERT_NE(other, venue);
    ASSERT_TRUE(store->save_site_plan(version(plan, other, 1, SitePlanStep::check)).has_value());
    EXPECT_EQ(store->count_site_plans(plan), 3) << "of all sites together";
    EXPECT_EQ(store->load_site_plans(plan, other).size(), 1u);
    EXPECT_FALSE(store->save_site_plan(version(plan + 1, venue, 1, SitePlanStep::check)).has_value());
}

}  // namespace yingtuo::testing
