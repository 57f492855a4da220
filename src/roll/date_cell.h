// Dates in cells: one date in any of the forms clerks write, and lists of days and windows.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/calendar.h"

namespace yingtuo::roll {

struct DateCell {
    Date date{};
    bool month_only = false;       // "2015年3月": the date is the first of the month
    bool century_guessed = false;  // "15.3.1"
};

// 2015-03-01, 2015/3/1, 2015.3.1, 2015年3月1日, 20150301, 2015-03-01 00:00:00, 15.3.1, 42064 (days since 30 December
// 1899, as spreadsheets count); 2015-03, 2015年3月, 201503 with month_only. Nothing for anything else, for a day that
// does not exist, and for a form that could mean two days (3/4/2015).
[[nodiscard]] std::optional<DateCell> read_date(std::string_view cell);

// From first to last day, both included.
struct DateWindow {
    Date first{};
    Date last{};
    friend bool operator==(const DateWindow&, const DateWindow&) = default;
};

struct DateWindows {
    std::vector<DateWindow> windows;  // in order of time
    bool complete = true;             // false: something in the cell was not understood
};

// Days and windows in one cell: "2025-07-15至2025-08-25", "7月15日-8月20日", "7.15-7.31、8.5-8.20",
// "2025-07-20,2025-07-21". A date without a year takes `year`; a window's end without a month takes its start's
// ("8月1-3日").
[[nodiscard]] DateWindows read_windows(std::string_view cell, int year);

// The calendar year a day lies in.
[[nodiscard]] int year_of(Date day);

// The first full date in a cell with other words: "2025-06-20 8学时 合格".
[[nodiscard]] std::optional<Date> find_date(std::string_view cell);

}  // namespace yingtuo::roll
