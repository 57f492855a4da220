#include "base/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yingtuo {
namespace {

TEST(Calendar, TheModelCaseOpensOnATuesday) {
    EXPECT_EQ(iso_weekday(make_date(2025, 7, 15)), 2U);
}

TEST(Calendar, DatesAreReadInIsoFormOnly) {
    EXPECT_EQ(parse_date("2025-07-15"), make_date(2025, 7, 15));
    for (const char* text :
         {"2025-7-15", "2025-02-29", "2025-13-01", "20250715", "2025-07-15 ", "-025-07-15", "2025-07-1x", ""}) {
        EXPECT_FALSE(parse_date(text)) << text;
    }
    EXPECT_TRUE(parse_date("2024-02-29"));
}

RC_GTEST_PROP(Calendar, EveryDateIsReadBackAsItWasWritten, ()) {
    const Date date = Date{} + std::chrono::days{*rc::gen::inRange(-20000, 60000)};
    RC_ASSERT(parse_date(format_date(date)) == date);
}

TEST(Calendar, ClockTimesRunFromMidnightToMidnight) {
    EXPECT_EQ(parse_clock("00:00"), ClockTime{0});
    EXPECT_EQ(parse_clock("24:00"), ClockTime{1440});
    for (const char* text : {"24:01", "9:00", "12:60", "ab:cd", "12-30", ""}) EXPECT_FALSE(parse_clock(text)) << text;
    EXPECT_EQ(format_clock(ClockTime{545}), "09:05");
}

TEST(Calendar, TheDayInChinaBeginsEightHoursBeforeThatOfUtc) {
    EXPECT_EQ(local_day("2025-07-15T15:59:59Z"), make_date(2025, 7, 15));
    EXPECT_EQ(local_day("2025-07-15T16:00:00Z"), make_date(2025, 7, 16));
    EXPECT_EQ(local_day("2025-12-31T23:30:00Z"), make_date(2026, 1, 1));
    for (const char* text : {"", "2025-07-15", "2025-07-15 08:00:00Z", "2025-07-15T08:00Z", "2025-07-15T08:00:00",
                             "2025-07-15T24:00:00Z", "2025-07-15T08:00:60Z", "2025-02-30T08:00:00Z"}) {
        EXPECT_FALSE(local_day(text)) << text;
    }
}

TEST(Calendar, AWeekStartsOnMonday) {
    EXPECT_EQ(week_start(make_date(2025, 7, 15)), make_date(2025, 7, 14));
    EXPECT_EQ(week_start(make_date(2025, 7, 14)), make_date(2025, 7, 14));
    EXPECT_EQ(week_start(make_date(2025, 7, 20)), make_date(2025, 7, 14));
}

TEST(Calendar, AgeRisesOnTheBirthday) {
    const Date birth = make_date(2017, 7, 15);
    EXPECT_EQ(age_on(birth, make_date(2025, 7, 14)), 7);
    EXPECT_EQ(age_on(birth, make_date(2025, 7, 15)), 8);
    EXPECT_EQ(age_on(make_date(2016, 2, 29), make_date(2025, 2, 28)), 8);
    EXPECT_EQ(age_on(make_date(2016, 2, 29), make_date(2025, 3, 1)), 9);
}

}  // namespace
}  // namespace yingtuo
