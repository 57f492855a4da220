#include "store/sqlite/backup.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "store/child_process.h"
#include "store/drawn.h"
#include "store/same.h"
#include "store/sqlite/sqlite_place.h"
#include "store/sqlite/statement.h"

namespace yingtuo::testing {

namespace {

using store::backup_sqlite;
using store::verify_sqlite;

Roll filled(Store& store) {
    Random random(1);
    EXPECT_TRUE(store.create_season(drawn_season(random), drawn_regions(random)).has_value());
    Roll roll = drawn_roll(random, {});
    EXPECT_TRUE(store.save_import(roll, {}).has_value());
    return roll;
}

}  // namespace

TEST(Backup, a_restored_backup_with_its_key_is_the_database_of_that_moment) {
    SqlitePlace here;
    SqlitePlace there;
    const auto store = here.open();
    const Roll roll = filled(*store);
    const std::string copy = here.directory() + "/backup.db";
    ASSERT_TRUE(backup_sqlite(here.path(), copy).has_value());  // while it is open
    store->save_plan({});
    EXPECT_FALSE(std::filesystem::exists(copy + ".key"));
    EXPECT_FALSE(std::filesystem::exists(copy + ".part"));
    EXPECT_FALSE(std::filesystem::exists(copy + "-wal"));
    struct stat about {};
    ASSERT_EQ(::stat(copy.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777, 0600U);

    std::filesystem::copy_file(copy, there.path());
    std::filesystem::copy_file(here.key_path(), there.key_path());
    const auto restored = store::open_sqlite(there.path(), store::OpenMode::existing);
    ASSERT_TRUE(restored.has_value());
    EXPECT_TRUE(same((*restored)->load_roll("test")->children, roll.children));
    EXPECT_TRUE((*restored)->list_plans().empty());
}

TEST(Backup, without_its_key_a_backup_is_refused) {
    SqlitePlace here;
    const auto store = here.open();
    filled(*store);
    const std::string copy = here.directory() + "/backup.db";
    ASSERT_TRUE(backup_sqlite(here.path(), copy).has_value());
    const auto refused = store::open_sqlite(copy, store::OpenMode::existing);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::not_found);
}

TEST(Backup, an_existing_file_is_never_overwritten) {
    SqlitePlace here;
    static_cast<void>(here.open());
    const std::string copy = here.directory() + "/backup.db";
    write_file(copy, "precious");
    const auto refused = backup_sqlite(here.path(), copy);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::conflict);
    EXPECT_EQ(file_bytes(copy), "precious");
}

TEST(Backup, a_source_or_target_that_cannot_be_used_is_refused) {
    SqlitePlace here;
    static_cast<void>(here.open());
    EXPECT_EQ(backup_sqlite(here.directory() + "/none.db", here.directory() + "/b.db").error().code,
              ErrorCode::not_found);
    EXPECT_EQ(backup_sqlite(here.path(), here.directory() + "/none/b.db").error().code, ErrorCode::forbidden);
    write_file(here.directory() + "/text.db", std::string(3000, 'x'));
    EXPECT_EQ(backup_sqlite(here.directory() + "/text.db", here.directory() + "/b.db").error().code,
              ErrorCode::bad_input);
    EXPECT_FALSE(std::filesystem::exists(here.directory() + "/b.db"));
}

TEST(Backup, backups_made_while_another_program_writes_are_each_whole) {
    SqlitePlace here;
    const Roll roll = filled(*here.open());
    const auto plan_of = [&](int number) {
        Random draw = Random(97).split(static_cast<std::uint64_t>(number));
        return drawn_plan(draw, roll, 40);
    };
    ChildProcess writer([&](const ChildProcess::Acknowledge& acknowledge) {
        const auto store = here.open();
        for (int number = 1;; ++number) acknowledge(store->save_plan(plan_of(number)));
    });
    for (int round = 0; round < 5; ++round) {
        const int acknowledged = writer.next_acknowledged();
        SqlitePlace there;
        ASSERT_TRUE(backup_sqlite(here.path(), there.path()).has_value());
        std::filesystem::copy_file(here.key_path(), there.key_path());
        const auto restored = there.open();
        const int last = restored->latest_plan(false).value_or(0);
        ASSERT_GE(last, acknowledged);
        EXPECT_TRUE(same(*restored->load_plan(last), plan_of(last)));
    }
}

TEST(Verify, a_sound_database_has_no_problems_and_a_damaged_one_has) {
    SqlitePlace here;
    Random random(1);
    {
        const auto store = here.open();
        const Roll roll = filled(*store);
        store->save_plan(drawn_plan(random, roll, 500));
    }
    ASSERT_TRUE(verify_sqlite(here.path()).has_value());
    EXPECT_TRUE(verify_sqlite(here.path())->empty());
    std::string bytes = file_bytes(here.path());
    bytes.replace(bytes.size() / 2, 4096, 4096, '\x5a');
    write_file(here.path(), bytes);
    ASSERT_TRUE(verify_sqlite(here.path()).has_value());
    EXPECT_FALSE(verify_sqlite(here.path())->empty());
}

TEST(Verify, a_reference_to_nothing_is_a_problem) {
    SqlitePlace here;
    filled(*here.open());
    const store::Database database(here.path(), SQLITE_OPEN_READWRITE);
    database.run("PRAGMA foreign_keys = OFF; DELETE FROM household WHERE id = (SELECT household FROM child)");
    const auto problems = verify_sqlite(here.path());
    ASSERT_TRUE(problems.has_value());
    EXPECT_FALSE(problems->empty());
}

TEST(Verify, a_missing_or_other_file_is_refused) {
    const SqlitePlace here;
    EXPECT_EQ(verify_sqlite(here.path()).error().code, ErrorCode::not_found);
    write_file(here.path(), std::string(3000, 'x'));
    EXPECT_EQ(verify_sqlite(here.path()).error().code, ErrorCode::bad_input);
}

}  // namespace yingtuo::testing
