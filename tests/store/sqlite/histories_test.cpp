// What is a history is only added to, whoever writes: the database itself refuses to change or to delete a row of it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "store/drawn.h"
#include "store/sqlite/sqlite_place.h"
#include "store/sqlite/statement.h"

namespace yingtuo::testing {

namespace {

using store::Database;

constexpr const char* written_at = "2025-07-10T08:00:00Z";

Participation measure(Id<Child> child, const char* programme) {
    Participation entry;
    entry.programme = programme;
    entry.date = make_date(2025, 7, 10);
    entry.kind = ParticipationKind::measure;
    entry.child = child;
    entry.by = "点长";
    entry.at = written_at;
    return entry;
}

SitePlanVersion added_session(int plan, Id<Venue> venue) {
    CareSession session;
    session.venue = venue;
    session.date = make_date(2025, 7, 15);
    session.activity = "free_play";
    SitePlanVersion version;
    version.plan = plan;
    version.venue = venue;
    version.version = 1;
    version.step = SitePlanStep::edit;
    version.changes = {{std::nullopt, session}};
    version.remark = "加一场";
    version.by = "点长";
    version.at = written_at;
    return version;
}

VettingState clear_check(Id<Adult> adult) {
    VettingState state;
    state.adult = adult;
    state.state = RecordCheck::clear;
    state.on = make_date(2025, 7, 1);
    state.valid_until = make_date(2026, 6, 30);
    state.evidence = "第一号";
    state.recorded_by = "县公安局";
    state.recorded_at = written_at;
    return state;
}

// One row of each: a decision, a closure, a record of participation, an edit of a site.
void write_one_of_each(Store& store) {
    Random random(1);
    ASSERT_TRUE(store.create_season(drawn_season(random), drawn_regions(random)).has_value());
    ASSERT_TRUE(store.save_import(drawn_roll(random, {}), {}).has_value());
    const int plan = store.save_plan(SeasonPlan{});
    const auto data = store.load_planning_data();
    ASSERT_TRUE(data.has_value());

    Decision decision;
    decision.kind = DecisionKind::venue;
    decision.venue = data->venues.front().id;
    decision.venue_decision = VenueDecision::pinned_open;
    decision.reason = "村里只有这一处";
    decision.decided_by = "县教体局";
    decision.decided_at = written_at;
    ASSERT_TRUE(store.save_decisions({decision}).has_value());

    const Closure closure{{},        data->regions.root()->code, make_date(2025, 7, 22), false, "暴雨", "县应急局",
                          written_at};
    ASSERT_TRUE(store.save_closures({closure}).has_value());

    ASSERT_TRUE(store.save_participation({measure(data->children.front().id, "screen_free")}).has_value());
    ASSERT_TRUE(store.save_site_plan(added_session(plan, decision.venue)).has_value());
}

}  // namespace

TEST(Histories, a_row_is_neither_changed_nor_deleted_nor_written_over) {
    SqlitePlace here;
    {
        const auto store = here.open();
        write_one_of_each(*store);
        if (HasFatalFailure()) return;
    }
    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    for (const char* table : {"decision", "closure", "participation", "site_plan_version", "site_plan_change"}) {
        ASSERT_EQ(database.number(fmt::format("SELECT count(*) FROM {}", table)), 1) << table;
        EXPECT_THROW(database.run(fmt::format("UPDATE {} SET id = 9", table)), std::runtime_error) << table;
        EXPECT_THROW(database.run(fmt::format("DELETE FROM {}", table)), std::runtime_error) << table;
        EXPECT_THROW(database.run(fmt::format("INSERT INTO {0} SELECT * FROM {0} WHERE true "
                                              "ON CONFLICT(id) DO UPDATE SET id = excluded.id",
                                              table)),
                     std::runtime_error)
            << table;
    }
}

TEST(Histories, all_of_them_are_held_to_it) {
    SqlitePlace here;
    static_cast<void>(here.open());
    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    for (const char* table :
         {"read_log", "contact_attempt", "pair_verdict", "attendance", "training_session", "training_record", "vetting",
          "duty_attendance", "decision", "closure", "participation", "site_plan_version", "site_plan_change"}) {
        EXPECT_EQ(database.number(fmt::format("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND "
                                              "tbl_name = '{0}' AND name IN ('{0}_is_not_changed', "
                                              "'{0}_is_not_deleted')",
                                              table)),
                  2)
            << table;
    }
}

TEST(Histories, nothing_is_unsealed_but_what_is_asked_for) {
    SqlitePlace here;
    const auto store = here.open();
    write_one_of_each(*store);
    if (HasFatalFailure()) return;
    const auto data = store->load_planning_data();
    ASSERT_TRUE(data.has_value());
    const Id<Venue> other = data->venues.back().id;
    ASSERT_NE(other, data->venues.front().id);
    ASSERT_TRUE(store->save_participation({measure(data->children.front().id, "other")}).has_value());
    ASSERT_TRUE(store->save_site_plan(added_session(1, other)).has_value());
    const Id<Adult> adult = data->adults.front().id;
    const Id<Adult> colleague = data->adults.back().id;
    ASSERT_NE(adult, colleague);
    ASSERT_TRUE(store->save_vetting({clear_check(adult), clear_check(colleague)}).has_value());

    // The others' seals are broken: whoever reads them fails.
    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    database.run(
        fmt::format("DROP TRIGGER participation_is_not_changed; DROP TRIGGER site_plan_version_is_not_changed; "
                    "DROP TRIGGER vetting_is_not_changed; "
                    "UPDATE participation SET recorded_by = x'00' WHERE programme = 'other'; "
                    "UPDATE site_plan_version SET remark = x'00' WHERE venue = {}; "
                    "UPDATE vetting SET evidence = x'00' WHERE adult = {}",
                    other.value(), colleague.value()));
    EXPECT_EQ(store->load_participation("screen_free").size(), 1U);
    EXPECT_THROW(static_cast<void>(store->load_participation("")), std::runtime_error);
    EXPECT_EQ(store->load_site_plans(1, data->venues.front().id).size(), 1U);
    EXPECT_THROW(static_cast<void>(store->load_site_plans(1, {})), std::runtime_error);
    EXPECT_EQ(store->load_vetting(adult).back().evidence, "第一号");
    EXPECT_THROW(static_cast<void>(store->load_vetting({})), std::runtime_error);
}

TEST(Histories, planning_reads_who_signed_up_and_not_who_recorded_it) {
    SqlitePlace here;
    const auto store = here.open();
    write_one_of_each(*store);
    if (HasFatalFailure()) return;
    Participation chosen = store->load_participation("").front();
    chosen.kind = ParticipationKind::sign_up;
    chosen.choice = "sport";
    ASSERT_TRUE(store->save_participation({chosen}).has_value());
    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    database.run("DROP TRIGGER participation_is_not_changed; UPDATE participation SET recorded_by = x'00'");
    const auto data = store->load_planning_data();
    ASSERT_TRUE(data.has_value());
    EXPECT_EQ(data->interests, (std::vector<Interest>{{chosen.child, "sport"}}));
}

}  // namespace yingtuo::testing
