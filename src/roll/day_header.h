// Day headers: the day that a column of attendance marks is for.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "roll/header.h"

namespace yingtuo::roll {

// The header's parts from top to bottom: "15", "15日", "7月15日", "7.15", "2025-07-15", each with its weekday or
// without, month and year from the parts above ("2025年7月" over "15"). Nothing for anything else, and for a day no
// month has.
[[nodiscard]] std::optional<DayColumn> read_day_header(std::span<const std::string_view> parts);

// "二", "周二", "星期二".
[[nodiscard]] bool is_weekday(std::string_view cell);

// The month, and the year where it stands before it, that a title speaks of: "2025年7月考勤表". Nothing where it names
// none or several.
struct MonthOf {
    int year = 0;  // 0: not said
    int month = 0;
    friend bool operator==(const MonthOf&, const MonthOf&) = default;
};
[[nodiscard]] std::optional<MonthOf> find_month(std::string_view title);

}  // namespace yingtuo::roll
