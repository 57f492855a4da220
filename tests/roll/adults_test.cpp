#include "roll/adults.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

using Row = std::map<std::string, std::string>;

const std::string number = identity("20040101", 126);

// An adult whom nothing keeps from duty; `changes` say otherwise.
Row adult(const Row& changes = {}) {
    Row row = {{"姓名", "某志愿者"},
               {"性别", "女"},
               {"身份证号", number},
               {"出生年月", "2004-01-01"},
               {"联系电话", "13800000001"},
               {"人员类别", "返乡大学生"},
               {"县", "清河区"},
               {"乡镇", "太平镇"},
               {"村", "三甲村"},
               {"组", "1组"},
               {"特长", "篮球、书法"},
               {"可授课程", "书法，围棋"},
               {"可服务开始日期", "2025-07-15"},
               {"可服务结束日期", "2025-08-25"},
               {"不可用日期", "2025-07-20、8月1-3日"},
               {"每周可服务天数", "4"},
               {"违法犯罪记录查询结果", "无记录"},
               {"查询日期", "2025-06-10"},
               {"有效期", "2026-06-09"},
               {"通识培训", "2025-06-20"},
               {"岗位培训", "带班、安全"},
               {"意向乡镇", "白水乡"},
               {"是否服从调剂", "不服从"},
               {"志愿团队", "清河 支教队"},
               {"愿意住点", "愿意"}};
    for (const auto& [column, cell] : changes) row[column] = cell;
    return row;
}

Sheet sheet(const std::vector<Row>& rows) {
    std::vector<std::vector<std::string>> cells = {{"清河区2025年志愿者登记表"}, {}};
    for (const auto& [column, cell] : rows.front()) cells[1].push_back(column);
    for (const Row& row : rows) {
        cells.emplace_back();
        for (const std::string& column : cells[1]) cells.back().push_back(row.at(column));
    }
    return sheet_of("志愿者.xlsx", "清河区", cells);
}

Adult only_adult(const Outcome& outcome) {
    EXPECT_EQ(outcome.changed.adults.size(), 1u);
    return outcome.changed.adults.empty() ? Adult{} : outcome.changed.adults.front().adult;
}

Adult read_adult(const Row& changes) {
    return only_adult(read({}, {sheet({adult(changes)})}));
}

TEST(AdultsTest, EveryColumnFindsItsField) {
    const Outcome outcome = read({}, {sheet({adult()})});
    const Adult one = only_adult(outcome);
    EXPECT_EQ(outcome.changed.adults[0].name, "某志愿者");
    EXPECT_EQ(outcome.changed.adults[0].id_number, number);
    EXPECT_EQ(outcome.changed.adults[0].phone, "13800000001");
    EXPECT_EQ(one.adult_class, AdultClass::student);
    EXPECT_EQ(one.sex, Sex::female);
    EXPECT_EQ(one.birth_date, make_date(2004, 1, 1));
    EXPECT_EQ(one.village_code, sanjia);
    EXPECT_EQ(one.point, (Point{103.701, 27.301}));
    EXPECT_EQ(one.available_from, make_date(2025, 7, 15));
    EXPECT_EQ(one.available_to, make_date(2025, 8, 25));
    EXPECT_THAT(one.unavailable, testing::ElementsAre(make_date(2025, 7, 20), make_date(2025, 8, 1),
                                                      make_date(2025, 8, 2), make_date(2025, 8, 3)));
    EXPECT_EQ(one.max_days_week, 4);
    EXPECT_EQ(one.record_check, RecordCheck::clear);
    EXPECT_EQ(one.record_checked_on, make_date(2025, 6, 10));
    EXPECT_EQ(one.cleared_until, make_date(2026, 6, 9));
    EXPECT_EQ(one.general_trained_on, make_date(2025, 6, 20));
    EXPECT_TRUE(has_post(one.posts_trained, Post::care));
    EXPECT_TRUE(has_post(one.posts_trained, Post::safety));
    EXPECT_EQ(one.posts_trained.count(), 2u);
    EXPECT_THAT(one.skills, testing::ElementsAre("篮球", "书法", "围棋"));
    EXPECT_EQ(one.wished_township, "990102102000");
    EXPECT_FALSE(one.accepts_transfer);
    EXPECT_EQ(one.team, "清河支教队");
    EXPECT_TRUE(one.accepts_lodging);
    EXPECT_THAT(told(outcome), testing::IsEmpty());
    EXPECT_TRUE(is_nothing(read(after({}, outcome), {sheet({adult()})}).changed));
}

TEST(AdultsTest, NobodyLodgesWhoHasNotSaidSo) {
    EXPECT_FALSE(read_adult({{"愿意住点", ""}}).accepts_lodging);
    EXPECT_FALSE(read_adult({{"愿意住点", "不愿意"}}).accepts_lodging);
    const Roll known = after({}, read({}, {sheet({adult()})}));
    EXPECT_FALSE(only_adult(read(known, {sheet({adult({{"愿意住点", "否"}})})})).accepts_lodging);
    const Outcome odd = read({}, {sheet({adult({{"愿意住点", "看情况"}})})});
    EXPECT_FALSE(only_adult(odd).accepts_lodging);
    EXPECT_TRUE(tells(odd, 3, "answer.unreadable"));
}

