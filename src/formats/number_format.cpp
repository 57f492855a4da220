#include "formats/number_format.h"

#include <fmt/format.h>

#include <cmath>

#include "base/calendar.h"

namespace yingtuo::formats {

bool is_builtin_date_format(int id) {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id == 45 || id == 47 || (id >= 50 && id <= 58);
}

bool is_date_format(std::string_view code) {
    bool shows_date = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        switch (code[i]) {
            case ';':  // the first section is the one for ordinary numbers
                return shows_date;
            case '"': {
                const auto close = code.find('"', i + 1);
                if (close == std::string_view::npos) return shows_date;
                i = close;
                break;
            }
            case '\\':
            case '_':
            case '*':
                ++i;
                break;
            case '[': {
                const auto close = code.find(']', i + 1);
                if (close == std::string_view::npos) return shows_date;
                const std::string_view inside = code.substr(i + 1, close - i - 1);
                const bool is_elapsed = !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
                if (is_elapsed) return false;
                i = close;
                break;
            }
            case 'y':
            case 'Y':
            case 'm':
            case 'M':
            case 'd':
            case 'D':
            case 'h':
            case 'H':
            case 's':
            case 'S':
                shows_date = true;
                break;
            default:
                break;
        }
    }
    return shows_date;
}

std::optional<std::string> date_text(double serial, bool from_1904) {
    constexpr double last_serial = 2'958'465;  // 9999-12-31
    constexpr long long day_seconds = 86'400;
    if (!(serial >= 0) || serial > last_serial) return std::nullopt;
    const long long all_seconds = std::llround(serial * static_cast<double>(day_seconds));
    const long long days = all_seconds / day_seconds;
    const long long seconds = all_seconds % day_seconds;
    std::string time;
    if (seconds != 0 || days == 0) {
        time = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
        if (seconds % 60 != 0) time += fmt::format(":{:02}", seconds % 60);
    }
    if (days == 0 && !from_1904) return time;
    Date date{};
    if (from_1904) {
        date = make_date(1904, 1, 1) + std::chrono::days{days};
    } else {
        // Serial 60 is 29 February 1900, which never was; what comes before it is therefore off by one.
        if (days == 60) return std::nullopt;
        date = make_date(1899, 12, days < 60 ? 31 : 30) + std::chrono::days{days};
    }
    if (date > make_date(9999, 12, 31)) return std::nullopt;
    return time.empty() ? format_date(date) : fmt::format("{} {}", format_date(date), time);
}

}  // namespace yingtuo::formats
