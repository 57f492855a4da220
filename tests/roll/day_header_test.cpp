#include "roll/day_header.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/random.h"

namespace yingtuo::roll {
namespace {

std::string read(std::vector<std::string_view> parts) {
    const auto day = read_day_header(parts);
    return day ? fmt::format("{}-{}-{}", day->year, day->month, day->day) : "-";
}

TEST(DayHeader, DaysInEveryFormWithMonthAndWeekdayOrWithout) {
    EXPECT_EQ(read({"15"}), "0-0-15");
    EXPECT_EQ(read({"15日"}), "0-0-15");
    EXPECT_EQ(read({"１５号"}), "0-0-15");
    EXPECT_EQ(read({"7月15日"}), "0-7-15");
    EXPECT_EQ(read({"7.15"}), "0-7-15");
    EXPECT_EQ(read({"7/15"}), "0-7-15");
    EXPECT_EQ(read({"2025-07-15"}), "2025-7-15");
    EXPECT_EQ(read({"15日（周二）"}), "0-0-15");
    EXPECT_EQ(read({"7月15日星期二"}), "0-7-15");
    EXPECT_EQ(read({"2025年7月", "15", "二"}), "2025-7-15");
    EXPECT_EQ(read({"考勤记录", "7月", "15日"}), "0-7-15");
}

TEST(DayHeader, WhatIsNoDayIsNone) {
    for (const char* text :
         {"", "姓名", "32", "0", "7月", "2025年7月", "13.5", "5.3E+17", "20150301", "一", "合计", "15人", "7.15.3.2"})
        EXPECT_EQ(read({text}), "-") << text;
    EXPECT_EQ(read({"15", "√"}), "-");
}

TEST(DayHeader, ATitleNamesItsMonthUnlessItNamesSeveral) {
    EXPECT_EQ(find_month("三甲村儿童之家2025年7月考勤表"), (MonthOf{2025, 7}));
    EXPECT_EQ(find_month("七月份考勤"), (MonthOf{0, 7}));
    EXPECT_EQ(find_month("2025.8月"), (MonthOf{2025, 8}));
    EXPECT_EQ(find_month("7月至8月考勤"), std::nullopt);
    EXPECT_EQ(find_month("考勤表 填表日期：7月31日"), std::nullopt);
    EXPECT_EQ(find_month("考勤表"), std::nullopt);
}

TEST(DayHeader, WeekdaysAloneAreKnown) {
    for (const char* cell : {"一", "周二", "星期日", "礼拜天"}) EXPECT_TRUE(is_weekday(cell)) << cell;
    for (const char* cell : {"", "15", "周", "√", "十", "周二三"}) EXPECT_FALSE(is_weekday(cell)) << cell;
}

TEST(DayHeader, AnyBytesAreReadWithoutHarm) {
    Random random(9);
    for (int round = 0; round < 4000; ++round) {
        std::string part;
        for (auto n = random.below(16); n > 0; --n) part.push_back(static_cast<char>(random.below(256)));
        static_cast<void>(read({part, "15"}));
        static_cast<void>(find_month(part + "月"));
    }
}

}  // namespace
}  // namespace yingtuo::roll
