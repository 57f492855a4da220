#include "formats/number_format.h"

#include <gtest/gtest.h>

namespace yingtuo::formats {
namespace {

TEST(NumberFormat, codes_that_show_dates_are_told_from_those_that_do_not) {
    for (const char* code :
         {"yyyy-mm-dd", "m/d/yy", "yyyy\"年\"m\"月\"", "[$-804]yyyy.m.d;@", "h:mm AM/PM", "[Red]yyyy", "yyyy年m月"}) {
        EXPECT_TRUE(is_date_format(code)) << code;
    }
    for (const char* code :
         {"General", "0.00", "@", "#,##0", "0\"d\"", "\\d0", "[h]:mm:ss", "0_d", "0;yyyy", "\"", "[", "0.00E+00"}) {
        EXPECT_FALSE(is_date_format(code)) << code;
    }
}

TEST(NumberFormat, built_in_formats_include_the_east_asian_ones) {
    for (const int id : {14, 22, 27, 31, 36, 45, 50, 57}) EXPECT_TRUE(is_builtin_date_format(id)) << id;
    for (const int id : {0, 1, 13, 23, 37, 46, 49, 59}) EXPECT_FALSE(is_builtin_date_format(id)) << id;
}

TEST(NumberFormat, serial_numbers_count_from_1900_with_its_false_leap_day) {
    EXPECT_EQ(date_text(1, false), "1900-01-01");
    EXPECT_EQ(date_text(59, false), "1900-02-28");
    EXPECT_EQ(date_text(60, false), std::nullopt);
    EXPECT_EQ(date_text(61, false), "1900-03-01");
    EXPECT_EQ(date_text(45853, false), "2025-07-15");
    EXPECT_EQ(date_text(2'958'465, false), "9999-12-31");
    EXPECT_EQ(date_text(2'958'466, false), std::nullopt);
    EXPECT_EQ(date_text(-1, false), std::nullopt);
}

TEST(NumberFormat, a_1904_workbook_counts_from_1904) {
    EXPECT_EQ(date_text(1, true), "1904-01-02");
    EXPECT_EQ(date_text(2'958'465, true), std::nullopt);
}

TEST(NumberFormat, times_are_rounded_to_the_second) {
    EXPECT_EQ(date_text(0.375, false), "09:00");
    EXPECT_EQ(date_text(45853.375, false), "2025-07-15 09:00");
    EXPECT_EQ(date_text(45853.999999, false), "2025-07-16");
    EXPECT_EQ(date_text(45853.37501, false), "2025-07-15 09:00:01");
}

}  // namespace
}  // namespace yingtuo::formats
