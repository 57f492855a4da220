// Nothing that names or reaches a person stands in clear in any file of the database.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "store/drawn.h"
#include "store/keyring.h"
#include "store/same.h"
#include "store/sqlite/sqlite_place.h"
#include "store/sqlite/statement.h"

namespace yingtuo::testing {

namespace {

using store::Database;
using store::Statement;

// Each secret is unlike anything else; each open value too.
Roll planted_roll() {
    Roll roll;
    roll.households.push_back({Id<Household>{1}, "OPEN-village", "OPEN-hamlet", {}, PointSource::unknown, {}});
    ChildRecord& child = roll.children.emplace_back();
    child.child.id = Id<Child>{1};
    child.child.household = Id<Household>{1};
    child.child.school = "OPEN-school";
    child.name = "SECRET-child-name";
    child.id_number = "SECRET-child-number";
    child.address = "SECRET-child-address";
    child.carer_name = "SECRET-carer-name";
    child.carer_id_number = "SECRET-carer-number";
    child.carer_phone = "SECRET-carer-phone";
    child.carer_relation = "SECRET-carer-relation";
    child.other = {{"SECRET-child-header", "SECRET-child-cell"}};
    VenueRecord& venue = roll.venues.emplace_back();
    venue.venue.id = Id<Venue>{1};
    venue.venue.name = "OPEN-venue";
    venue.venue.decided_by = "SECRET-decided-by";
    venue.address = "SECRET-venue-address";
    venue.lead_name = "SECRET-lead-name";
    venue.lead_phone = "SECRET-lead-phone";
    venue.other = {{"SECRET-venue-header", "SECRET-venue-cell"}};
    AdultRecord& adult = roll.adults.emplace_back();
    adult.adult.id = Id<Adult>{1};
    adult.adult.skills = {"OPEN-skill"};
    adult.name = "SECRET-adult-name";
    adult.id_number = "SECRET-adult-number";
    adult.phone = "SECRET-adult-phone";
    adult.other = {{"SECRET-adult-header", "SECRET-adult-cell"}};
    Attendance& day = roll.attendance.emplace_back();
    day.child = child.child.id;
    day.remarks = {{"SECRET-remark-header", "SECRET-remark"}};
    TrainingSession& session = roll.training.sessions.emplace_back();
    session.id = Id<TrainingSession>{1};
    session.subject = "OPEN-subject";
    session.lecturer = "SECRET-lecturer";
    TrainingRecord& record = roll.training.records.emplace_back();
    record.session = session.id;
    record.adult = adult.adult.id;
    record.recorded_by = "SECRET-recorder";
    VettingState& state = roll.vetting.emplace_back();
    state.adult = adult.adult.id;
    state.evidence = "SECRET-evidence";
    state.recorded_by = "SECRET-vetter";
    return roll;
}

int count_of(const std::string& bytes, const std::string& text) {
    int count = 0;
    for (auto at = bytes.find(text); at != std::string::npos; at = bytes.find(text, at + 1)) ++count;
    return count;
}

}  // namespace

TEST(Secrecy, no_secret_is_found_in_the_bytes_of_database_and_log) {
    SqlitePlace here;
    Random random(1);
    const Roll roll = planted_roll();
    {
        const auto store = here.open();
        ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
        for (int i = 0; i < 3; ++i) {
            ASSERT_TRUE(store->save_import(roll, {}).has_value());
            const auto loaded = store->load_roll("test");
            ASSERT_TRUE(loaded.has_value());
            EXPECT_TRUE(same(loaded->children, roll.children));
            EXPECT_TRUE(same(loaded->venues, roll.venues));
            EXPECT_TRUE(same(loaded->adults, roll.adults));
        }
        store->save_plan(drawn_plan(random, roll, 3));
        const std::string bytes = here.all_bytes();  // with the write-ahead log
        EXPECT_EQ(count_of(bytes, "SECRET"), 0);
        for (const char* open : {"OPEN-village", "OPEN-school", "OPEN-venue", "OPEN-skill"})
            EXPECT_GT(count_of(bytes, open), 0) << open;  // the search does find what is in clear
    }
    EXPECT_EQ(count_of(here.all_bytes(), "SECRET"), 0);
    EXPECT_GT(count_of(here.all_bytes(), "OPEN-school"), 0);
}

TEST(Secrecy, the_key_is_not_in_the_database) {
    SqlitePlace here;
    static_cast<void>(here.open());
    const std::string file = file_bytes(here.key_path());
    const std::string key = file.substr(file.find("\nkey ") + 5, 64);
    EXPECT_EQ(count_of(file, key), 1);
    EXPECT_EQ(count_of(here.all_bytes(), key), 0);
}

TEST(Secrecy, a_sealed_field_moved_to_another_row_or_column_is_noticed) {
    for (const char* move :
         {"UPDATE child_identity SET name = (SELECT name FROM child_identity WHERE child = 1) WHERE child = 2",
          "UPDATE child_identity SET address = name WHERE child = 1",
          "UPDATE adult_identity SET name = (SELECT name FROM child_identity WHERE child = 1) WHERE adult = 1",
          "UPDATE child_identity SET name = cast(x'01' || randomblob(60) AS BLOB) WHERE child = 1"}) {
        SqlitePlace here;
        Random random(1);
        Roll roll = planted_roll();
        roll.children.push_back(roll.children[0]);
        roll.children[1].child.id = Id<Child>{2};
        const auto store = here.open();
        ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
        ASSERT_TRUE(store->save_import(roll, {}).has_value());
        Database(here.path(), SQLITE_OPEN_READWRITE).run(move);
        EXPECT_THROW(static_cast<void>(store->load_roll("test")), std::runtime_error) << move;
        EXPECT_TRUE(store->load_planning_data().has_value());  // planning reads no identity
    }
}

TEST(Secrecy, one_identity_number_has_one_blind_index_for_child_and_adult) {
    SqlitePlace here;
    Random random(1);
    Roll roll = planted_roll();
    roll.adults[0].id_number = roll.children[0].id_number;
    const auto store = here.open();
    ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
    ASSERT_TRUE(store->save_import(roll, {}).has_value());
    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    EXPECT_EQ(database.number("SELECT count(*) FROM child_identity JOIN adult_identity USING (id_number_index)"), 1);
    EXPECT_EQ(database.number("SELECT length(id_number_index) FROM child_identity"), 16);
}

TEST(ReadLog, each_reading_of_identities_is_recorded_and_the_record_stays) {
    SqlitePlace here;
    Random random(1);
    const auto store = here.open();
    ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
    ASSERT_TRUE(store->save_import(drawn_roll(random, {}), {}).has_value());
    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    ASSERT_TRUE(store->load_planning_data().has_value());
    EXPECT_EQ(database.number("SELECT count(*) FROM read_log"), 0);
    ASSERT_TRUE(store->load_roll("导出台账 L1").has_value());
    ASSERT_FALSE(store->load_roll("").has_value());
    EXPECT_EQ(
        database.text("SELECT group_concat(purpose || ' ' || households || ' ' || children || ' ' || venues || ' ' "
                      "|| adults) FROM read_log"),
        "导出台账 L1 20 40 10 15");
    EXPECT_EQ(
        database.number("SELECT read_at GLOB '20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z' "
                        "FROM read_log"),
        1);
    EXPECT_THROW(database.run("DELETE FROM read_log"), std::runtime_error);
    EXPECT_THROW(database.run("UPDATE read_log SET purpose = 'other'"), std::runtime_error);
}

TEST(FrozenPlan, a_saved_plan_is_not_changed_but_for_its_state) {
    SqlitePlace here;
    Random random(1);
    const auto store = here.open();
    ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
    store->save_plan({});
    const Database database(here.path(), SQLITE_OPEN_READWRITE);
    EXPECT_THROW(database.run("UPDATE plan SET objective = 1"), std::runtime_error);
    EXPECT_THROW(database.run("UPDATE plan SET number = 9"), std::runtime_error);
    database.run("UPDATE plan SET state = 'published'");
}

}  // namespace yingtuo::testing
