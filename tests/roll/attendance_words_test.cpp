#include "roll/attendance_words.h"

#include <gtest/gtest.h>

#include "base/random.h"

namespace yingtuo::roll {
namespace {

TEST(AttendanceWords, EveryMarkOfThePrintedFormAndWordsForThem) {
    const std::vector<std::pair<const char*, Presence>> marks = {
        {"√", Presence::present},    {"✓", Presence::present},      {"1", Presence::present},
        {"出勤", Presence::present}, {"×", Presence::absent},       {"x", Presence::absent},
        {"旷课", Presence::absent},  {"○", Presence::leave},        {" 事假 ", Presence::leave},
        {"O", Presence::leave},      {"△", Presence::late},         {"迟到", Presence::late},
        {"▽", Presence::left_early}, {"早退", Presence::left_early}};
    for (const auto& [cell, presence] : marks) {
        const auto mark = read_mark(cell);
        ASSERT_TRUE(mark.has_value()) << cell;
        EXPECT_FALSE(mark->closed) << cell;
        EXPECT_EQ(mark->presence, presence) << cell;
    }
    for (const char* cell : {"", "/", "　", "休", "—"}) EXPECT_TRUE(read_mark(cell) && read_mark(cell)->closed) << cell;
    for (const char* cell : {"好", "8", "？", "√×"}) EXPECT_FALSE(read_mark(cell)) << cell;
}

TEST(AttendanceWords, TimesOfDayInEveryForm) {
    const auto at = [](int hour, int minute) { return std::optional(ClockTime{hour * 60 + minute}); };
    EXPECT_EQ(read_clock("8:05"), at(8, 5));
    EXPECT_EQ(read_clock("08:05:30"), at(8, 5));
    EXPECT_EQ(read_clock("８：０５"), at(8, 5));
    EXPECT_EQ(read_clock("8时5分"), at(8, 5));
    EXPECT_EQ(read_clock("8点半"), at(8, 30));
    EXPECT_EQ(read_clock("下午3点"), at(15, 0));
    EXPECT_EQ(read_clock("0830"), at(8, 30));
    EXPECT_EQ(read_clock("24:00"), at(24, 0));
    for (const char* cell : {"", "8", "25:00", "8:60", "一早", "8:05-9:00", "12345"})
        EXPECT_FALSE(read_clock(cell)) << cell;
}

TEST(AttendanceWords, WindowsOfTime) {
    const auto window = [](const char* cell) {
        const auto read = read_clock_window(cell);
        return read ? format_clock(read->start) + " " + format_clock(read->end) : std::string("-");
    };
    EXPECT_EQ(window("9:00-10:30"), "09:00 10:30");
    EXPECT_EQ(window("9：00——10：30"), "09:00 10:30");
    EXPECT_EQ(window("上午9点至10点半"), "09:00 10:30");
    EXPECT_EQ(window("下午2:00-4:00"), "14:00 16:00");
    EXPECT_EQ(window("10:30-9:00"), "-");
    EXPECT_EQ(window("全天"), "-");
    EXPECT_EQ(window("9:00"), "-");
}

TEST(AttendanceWords, AnyBytesAreReadWithoutHarm) {
    Random random(8);
    for (int round = 0; round < 4000; ++round) {
        std::string cell;
        for (auto n = random.below(12); n > 0; --n) cell.push_back(static_cast<char>(random.below(256)));
        static_cast<void>(read_mark(cell));
        static_cast<void>(read_clock(cell));
        static_cast<void>(read_clock_window(cell));
    }
}

}  // namespace
}  // namespace yingtuo::roll
