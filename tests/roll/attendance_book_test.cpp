#include "roll/attendance_book.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string boy = identity("20150301", 111);
const std::string girl = identity("20170612", 222);
const std::string cousin = identity("20150808", 333);

std::vector<std::string> child(const std::string& name, const std::string& number, const std::string& village,
                               const std::string& phone) {
    return {name, "", "", number, "清河区", "太平镇", village, "", "周奶奶", "", phone, "是"};
}

// Three children and two sites.
const Roll& known() {
    static const Roll roll = after(
        {}, read({}, {village_roll("村.xlsx", {child("甲小一", boy, "三甲村", "13800000001"),
                                               child("乙小二", girl, "桥头社区", "13800000002"),
                                               child("甲小一", cousin, "和平村", "13800000003")}),
                      sheet_of("托管点.xlsx", "s",
                               {{"托管点名称", "类型", "乡镇", "村", "可容纳人数", "经纬度", "坐标系"},
                                {"三甲村儿童之家", "儿童之家", "清河区太平镇", "三甲村", "40", "103.7,27.3", "WGS84"},
                                {"桥头小学", "学校", "清河区太平镇", "桥头社区", "80", "103.7,27.3", "WGS84"}})}));
    return roll;
}

// "甲小一(111) 07-15 present 三甲村儿童之家", by child and day.
std::vector<std::string> days(const Outcome& outcome) {
    std::vector<std::string> lines;
    for (const Attendance& attendance : outcome.changed.attendance) {
        std::string who;
        std::string where = "-";
        for (const ChildRecord& record : known().children) {
            if (record.child.id == attendance.child) who = record.id_number.substr(14, 3);
        }
        for (const VenueRecord& record : known().venues) {
            if (record.venue.id == attendance.venue) where = record.venue.name;
        }
        lines.push_back(fmt::format("{} {} {} {}", who, format_date(attendance.day).substr(5),
                                    code_of(attendance.presence), where));
    }
    return lines;
}

Sheet matrix(Rows rows, const std::string& title = "三甲村儿童之家2025年7月考勤表") {
    rows.insert(
        rows.begin(),
        {{title}, {"序号", "姓名", "班", "监护人电话", "14日", "15日", "16日", "17日", "18日", "31日", "合计"}});
    return sheet_of("三甲/考勤.xlsx", "7月", std::move(rows));
}

TEST(AttendanceBook, AMatrixOfMarksGivesADayForEachMark) {
    const Outcome outcome =
        read(known(), {matrix({{"1", "甲小一", "一班", "13800000001", "/", "√", "×", "○", "△", "▽", "3"},
                               {"2", "乙小二", "一班", "", "", "√", "", "", "", "", "1"},
                               {"合计", "", "", "", "", "2", "0", "0", "1", "1", "4"}})});
    EXPECT_THAT(days(outcome), ElementsAre("111 07-15 present 三甲村儿童之家", "111 07-16 absent 三甲村儿童之家",
                                           "111 07-17 leave 三甲村儿童之家", "111 07-18 late 三甲村儿童之家",
                                           "111 07-31 left_early 三甲村儿童之家", "222 07-15 present 三甲村儿童之家"));
    EXPECT_THAT(told(outcome), IsEmpty());
    EXPECT_EQ(total(outcome), (ImportCounts{2, 2, 0, 0, 0}));
    EXPECT_TRUE(outcome.changed.children.empty()) << "attendance brings no child";
}

TEST(AttendanceBook, ADayForEachRowKeepsTimesAndRemarks) {
    const Outcome outcome =
        read(known(), {sheet_of("签到.xlsx", "s",
                                {{"日期", "托管点", "姓名", "到点时间", "离点时间", "到点状态", "请假原因", "接走人"},
                                 {"2025-07-15", "桥头小学", "乙小二", "8:50", "15:05", "到", "", "吴爷爷"},
                                 {"7月16日", "桥头小学", "乙小二", "", "", "请假", "走亲戚", ""},
                                 {"2025.7.17", "桥头小学", "乙小二", "9:20", "", "", "", ""},
                                 {"2025-07-18", "桥头小学", "乙小二", "", "", "", "", ""}})});
    EXPECT_THAT(days(outcome),
                ElementsAre("222 07-15 present 桥头小学", "222 07-16 leave 桥头小学", "222 07-17 present 桥头小学"));
    ASSERT_EQ(outcome.changed.attendance.size(), 3U);
    EXPECT_EQ(outcome.changed.attendance[0].arrived, ClockTime{8 * 60 + 50});
    EXPECT_EQ(outcome.changed.attendance[0].left, ClockTime{15 * 60 + 5});
    EXPECT_EQ(outcome.changed.attendance[0].remarks.at("接走人"), "吴爷爷");
    EXPECT_EQ(outcome.changed.attendance[1].remarks.at("请假原因"), "走亲戚");
    EXPECT_THAT(told(outcome), IsEmpty());
}

