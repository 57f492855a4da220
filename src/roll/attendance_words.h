// Words of attendance ledgers: marks, states and times of day.
#pragma once

#include <optional>
#include <string_view>

#include "base/calendar.h"
#include "domain/attendance.h"

namespace yingtuo::roll {

// A mark in a cell: "√", "×", "○", "△", "▽", or the words for them ("出勤", "事假"). `closed` where the site was not
// open
// ("/", "休") or the cell is empty: it says nothing of the child.
struct Mark {
    bool closed = false;
    Presence presence = Presence::present;
};
// Nothing for another mark.
[[nodiscard]] std::optional<Mark> read_mark(std::string_view cell);

// 8:30, 08:30:00, 8时30分, 8点半, 8：30, 0830; nothing for anything else.
[[nodiscard]] std::optional<ClockTime> read_clock(std::string_view cell);

struct ClockWindow {
    ClockTime start{};
    ClockTime end{};
};
// "9:00-10:30", "9:00—10:30", "上午9点至10点半"; the end is after the start.
[[nodiscard]] std::optional<ClockWindow> read_clock_window(std::string_view cell);

}  // namespace yingtuo::roll
