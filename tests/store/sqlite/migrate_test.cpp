#include "store/sqlite/migrate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/keyring.h"
#include "store/season_json.h"
#include "store/sqlite/sqlite_place.h"

namespace yingtuo::testing {

namespace {

using store::Database;
using store::Migration;
using store::Statement;
using store::Transaction;

Database empty_database() {
    return Database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

Result<void> migrated(const Database& database, std::span<const Migration> migrations) {
    Transaction transaction(database, Transaction::Kind::write);
    TRY_VOID(store::migrate(database, migrations));
    transaction.commit();
    return {};
}

}  // namespace

TEST(Migrate, published_migrations_never_change) {
    // A database in use was made with these. Add a migration; do not correct one of these lines.
    const std::vector<std::string> published = {
        "1 first_tables bd0e2acab8da95b8aa2979798a83428f",     "2 plain_views f3b01a527c190ba3fb94d95686f18abf",
        "3 decisions 9d6d187fc1e7c4bb468bc72923832f35",        "4 import_journal 1085908495ab8eaf7dc5cc2e5cee03af",
        "5 linkage de98012b59e2899d98590886f48ece0b",          "6 attendance 2e7c3ee173109a11ade42f1da4f98a53",
        "7 visit_policy 8f60b80881f40726281530a1328693e9",     "8 duty_roster 16ae1193173011635b73b98c58c5135d",
        "9 programme 3eb88d92cb1bd103a200f761485863df",        "10 training e5bb4f688a8223cdb36e1255dc333c14",
        "11 histories 2416bbe1a94cfb68be38d1fd62168376",       "12 teams 94f3600e0dff65dce940b1463be46195",
        "13 duty_attendance d58b99cb1cdba4312229c14b1dd665da", "14 lodging a05f54e15ea3fe950dbd7d76ecbeeb28",
    };
    std::vector<std::string> now;
    for (const Migration& migration : store::sqlite_migrations())
        now.push_back(std::to_string(migration.number) + " " + std::string(migration.name) + " " + checksum(migration));
    EXPECT_EQ(now, published);
}

TEST(Migrate, a_database_of_version_1_with_a_season_in_it_comes_up_to_date_and_keeps_all) {
    SqlitePlace here;
    {
        const Database database(here.path(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        ASSERT_TRUE(migrated(database, store::sqlite_migrations().first(1)).has_value());
        EXPECT_EQ(database.number("PRAGMA user_version"), 1);
        database.run(R"sql(
            INSERT INTO household VALUES (1, '530602001001', '', 103.5, 27.5, 'hamlet', 1900.5);
            INSERT INTO child VALUES (1, 1, 'female', '2016-05-04', '永丰小学', '三年级', 'left_behind', 'yes', '');
            INSERT INTO child_identity(child) VALUES (1);
            INSERT INTO venue VALUES (1, '永丰小学', 'school', '530602001001', 103.5, 27.5, 1900, 36, 3, 1, '', 0,
                                      'free', '', NULL);
            INSERT INTO adult VALUES (1, 'teacher', 'male', NULL, '', NULL, NULL, NULL, NULL, '[]', 5, 'clear', NULL,
                                      NULL, NULL, '["care"]', '[]', '', 1);
            INSERT INTO word VALUES (1, 'reading'), (2, '教室1'), (3, '');
            INSERT INTO plan VALUES (1, 'published', '', '18446744073709551615', 1000, NULL, '0.1.0', 'f', 5, NULL, 't');
            INSERT INTO plan_session VALUES (1, 0, 1, 2, 20284, 540, 600, 1, 1, NULL, 2, 3);
            INSERT INTO plan_duty VALUES (1, 0, 1, 1, 20284, 540, 900, 'care');
            INSERT INTO plan_shortfall VALUES (1, 0, 1, 20284, 540, 905, 'safety', 2);
            INSERT INTO plan_visit VALUES (1, 0, 1, 20284, 3, 1, 7, 545, 585);
        )sql");
    }
    ASSERT_TRUE(store::read_or_make_key_file(here.key_path()).has_value());
    const auto store = store::open_sqlite(here.path(), store::OpenMode::existing);
    ASSERT_TRUE(store.has_value());
    const auto plan = (*store)->load_plan(1);
    ASSERT_TRUE(plan.has_value());
    EXPECT_EQ(plan->header.seed, 18446744073709551615U);
    ASSERT_EQ(plan->sessions.size(), 1U);
    EXPECT_EQ(plan->sessions[0].date, make_date(2025, 7, 15));
    EXPECT_EQ(plan->sessions[0].activity, "reading");
    EXPECT_EQ((*store)->latest_plan(true), 1);

    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    EXPECT_EQ(database.number("PRAGMA user_version"), static_cast<std::int64_t>(store::sqlite_migrations().size()));
    EXPECT_EQ(database.number("SELECT count(*) FROM migration"),
              static_cast<std::int64_t>(store::sqlite_migrations().size()));
    // The views of version 2 show it in plain words.
    const auto row = [&](const char* sql) { return database.text(sql); };
    EXPECT_EQ(
        row("SELECT concat FROM (SELECT date || ' ' || start || '-' || \"end\" || ' ' || activity || ' ' || place "
            "AS concat FROM plan_session_view)"),
        "2025-07-15 09:00-10:00 reading 教室1");
    EXPECT_EQ(row("SELECT date || ' ' || start || '-' || \"end\" || ' ' || post FROM plan_duty_view"),
              "2025-07-15 09:00-15:00 care");
    EXPECT_EQ(row("SELECT date || ' ' || start || '-' || \"end\" || ' ' || missing FROM plan_shortfall_view"),
              "2025-07-15 09:00-15:05 2");
    EXPECT_EQ(row("SELECT date || ' ' || arrive || '-' || leave || ' ' || order_in_round FROM plan_visit_view"),
              "2025-07-15 09:05-09:45 3");
}

TEST(Migrate, a_season_of_version_2_has_its_long_walks_priced_at_nothing_and_its_visits_as_by_default) {
    SqlitePlace here;
    {
        const Database database(here.path(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        ASSERT_TRUE(migrated(database, store::sqlite_migrations().first(2)).has_value());
        Statement(database, "INSERT INTO season(only, name, content) VALUES (1, ?1, ?2)")
            .run("旧季", store::season_to_json(model_season()));
        database.run(
            "UPDATE season SET content = json_remove(content, '$.policy.long_walk_min', "
            "'$.policy.long_walk_cost_child_min_yuan', '$.policy.visit_team', '$.policy.visit_hours', "
            "'$.policy.visit_lunch_min', '$.policy.visit_lunch_begins')");
    }
    ASSERT_TRUE(store::read_or_make_key_file(here.key_path()).has_value());
    const auto store = store::open_sqlite(here.path(), store::OpenMode::existing);
    ASSERT_TRUE(store.has_value());
    const auto season = (*store)->load_season();
    ASSERT_TRUE(season.has_value());
    // Migration 7: a season from before the duty roster's settings keeps what it was planned by.
    Season expected = model_season();
    expected.policy.post_needs = {{.post = Post::lead}};
    expected.policy.max_travel = std::chrono::minutes{1440};
    expected.policy.reserve_per_township = 0;
    expected.policy.block_days = 0;
    EXPECT_EQ(store::season_to_json(*season), store::season_to_json(expected));
}

TEST(Migrate, migrating_again_changes_nothing) {
    const Database database = empty_database();
    ASSERT_TRUE(migrated(database, store::sqlite_migrations()).has_value());
    const std::string before = database.text("SELECT group_concat(number || checksum || applied_at) FROM migration");
    ASSERT_TRUE(migrated(database, store::sqlite_migrations()).has_value());
    EXPECT_EQ(database.text("SELECT group_concat(number || checksum || applied_at) FROM migration"), before);
}

TEST(Migrate, a_migration_that_fails_leaves_the_database_as_it_was) {
    const Database database = empty_database();
    const std::vector<Migration> good = {{1, "one", "CREATE TABLE a(x)"}};
    ASSERT_TRUE(migrated(database, good).has_value());
    const std::vector<Migration> bad = {
        {1, "one", "CREATE TABLE a(x)"}, {2, "two", "CREATE TABLE b(x)"}, {3, "three", "CREATE TABLE b(x)"}};
    EXPECT_THROW(static_cast<void>(migrated(database, bad)), std::runtime_error);
    EXPECT_EQ(database.number("SELECT count(*) FROM migration"), 1);
    EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
}

TEST(Migrate, a_migration_that_leaves_a_broken_reference_fails) {
    const Database database = empty_database();
    const std::vector<Migration> bad = {
        {1, "one", "CREATE TABLE a(x INTEGER PRIMARY KEY); CREATE TABLE b(y REFERENCES a); INSERT INTO b VALUES (7)"}};
    EXPECT_THROW(static_cast<void>(migrated(database, bad)), std::runtime_error);
    EXPECT_EQ(database.number("SELECT count(*) FROM sqlite_schema"), 0);
}

}  // namespace yingtuo::testing