TEST(AttendanceBook, OfTwoChildrenOfOneNameTheTelephoneTellsElseWhoLivesBySite) {
    EXPECT_THAT(days(read(known(), {matrix({{"1", "甲小一", "", "13800000003", "", "√", "", "", "", "", ""}})})),
                ElementsAre("333 07-15 present 三甲村儿童之家"));
    EXPECT_THAT(days(read(known(), {matrix({{"1", "甲小一", "", "", "", "√", "", "", "", "", ""}})})),
                ElementsAre("111 07-15 present 三甲村儿童之家"));
    const Outcome neither =
        read(known(), {matrix({{"1", "甲小一", "", "", "", "√", "", "", "", "", ""}}, "桥头小学2025年7月考勤表")});
    EXPECT_THAT(days(neither), IsEmpty());
    EXPECT_THAT(told(neither), ElementsAre("3 attendance.child_ambiguous B 姓名"));
    EXPECT_EQ(total(neither), (ImportCounts{1, 0, 0, 0, 1}));
}

TEST(AttendanceBook, ANameAloneFindsNobodyInAnotherCounty) {
    const Outcome outcome =
        read(known(), {matrix({{"1", "乙小二", "", "", "", "√", "", "", "", "", ""}}, "石门县太平镇2025年7月考勤表")});
    EXPECT_THAT(days(outcome), IsEmpty());
    EXPECT_TRUE(tells(outcome, 3, "attendance.child_unknown"));
}

TEST(AttendanceBook, AChildThatNoRollHasIsNamedAndNotMade) {
    const Outcome outcome = read(known(), {matrix({{"1", "庚不在", "", "13900000009", "", "√", "", "", "", "", ""}})});
    EXPECT_THAT(told(outcome), ElementsAre("3 attendance.child_unknown B 姓名"));
    EXPECT_TRUE(is_nothing(outcome.changed));
}

TEST(AttendanceBook, TheSameSheetAgainChangesNothingAndACorrectedOneItsCorrections) {
    const Sheet sheet = matrix({{"1", "甲小一", "", "13800000001", "", "√", "×", "", "", "", "1"}});
    Roll now = known();
    now.attendance = read(known(), {sheet}).changed.attendance;
    const Outcome again = read(now, {sheet});
    EXPECT_TRUE(again.changed.attendance.empty());
    EXPECT_EQ(total(again), (ImportCounts{1, 0, 0, 1, 0}));
    const Outcome corrected = read(now, {matrix({{"1", "甲小一", "", "13800000001", "", "√", "○", "", "", "", "1"}})});
    EXPECT_THAT(days(corrected), ElementsAre("111 07-16 leave 三甲村儿童之家"));
    EXPECT_EQ(total(corrected), (ImportCounts{1, 0, 1, 0, 0}));
}

TEST(AttendanceBook, ChildrenAndSitesOfTheSameImportAreKnownToIt) {
    Outcome outcome = read({}, {village_roll("村.xlsx", {child("甲小一", boy, "三甲村", "13800000001")}),
                                matrix({{"1", "甲小一", "", "13800000001", "", "√", "", "", "", "", ""}})});
    ASSERT_EQ(outcome.changed.attendance.size(), 1U);
    EXPECT_EQ(outcome.changed.attendance[0].child, outcome.changed.children[0].child.id);
}

TEST(AttendanceBook, WeekdaysBelowTheDaysAndTheMonthAboveThemAreRead) {
    const Sheet sheet =
        sheet_of("考勤.xlsx", "s",
                 {{"三甲村儿童之家考勤表"},
                  {"序号", "姓名", "联系电话", "2025年7月", "2025年7月", "2025年7月", "2025年7月", "2025年7月"},
                  {"序号", "姓名", "联系电话", "15", "16", "17", "18", "21"},
                  {"序号", "姓名", "联系电话", "二", "三", "四", "五", "一"},
                  {"1", "甲小一", "13800000001", "√", "√", "√", "×", "√"}});
    EXPECT_THAT(days(read(known(), {sheet})), testing::SizeIs(5));
}

}  // namespace
}  // namespace yingtuo::roll
