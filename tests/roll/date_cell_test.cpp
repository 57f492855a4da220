#include "roll/date_cell.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yingtuo::roll {
namespace {

TEST(DateCellTest, EveryFormOfOneDayIsThatDay) {
    for (const char* cell : {"2015-03-01", "2015-3-1", "20150301", "2015.3.1", "2015.03.01", "2015/3/1", "2015年3月1日",
                             "2015年03月01号", "２０１５年３月１日", " 2015 - 03 - 01 ", "2015-03-01 00:00:00",
                             "2015-03-01T00:00:00", "42064", "42064.0", "2015年3月1日生"}) {
        const auto date = read_date(cell);
        ASSERT_TRUE(date) << cell;
        EXPECT_EQ(date->date, make_date(2015, 3, 1)) << cell;
        EXPECT_FALSE(date->month_only) << cell;
        EXPECT_FALSE(date->century_guessed) << cell;
    }
}

TEST(DateCellTest, ADateThatStopsAtTheMonthSaysSo) {
    for (const char* cell : {"2015-03", "2015年3月", "201503", "2015.3", "2015/03", "2015.03"}) {
        const auto date = read_date(cell);
        ASSERT_TRUE(date) << cell;
        EXPECT_EQ(date->date, make_date(2015, 3, 1)) << cell;
        EXPECT_TRUE(date->month_only) << cell;
    }
}

TEST(DateCellTest, ATwoDigitYearIsCompletedAndSaysSo) {
    for (const char* cell : {"15.3.1", "15-03-01", "150301", "15年3月1日"}) {
        const auto date = read_date(cell);
        ASSERT_TRUE(date) << cell;
        EXPECT_EQ(date->date, make_date(2015, 3, 1)) << cell;
        EXPECT_TRUE(date->century_guessed) << cell;
    }
    EXPECT_EQ(read_date("68.3.1")->date, make_date(1968, 3, 1));
}

TEST(DateCellTest, WhatIsNoDayIsNotRead) {
    for (const char* cell : {"", "2015-02-30", "20151301", "2015-13-01", "3/4/2015", "03/04/15x", "2015", "张三",
                             "2015-03-01-02", "1", "99999", "19999", "12:30", "2015年", "3月1日", "0000-00-00"}) {
        EXPECT_FALSE(read_date(cell)) << cell;
    }
}

TEST(DateCellTest, WindowsAreReadInEveryForm) {
    const auto day = [](unsigned month, unsigned d) { return make_date(2025, month, d); };
    struct Case {
        const char* cell;
        std::vector<DateWindow> windows;
        bool complete;
    };
    const Case cases[] = {
        {"2025-07-15至2025-08-25", {{day(7, 15), day(8, 25)}}, true},
        {"2025.7.15-2025.8.25", {{day(7, 15), day(8, 25)}}, true},
        {"2025-07-15-2025-08-25", {{day(7, 15), day(8, 25)}}, true},
        {"2025年7月15日—8月25日", {{day(7, 15), day(8, 25)}}, true},
        {"7月15日-8月25日", {{day(7, 15), day(8, 25)}}, true},
        {"7.15-8.25", {{day(7, 15), day(8, 25)}}, true},
        {"7.15~7.31、8.5~8.20", {{day(7, 15), day(7, 31)}, {day(8, 5), day(8, 20)}}, true},
        {"8月1-3日", {{day(8, 1), day(8, 3)}}, true},
        {"2025-07-20、2025-07-21", {{day(7, 20), day(7, 20)}, {day(7, 21), day(7, 21)}}, true},
        {"20250720,20250722", {{day(7, 20), day(7, 20)}, {day(7, 22), day(7, 22)}}, true},
        {"8月5日和7月20日", {{day(7, 20), day(7, 20)}, {day(8, 5), day(8, 5)}}, true},
        {"从7月15日起到8月25日止", {{day(7, 15), day(8, 25)}}, true},
        {"7月20日(家中有事)", {{day(7, 20), day(7, 20)}}, false},
        {"周末", {}, false},
        {"2025-02-30", {}, false},
        {"8月25日-7月15日", {{day(7, 15), day(7, 15)}, {day(8, 25), day(8, 25)}}, false},
        {"7月15日至", {{day(7, 15), day(7, 15)}}, false},
        {"", {}, true},
    };
    for (const Case& one : cases) {
        const DateWindows read = read_windows(one.cell, 2025);
        EXPECT_EQ(read.windows, one.windows) << one.cell;
        EXPECT_EQ(read.complete, one.complete) << one.cell;
    }
}

TEST(DateCellTest, ADateIsFoundAmongOtherWords) {
    EXPECT_EQ(find_date("2025-06-20 8学时 合格"), make_date(2025, 6, 20));
    EXPECT_EQ(find_date("已完成（2025年6月20日）"), make_date(2025, 6, 20));
    EXPECT_EQ(find_date("20250620合格"), make_date(2025, 6, 20));
    EXPECT_FALSE(find_date("已完成"));
    EXPECT_FALSE(find_date("2025年6月"));
}

RC_GTEST_PROP(DateCellProperty, AnyBytesAreReadWithoutHarm, (const std::string& bytes)) {
    (void)read_date(bytes);
    (void)read_windows(bytes, 2025);
    (void)find_date(bytes);
}

RC_GTEST_PROP(DateCellProperty, EveryDayReadsBackFromEveryForm, ()) {
    const Date date = make_date(1960, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 27000)};
    const std::chrono::year_month_day parts{date};
    const int y = static_cast<int>(parts.year());
    const unsigned m = static_cast<unsigned>(parts.month());
    const unsigned d = static_cast<unsigned>(parts.day());
    const auto text = [](auto number) { return std::to_string(number); };
    const std::string serial = text((date - make_date(1899, 12, 30)).count());
    for (const std::string& cell : {text(y) + "." + text(m) + "." + text(d),
                                    text(y) + "年" + text(m) + "月" + text(d) + "日", format_date(date), serial}) {
        const auto read = read_date(cell);
        RC_ASSERT(read.has_value());
        RC_ASSERT(read->date == date);
    }
}

}  // namespace
}  // namespace yingtuo::roll
