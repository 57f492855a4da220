#include "store/sqlite/open.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "store/child_process.h"
#include "store/drawn.h"
#include "store/same.h"
#include "store/sqlite/sqlite_place.h"
#include "store/sqlite/statement.h"

namespace yingtuo::testing {

namespace {

using store::Database;
using store::open_sqlite;
using store::OpenMode;
using ::testing::HasSubstr;

Database raw(const std::string& path) {
    return Database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
}

void expect_refused(const std::string& path, OpenMode mode, ErrorCode code, const std::string& word) {
    const auto refused = open_sqlite(path, mode);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, code);
    EXPECT_THAT(refused.error().message.en, HasSubstr(word));
    EXPECT_FALSE(refused.error().message.zh.empty());
    EXPECT_FALSE(refused.error().hint.zh.empty());
    EXPECT_FALSE(refused.error().hint.en.empty());
}

void fill(SqlitePlace& here) {
    Random random(1);
    const auto store = here.open();
    ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
    ASSERT_TRUE(store->save_import(drawn_roll(random, {}), {}).has_value());
}

}  // namespace

TEST(OpenSqlite, a_missing_file_is_refused_and_not_made) {
    const SqlitePlace here;
    expect_refused(here.path(), OpenMode::existing, ErrorCode::not_found, "no database");
    EXPECT_TRUE(std::filesystem::is_empty(here.directory()));
    expect_refused(here.directory() + "/nowhere/city.db", OpenMode::existing, ErrorCode::not_found, "no database");
    expect_refused(here.directory() + "/nowhere/city.db", OpenMode::create, ErrorCode::forbidden, "cannot be written");
}

TEST(OpenSqlite, a_directory_is_refused) {
    const SqlitePlace here;
    expect_refused(here.directory(), OpenMode::existing, ErrorCode::forbidden, "cannot be written");
    expect_refused(here.directory(), OpenMode::create, ErrorCode::forbidden, "cannot be written");
}

TEST(OpenSqlite, a_file_of_another_kind_is_refused_and_left_as_it_was) {
    for (const OpenMode mode : {OpenMode::existing, OpenMode::create}) {
        const SqlitePlace here;
        const std::string text(5000, 'x');
        write_file(here.path(), text);
        expect_refused(here.path(), mode, ErrorCode::bad_input, "not a database of Yingtuo");
        EXPECT_EQ(file_bytes(here.path()), text);
        EXPECT_FALSE(std::filesystem::exists(here.key_path()));
    }
}

TEST(OpenSqlite, a_database_of_another_program_is_refused_and_left_as_it_was) {
    for (const OpenMode mode : {OpenMode::existing, OpenMode::create}) {
        const SqlitePlace here;
        raw(here.path()).run("CREATE TABLE other(a); INSERT INTO other VALUES (1)");
        const std::string bytes = file_bytes(here.path());
        expect_refused(here.path(), mode, ErrorCode::bad_input, "not a database of Yingtuo");
        EXPECT_EQ(file_bytes(here.path()), bytes);
        EXPECT_FALSE(std::filesystem::exists(here.key_path()));
    }
}

