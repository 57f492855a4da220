#include "roll/site_plan_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const Roll& known() {
    static const Roll roll = after(
        {},
        read({}, {sheet_of("托管点.xlsx", "s",
                           {{"托管点名称", "类型", "乡镇", "村", "可容纳人数", "经纬度", "坐标系"},
                            {"三甲村儿童之家", "儿童之家", "清河区太平镇", "三甲村", "40", "103.7,27.3", "WGS84"}})}));
    return roll;
}

// The head of the printed form, then thirty open days of two sessions and a meal.
Sheet plan(const std::string& site = "三甲村儿童之家") {
    Rows rows = {{"附件3"},
                 {"2025年暑期托管“一点一方案”"},
                 {"托管点", site, "", "负责人：某点长", "", "服务天数（≥30）", "30"},
                 {"供餐方案", "自制", "自制", "审核人", "某某", "", ""},
                 {"日期", "星期", "时段", "活动名称", "类别", "地点", "责任人", "协助人", "所需物资", "安全要点",
                  "备用（雨天）方案"}};
    for (const Date day : open_days(model_season())) {
        rows.push_back({format_date(day), "", "9:00-12:00", "绘本阅读", "阅读", "教室1", "某老师", "某志愿者", "绘本",
                        "防磕碰", "室内阅读"});
        rows.push_back({"", "", "12:00-13:00", "午餐", "看护", "食堂", "", "", "", "", ""});
        rows.push_back({"", "", "13:00-15:00", "篮球", "体育", "操场", "某老师", "", "篮球", "防中暑", "室内游戏"});
    }
    return sheet_of("三甲/方案.xlsx", "方案", std::move(rows));
}

TEST(SitePlanBook, HeadRowsDaysAndHoursAreRead) {
    const Outcome outcome = read(known(), {plan()});
    EXPECT_THAT(told(outcome), testing::IsEmpty());
    ASSERT_EQ(outcome.site_plans.size(), 1U);
    const SitePlan& read = outcome.site_plans.front();
    EXPECT_EQ(read.venue, known().venues[0].venue.id);
    EXPECT_EQ(read.site, "三甲村儿童之家");
    EXPECT_EQ(read.head.at("负责人"), "某点长");
    EXPECT_EQ(read.head.at("服务天数"), "30");
    EXPECT_EQ(read.head.at("供餐方案"), "自制");
    EXPECT_EQ(read.head.at("审核人"), "某某");
    EXPECT_EQ(read.days, 30);
    EXPECT_DOUBLE_EQ(read.hours_per_day, 5) << "the meal does not count";
    ASSERT_EQ(read.rows.size(), 90U);
    const SitePlanRow& third = read.rows[2];
    EXPECT_EQ(third.row, 8);
    EXPECT_EQ(third.day, make_date(2025, 7, 15));
    EXPECT_EQ(third.start, ClockTime{13 * 60});
    EXPECT_EQ(third.activity, "篮球");
    EXPECT_EQ(third.category, "体育");
    EXPECT_EQ(third.place, "操场");
    EXPECT_EQ(third.responsible, "某老师");
    EXPECT_EQ(third.safety, "防中暑");
    EXPECT_EQ(third.rain_activity, "室内游戏");
    EXPECT_EQ(total(outcome), (ImportCounts{90, 0, 0, 90, 0}));
    EXPECT_TRUE(is_nothing(outcome.changed)) << "a site's own plan changes nothing that is stored";
}

TEST(SitePlanBook, AnUnknownSiteIsToldWithItsName) {
    const Outcome outcome = read(known(), {plan("别处儿童之家")});
    EXPECT_TRUE(tells(outcome, 6, "plan.site_unknown"));
    EXPECT_EQ(outcome.site_plans.front().site, "别处儿童之家");
    EXPECT_FALSE(outcome.site_plans.front().venue.is_set());
}

TEST(SitePlanBook, GroupsSideBySideCountTheirHoursOnce) {
    Sheet sheet = plan();
    const std::size_t rows = sheet.rows.size();
    for (std::size_t i = 4; i < rows; ++i) {
        SheetRow again = sheet.rows[i];
        again.number += 1000;
        sheet.rows.push_back(again);
    }
    EXPECT_DOUBLE_EQ(read(known(), {sheet}).site_plans.front().hours_per_day, 5);
}

}  // namespace
}  // namespace yingtuo::roll
