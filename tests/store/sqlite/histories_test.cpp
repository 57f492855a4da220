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

    Participation entry;
    entry.programme = "screen_free";
    entry.date = make_date(2025, 7, 10);
    entry.kind = ParticipationKind::measure;
    entry.child = data->children.front().id;
    entry.by = "点长";
    entry.at = written_at;
    ASSERT_TRUE(store.save_participation({entry}).has_value());

    SitePlanVersion version;
    version.plan = plan;
    version.venue = decision.venue;
    version.version = 1;
    version.step = SitePlanStep::edit;
    version.by = "点长";
    version.at = written_at;
    CareSession session;
    session.venue = version.venue;
    session.date = make_date(2025, 7, 15);
    session.activity = "free_play";
    version.changes = {{std::nullopt, session}};
    ASSERT_TRUE(store.save_site_plan(version).has_value());
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
          "decision", "closure", "participation", "site_plan_version", "site_plan_change"}) {
        EXPECT_EQ(database.number(fmt::format("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND "
                                              "tbl_name = '{0}' AND name IN ('{0}_is_not_changed', "
                                              "'{0}_is_not_deleted')",
                                              table)),
                  2)
            << table;
    }
}

}  // namespace yingtuo::testing