TEST(OpenSqlite, a_damaged_database_is_refused_or_fails_and_never_answers) {
    SqlitePlace here;
    fill(here);
    const std::string sound = file_bytes(here.path());
    ASSERT_GT(sound.size(), 20'000U);
    std::string damaged = sound;
    damaged.replace(0, 16, 16, '\0');
    write_file(here.path(), damaged);
    expect_refused(here.path(), OpenMode::existing, ErrorCode::bad_input, "not a database of Yingtuo");
    damaged = sound;
    damaged.replace(100, 3996, 3996, '\x5a');  // the first page: the schema
    write_file(here.path(), damaged);
    expect_refused(here.path(), OpenMode::existing, ErrorCode::bad_input, "damaged");
    write_file(here.path(), sound.substr(0, sound.size() / 2));
    expect_refused(here.path(), OpenMode::existing, ErrorCode::bad_input, "damaged");
    // Pages in the middle are met when they are read.
    damaged = sound;
    damaged.replace(4096, damaged.size() - 4096, damaged.size() - 4096, '\x5a');
    write_file(here.path(), damaged);
    auto opened = open_sqlite(here.path(), OpenMode::existing);
    if (opened) {
        EXPECT_THROW(static_cast<void>((*opened)->load_roll("test")), std::runtime_error);
    }
    write_file(here.path(), sound);
    EXPECT_TRUE(open_sqlite(here.path(), OpenMode::existing).has_value());
}

TEST(OpenSqlite, a_creation_that_was_interrupted_is_taken_up_again) {
    {
        SqlitePlace here;  // killed after the file was made
        write_file(here.path(), "");
        expect_refused(here.path(), OpenMode::existing, ErrorCode::bad_input, "not a database of Yingtuo");
        fill(here);
    }
    {
        SqlitePlace here;  // killed after the switch to the write-ahead log
        raw(here.path()).run("PRAGMA journal_mode = WAL");
        expect_refused(here.path(), OpenMode::existing, ErrorCode::bad_input, "not a database of Yingtuo");
        fill(here);
    }
    {
        SqlitePlace here;  // killed after the key was made: that key is used
        ASSERT_TRUE(here.open() != nullptr);
        const std::string key = file_bytes(here.key_path());
        for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(here.path() + end);
        fill(here);
        EXPECT_EQ(file_bytes(here.key_path()), key);
    }
}

TEST(OpenSqlite, kill_9_while_creating_leaves_nothing_that_cannot_be_created_again) {
    Random random(5);
    for (int round = 0; round < 15; ++round) {
        SqlitePlace here;
        ChildProcess child([&](const ChildProcess::Acknowledge&) { static_cast<void>(here.open()); });
        std::this_thread::sleep_for(std::chrono::microseconds{random.between(0, 30'000)});
        child.kill();
        static_cast<void>(child.wait());
        fill(here);
    }
}

TEST(OpenSqlite, every_file_is_for_its_owner_alone) {
    SqlitePlace here;
    fill(here);
    const auto store = here.open();
    int files = 0;
    for (const auto& file : std::filesystem::directory_iterator(here.directory())) {
        struct stat about {};
        ASSERT_EQ(::stat(file.path().c_str(), &about), 0);
        EXPECT_EQ(about.st_mode & 0777, 0600U) << file.path();
        ++files;
    }
    EXPECT_EQ(files, 4);  // the database, its log, the log's index, the key
}

TEST(OpenSqlite, a_missing_key_is_refused_and_not_made_anew) {
    SqlitePlace here;
    fill(here);
    std::filesystem::remove(here.key_path());
    for (const OpenMode mode : {OpenMode::existing, OpenMode::create})
        expect_refused(here.path(), mode, ErrorCode::not_found, "key file");
    EXPECT_FALSE(std::filesystem::exists(here.key_path()));
}

TEST(OpenSqlite, a_key_that_others_may_read_is_refused) {
    SqlitePlace here;
    fill(here);
    ASSERT_EQ(::chmod(here.key_path().c_str(), 0640), 0);
    expect_refused(here.path(), OpenMode::existing, ErrorCode::forbidden, "read by others");
    ASSERT_EQ(::chmod(here.key_path().c_str(), 0600), 0);
    EXPECT_TRUE(open_sqlite(here.path(), OpenMode::existing).has_value());
}

TEST(OpenSqlite, the_key_of_another_database_is_refused_and_the_right_one_named) {
    SqlitePlace here;
    SqlitePlace there;
    fill(here);
    fill(there);
    const std::string right = file_bytes(here.key_path());
    write_file(here.key_path(), file_bytes(there.key_path()));
    const auto refused = open_sqlite(here.path(), OpenMode::existing);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::conflict);
    const auto id_at = right.find("\nid ") + 4;
    EXPECT_THAT(refused.error().hint.en, HasSubstr(right.substr(id_at, 16)));
    // Nor does the same id with other key bytes pass.
    std::string forged = right;
    const auto key_at = forged.find("\nkey ") + 5;
    forged[key_at] = forged[key_at] == '0' ? '1' : '0';
    write_file(here.key_path(), forged);
    expect_refused(here.path(), OpenMode::existing, ErrorCode::conflict, "not the key");
    write_file(here.key_path(), right);
    EXPECT_TRUE(open_sqlite(here.path(), OpenMode::existing).has_value());
}

TEST(OpenSqlite, a_database_of_a_newer_program_is_refused_and_left_as_it_was) {
    SqlitePlace here;
    fill(here);
    raw(here.path()).run("INSERT INTO migration VALUES (999, 'later', 'abc', '2030-01-01T00:00:00Z')");
    expect_refused(here.path(), OpenMode::existing, ErrorCode::unsupported, "newer program");
    raw(here.path()).run("DELETE FROM migration WHERE number = 999");
    EXPECT_TRUE(open_sqlite(here.path(), OpenMode::existing).has_value());
}

TEST(OpenSqlite, a_database_made_with_another_text_of_a_migration_is_refused) {
    SqlitePlace here;
    fill(here);
    raw(here.path()).run("UPDATE migration SET checksum = 'abc' WHERE number = 1");
    expect_refused(here.path(), OpenMode::existing, ErrorCode::unsupported, "structure 1");
}

TEST(OpenSqlite, durability_and_references_are_switched_on) {
    SqlitePlace here;
    fill(here);
    EXPECT_EQ(raw(here.path()).text("PRAGMA journal_mode"), "wal");
    EXPECT_EQ(raw(here.path()).number("PRAGMA application_id"), 0x5954756f);
    EXPECT_EQ(raw(here.path()).text("PRAGMA integrity_check"), "ok");
}

TEST(OpenSqlite, a_writer_waits_for_another_program_that_writes) {
    SqlitePlace here;
    fill(here);
    ChildProcess other([&](const ChildProcess::Acknowledge& acknowledge) {
        const Database database = raw(here.path());
        database.run("BEGIN IMMEDIATE");
        acknowledge(1);
        std::this_thread::sleep_for(std::chrono::milliseconds{300});
        database.run("COMMIT");
    });
    ASSERT_EQ(other.next_acknowledged(), 1);
    const auto store = here.open();
    EXPECT_EQ(store->save_plan({}), 1);
    EXPECT_EQ(other.wait(), 0);
}

}  // namespace yingtuo::testing
