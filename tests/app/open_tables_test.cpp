#include "app/open_tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "app/plan.h"
#include "app/small_season.h"
#include "app/stages.h"
#include "programme/catalogue_rows.h"

namespace yingtuo::app {
namespace {

class OpenTables : public testing::Test {
  protected:
    void SetUp() override {
        PlanOptions options;
        options.limits.iterations = 1;
        plan_ = *make_plan(data_, options);
        auto tables = open_tables(data_, plan_, walks_of(data_, 1), Table{"", {"key", "value", "source"}, {}});
        ASSERT_TRUE(tables) << tables.error().message.en;
        for (Table& table : *tables) {
            const std::string name = table.name;
            tables_[name] = std::move(table);
        }
    }
    PlanningData data_ = small_season();
    SeasonPlan plan_;
    std::map<std::string, Table> tables_;
};

TEST_F(OpenTables, AreTheSixteenOfTheContract) {
    for (const char* name :
         {"children", "households", "venues", "site_days", "reach", "adults", "duties", "stays", "sessions",
          "activities", "programmes", "outside_visits", "groups", "visits", "policy", "summary"}) {
        EXPECT_TRUE(tables_.contains(name)) << name;
    }
    EXPECT_EQ(tables_.size(), 16U);
}

TEST_F(OpenTables, EveryRowIsAsWideAsItsHeader) {
    for (const auto& [name, table] : tables_) {
        for (const auto& row : table.rows) ASSERT_EQ(row.size(), table.header.size()) << name;
    }
}

TEST_F(OpenTables, AChildIsAtASiteOrOnHomeVisitsOrNotPlanned) {
    const auto& rows = tables_["children"].rows;
    ASSERT_EQ(rows.size(), 6U);
    EXPECT_EQ(rows[0][2], "1");
    EXPECT_EQ(rows[3][2], "");
    EXPECT_EQ(rows[3][3], "1");
    EXPECT_EQ(rows[5][2], "");  // not willing
    EXPECT_EQ(rows[5][3], "0");
}

TEST_F(OpenTables, SessionsNameTheCategoryOfTheirActivity) {
    const auto& table = tables_["sessions"];
    const auto column = std::find(table.header.begin(), table.header.end(), "category") - table.header.begin();
    ASSERT_FALSE(table.rows.empty());
    for (const auto& row : table.rows) EXPECT_FALSE(row[static_cast<std::size_t>(column)].empty());
}

TEST_F(OpenTables, WhoeverComesFromOutsideIsListedByDayWithWhoIsThere) {
    ASSERT_GE(plan_.sessions.size(), 3U);
    EXPECT_TRUE(tables_["outside_visits"].rows.empty()) << "the small season has no demonstrations";
    std::swap(plan_.sessions[0], plan_.sessions[1]);
    for (const std::size_t i : {0, 1}) plan_.sessions[i].activity = "fire_demo";
    plan_.sessions[2].activity = "doctor_demo";
    plan_.sessions[0].responsible = Id<Adult>{1};
    plan_.sessions[0].assisting = Id<Adult>{2};
    const auto tables = open_tables(data_, plan_, {}, Table{});
    ASSERT_TRUE(tables.has_value());
    for (const Table& table : *tables) {
        if (table.name != "outside_visits") continue;
        ASSERT_EQ(table.rows.size(), 3U);
        EXPECT_EQ(table.rows[0][0], "乡镇卫生院");
        EXPECT_EQ(table.rows[1][0], table.rows[2][0]);
        EXPECT_LT(table.rows[1][1] + table.rows[1][2], table.rows[2][1] + table.rows[2][2]) << "in order of time";
        const CareSession& with_two = plan_.sessions[0];
        const std::vector<std::string> expected = {"消防救援站",
                                                   format_date(with_two.date),
                                                   format_clock(with_two.start),
                                                   format_clock(with_two.end),
                                                   std::to_string(with_two.venue.value()),
                                                   std::to_string(with_two.group),
                                                   "fire_demo",
                                                   "outside_demos",
                                                   "1",
                                                   "2"};
        EXPECT_NE(std::find(table.rows.begin(), table.rows.end(), expected), table.rows.end());
        return;
    }
    FAIL() << "no table of visits from outside";
}

TEST_F(OpenTables, AnUnclearedAdultHasNoDateOfClearance) {
    data_.adults[0].record_check = RecordCheck::requested;
    const auto tables = open_tables(data_, plan_, {}, Table{});
    ASSERT_TRUE(tables.has_value());
    for (const Table& table : *tables) {
        if (table.name != "adults") continue;
        EXPECT_EQ(table.rows[0][6], "");
        EXPECT_EQ(table.rows[1][6], "2026-05-31");
        return;
    }
    FAIL() << "no table of adults";
}

TEST_F(OpenTables, ACatalogueThatCannotBeReadIsRefusedAndNotTakenForTheStandardOne) {
    data_.catalogue = programme::standard_rows();
    ASSERT_TRUE(open_tables(data_, plan_, {}, Table{}).has_value());
    data_.catalogue.activities.back().front().clear();  // an activity without a code
    const auto refused = open_tables(data_, plan_, {}, Table{});
    ASSERT_FALSE(refused.has_value());
    EXPECT_FALSE(refused.error().where.empty());
}

}  // namespace
}  // namespace yingtuo::app
