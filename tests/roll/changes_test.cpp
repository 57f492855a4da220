#include "roll/changes.h"

#include <gtest/gtest.h>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

const std::vector<std::string> boy = {"甲小一", "男",  "2015-03-01", identity("20150301", 111), "清河区",      "太平镇",
                                      "三甲村", "1组", "周奶奶",     identity("19580910", 333), "13800000001", "是"};

TEST(Changes, a_first_import_is_new_records_only_with_masked_names) {
    const Outcome outcome = read({}, {village_roll("a.xlsx", {boy})});
    const auto found = changes({}, outcome.changed);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].type, RecordType::household);
    EXPECT_EQ(found[1].type, RecordType::child);
    EXPECT_TRUE(found[1].is_new);
    EXPECT_EQ(found[1].label, "甲**");
    EXPECT_TRUE(found[1].fields.empty());
}

TEST(Changes, a_corrected_copy_is_told_field_by_field_and_what_names_or_reaches_a_person_is_masked) {
    const Roll known = after({}, read({}, {village_roll("a.xlsx", {boy})}));
    auto corrected = boy;
    corrected[8] = "周外婆";
    corrected[10] = "13900005678";
    corrected[11] = "否";
    const Outcome outcome = read(known, {village_roll("a.xlsx", {corrected})});
    const auto found = changes(known, outcome.changed);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_FALSE(found[0].is_new);
    ASSERT_EQ(found[0].fields.size(), 3U);
    EXPECT_EQ(found[0].fields[0].field, "willing");
    EXPECT_EQ(found[0].fields[0].before, "是");
    EXPECT_EQ(found[0].fields[0].after, "否");
    EXPECT_EQ(found[0].fields[1].after, "周**");
    EXPECT_EQ(found[0].fields[2].before, "*******0001");
    EXPECT_EQ(found[0].fields[2].after, "*******5678");
}

TEST(Changes, importing_again_changes_nothing) {
    const std::vector<Sheet> sheets = {village_roll("a.xlsx", {boy})};
    const Roll known = after({}, read({}, sheets));
    EXPECT_TRUE(changes(known, read(known, sheets).changed).empty());
}

}  // namespace
}  // namespace yingtuo::roll
