// Number formats: which of a workbook's styles show a date or a time, and the date a stored number stands for.
// Source: ECMA-376 part 1, 18.8.30 (numFmts), 18.17.4.1 (dates as serial numbers).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yingtuo::formats {

// Is a number with this built-in format id shown as a date or time? The ids 27 to 36 and 50 to 58 are the East Asian
// ones.
[[nodiscard]] bool is_builtin_date_format(int id);

// Does this format code (`yyyy"年"m"月"d"日"`) show a date or a time? Elapsed times ("[h]:mm") are durations, not
// dates.
[[nodiscard]] bool is_date_format(std::string_view code);

// The date or time of a serial number: "2015-03-01", "2015-03-01 09:30", "09:30", with seconds only where there are
// any. Nothing for a number that is no date between 1900 (or 1904) and 9999.
[[nodiscard]] std::optional<std::string> date_text(double serial, bool from_1904);

}  // namespace yingtuo::formats
