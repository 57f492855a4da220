#include "base/calendar.h"

#include <fmt/format.h>

#include <charconv>

namespace yingtuo {

namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

}  // namespace

Date make_date(int year, unsigned month, unsigned day) {
    return std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

std::string format_date(Date date) {
    const std::chrono::year_month_day parts{date};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                       static_cast<unsigned>(parts.day()));
}

std::optional<ClockTime> parse_clock(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = digits(text.substr(0, 2));
    const auto minute = digits(text.substr(3, 2));
    if (!hour || !minute || *minute > 59 || *hour > 24 || (*hour == 24 && *minute > 0)) return std::nullopt;
    return ClockTime{*hour * 60 + *minute};
}

std::string format_clock(ClockTime time) {
    return fmt::format("{:02}:{:02}", time.count() / 60, time.count() % 60);
}

std::optional<Date> local_day(std::string_view utc) {
    if (utc.size() != 20 || utc[10] != 'T' || utc[16] != ':' || utc[19] != 'Z') return std::nullopt;
    const auto date = parse_date(utc.substr(0, 10));
    const auto clock = parse_clock(utc.substr(11, 5));
    const auto seconds = digits(utc.substr(17, 2));
    if (!date || !clock || !seconds || *clock == std::chrono::hours{24} || *seconds > 59) return std::nullopt;
    return std::chrono::floor<std::chrono::days>(*date + *clock + std::chrono::hours{8});
}

unsigned iso_weekday(Date date) {
    return std::chrono::weekday{date}.iso_encoding();
}

Date week_start(Date date) {
    return date - std::chrono::days{iso_weekday(date) - 1};
}

int age_on(Date birth_date, Date day) {
    const std::chrono::year_month_day birth{birth_date};
    const std::chrono::year_month_day now{day};
    const int years = static_cast<int>(now.year()) - static_cast<int>(birth.year());
    const bool before_birthday = std::pair{now.month(), now.day()} < std::pair{birth.month(), birth.day()};
    return years - (before_birthday ? 1 : 0);
}

}  // namespace yingtuo
