// Calendar: dates without time zones, and clock times of a day. Text form is ISO 8601 (2025-07-15, 09:00). Moments are
// kept in UTC (2025-07-15T08:30:00Z); which day it is on the wall calendar of China is asked here.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace yingtuo {

using Date = std::chrono::sys_days;
using ClockTime = std::chrono::minutes;  // since midnight, 0 to 1440

[[nodiscard]] Date make_date(int year, unsigned month, unsigned day);

// "2025-07-15" only; nothing for anything else, or for a day that does not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::string format_date(Date date);

// The day in China (UTC+8) at a moment: of "2025-07-15T23:30:00Z" the 16th. Nothing for a text of any other form.
[[nodiscard]] std::optional<Date> local_day(std::string_view utc);

// "09:00" to "24:00"; nothing for anything else.
[[nodiscard]] std::optional<ClockTime> parse_clock(std::string_view text);
[[nodiscard]] std::string format_clock(ClockTime time);

// 1 Monday to 7 Sunday.
[[nodiscard]] unsigned iso_weekday(Date date);

// Monday of the date's week.
[[nodiscard]] Date week_start(Date date);

// Whole years of age on a day.
[[nodiscard]] int age_on(Date birth_date, Date day);

}  // namespace yingtuo