TEST(AdultsTest, TrainingWithoutADateIsNotCounted) {
    const Outcome outcome = read({}, {sheet({adult({{"通识培训", "已完成"}})})});
    EXPECT_EQ(only_adult(outcome).general_trained_on, std::nullopt);
    EXPECT_TRUE(tells(outcome, 3, "training.no_date"));
    EXPECT_EQ(read_adult({{"通识培训", "2025-06-20 8学时 合格"}}).general_trained_on, make_date(2025, 6, 20));
    EXPECT_EQ(read_adult({{"通识培训", "2025-06-20 不合格"}}).general_trained_on, std::nullopt);
    const Outcome none = read({}, {sheet({adult({{"通识培训", "未参加"}})})});
    EXPECT_EQ(only_adult(none).general_trained_on, std::nullopt);
    EXPECT_THAT(told(none), testing::IsEmpty());
}

TEST(AdultsTest, ACheckWithoutAnExpiryCountsForAYear) {
    EXPECT_EQ(read_adult({{"有效期", ""}}).cleared_until, make_date(2026, 6, 9));
    EXPECT_EQ(read_adult({{"有效期", "一年"}}).cleared_until, make_date(2026, 6, 9));
    EXPECT_EQ(read_adult({{"有效期", "2025.6.10-2026.6.9"}}).cleared_until, make_date(2026, 6, 9));
    const Outcome undated = read({}, {sheet({adult({{"查询日期", ""}, {"有效期", ""}})})});
    EXPECT_EQ(only_adult(undated).cleared_until, std::nullopt);
    EXPECT_TRUE(tells(undated, 3, "record_check.no_date"));
    EXPECT_FALSE(is_cleared(only_adult(undated), make_date(2025, 7, 15)));
}

TEST(AdultsTest, WhoeverIsNotClearIsNeverCleared) {
    for (const char* result : {"有记录", "查询中", "未查询", "", "看不懂"}) {
        const Adult one = read_adult({{"违法犯罪记录查询结果", result}, {"有效期", ""}});
        EXPECT_FALSE(is_cleared(one, make_date(2025, 7, 15))) << result;
    }
}

TEST(AdultsTest, OneColumnOfServiceDaysMayHoldSeveralWindows) {
    Row row = adult();
    row.erase("可服务开始日期");
    row.erase("可服务结束日期");
    row["可服务时间"] = "7.15-7.31、8.5-8.20";
    row["不可用日期"] = "无";
    const Adult windows = only_adult(read({}, {sheet({row})}));
    EXPECT_EQ(windows.available_from, make_date(2025, 7, 15));
    EXPECT_EQ(windows.available_to, make_date(2025, 8, 20));
    EXPECT_THAT(windows.unavailable, testing::ElementsAre(make_date(2025, 8, 1), make_date(2025, 8, 2),
                                                          make_date(2025, 8, 3), make_date(2025, 8, 4)));
    row["可服务时间"] = "全程";
    const Adult whole = only_adult(read({}, {sheet({row})}));
    EXPECT_EQ(whole.available_from, model_season().opening);
    EXPECT_EQ(whole.available_to, model_season().last_day);
}

TEST(AdultsTest, AServiceThatEndsBeforeItStartsIsNotUsed) {
    const Outcome outcome = read({}, {sheet({adult({{"可服务结束日期", "2025-07-01"}})})});
    EXPECT_TRUE(tells(outcome, 3, "availability.backwards"));
    EXPECT_EQ(only_adult(outcome).available_from, std::nullopt);
    EXPECT_EQ(only_adult(outcome).available_to, std::nullopt);
}

TEST(AdultsTest, ASlipInTheYearFillsNoMemory) {
    EXPECT_LE(read_adult({{"不可用日期", "1925-07-20至2099-07-21"}}).unavailable.size(), 400u);
}

TEST(AdultsTest, AnAdultWithoutANumberIsKnownByNameAndTelephone) {
    const Sheet one = sheet({adult({{"身份证号", ""}})});
    const Roll known = after({}, read({}, {one}));
    EXPECT_EQ(known.adults.size(), 1u);
    EXPECT_TRUE(is_nothing(read(known, {one}).changed));
    const Outcome numbered = read(known, {sheet({adult()})});
    ASSERT_EQ(numbered.changed.adults.size(), 1u);
    EXPECT_EQ(numbered.changed.adults[0].adult.id, known.adults[0].adult.id);
    EXPECT_EQ(numbered.changed.adults[0].id_number, number);
}

TEST(AdultsTest, TwoPeopleOfOneNameStayTwo) {
    const Outcome outcome =
        read({}, {sheet({adult(), adult({{"身份证号", identity("20040202", 128)}, {"出生年月", ""}})})});
    EXPECT_EQ(outcome.changed.adults.size(), 2u);
}

TEST(AdultsTest, ACorrectedCopyAppliesItsCorrectionsAndARepeatedRowOnlyFillsGaps) {
    const Roll known = after({}, read({}, {sheet({adult()})}));
    const Outcome outcome = read(known, {sheet({adult({{"不可用日期", ""}, {"是否服从调剂", "是"}})})});
    EXPECT_TRUE(only_adult(outcome).unavailable.empty());
    EXPECT_TRUE(only_adult(outcome).accepts_transfer);
    EXPECT_EQ(total(outcome), (ImportCounts{1, 0, 1, 0, 0}));
    const Outcome repeated =
        read({}, {sheet({adult({{"有效期", ""}, {"查询日期", ""}}), adult({{"每周可服务天数", "2"}})})});
    EXPECT_EQ(only_adult(repeated).max_days_week, 4);
    EXPECT_EQ(only_adult(repeated).cleared_until, make_date(2026, 6, 9));
    EXPECT_TRUE(tells(repeated, 4, "adult.repeated"));
}

}  // namespace
}  // namespace yingtuo::roll
