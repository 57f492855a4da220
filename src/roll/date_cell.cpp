#include "roll/date_cell.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

int number_of(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? value : -1;
}

std::optional<Date> day_of(int year, int month, int day) {
    if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

std::optional<DateCell> month_of(int year, int month) {
    const auto first = day_of(year, month, 1);
    if (!first) return std::nullopt;
    return DateCell{*first, true, false};
}

std::optional<DateCell> serial_day(int serial) {
    // 20,000 is October 1954, 60,000 April 2064: outside lies no date of this work.
    if (serial < 20000 || serial > 60000) return std::nullopt;
    return DateCell{make_date(1899, 12, 30) + std::chrono::days{serial}, false, false};
}

// Two digits of a year: nobody on these lists is born after 2035 or before 1936.
int with_century(int two_digits) {
    return two_digits <= 35 ? 2000 + two_digits : 1900 + two_digits;
}

std::optional<DateCell> from_plain_digits(std::string_view text) {
    switch (text.size()) {
        case 8: {
            const auto date =
                day_of(number_of(text.substr(0, 4)), number_of(text.substr(4, 2)), number_of(text.substr(6)));
            if (!date) return std::nullopt;
            return DateCell{*date, false, false};
        }
        case 6: {
            if (text.starts_with("19") || text.starts_with("20")) {
                if (auto month = month_of(number_of(text.substr(0, 4)), number_of(text.substr(4)))) return month;
            }
            const auto date = day_of(with_century(number_of(text.substr(0, 2))), number_of(text.substr(2, 2)),
                                     number_of(text.substr(4)));
            if (!date) return std::nullopt;
            return DateCell{*date, false, true};
        }
        case 5:
            return serial_day(number_of(text));
        default:
            return std::nullopt;
    }
}

// A run of digits, or a run of anything else.
struct Token {
    bool digits = false;
    std::string text;
};

// Year, month and day signs become separators, so that 2015年3月1日 and 2015.3.1 read alike.
std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    for (const char32_t c : characters(text)) {
        const bool digit = c >= '0' && c <= '9';
        if (tokens.empty() || tokens.back().digits != digit) tokens.push_back({digit, {}});
        tokens.back().text += utf8(std::u32string_view(&c, 1));
    }
    return tokens;
}

// Without the spaces that separate nothing: those between two digits stay.
std::string tight(std::string_view cell) {
    const std::string text = fold(cell);
    const auto is_digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ' ' || (i > 0 && is_digit(i - 1) && is_digit(i + 1))) out.push_back(text[i]);
    }
    return out;
}

bool is_separator(std::string_view text) {
    return equals_any(text, {"-", "/", ".", "\\", "年", "月", "。", "、", "—", "－", "–"});
}

bool is_range_sign(std::string_view text) {
    return contains_any(text, {"至", "到", "-", "—", "~", "～", "–", "－"});
}

// The digit groups of one date, read from `at`: year, month and day, or month and day.
struct Found {
    int year = 0;  // 0: not given
    int month = 0;
    int day = 0;
    std::size_t next = 0;  // the token after it
};

std::optional<Found> date_at(const std::vector<Token>& tokens, std::size_t at) {
    const auto digits_at = [&](std::size_t i, std::size_t longest) {
        return i < tokens.size() && tokens[i].digits && tokens[i].text.size() <= longest;
    };
    const auto part_of_date = [&](std::size_t i) {
        return i < tokens.size() && !tokens[i].digits &&
               equals_any(tokens[i].text, {"-", "/", ".", "年", "月", "年第"});
    };
    if (!digits_at(at, 8)) return std::nullopt;
    const std::string& first = tokens[at].text;
    if (first.size() == 8) {
        return Found{number_of(std::string_view(first).substr(0, 4)), number_of(std::string_view(first).substr(4, 2)),
                     number_of(std::string_view(first).substr(6)), at + 1};
    }
    if (first.size() == 4 && part_of_date(at + 1) && digits_at(at + 2, 2) && part_of_date(at + 3) &&
        digits_at(at + 4, 2)) {
        return Found{number_of(first), number_of(tokens[at + 2].text), number_of(tokens[at + 4].text), at + 5};
    }
    if (first.size() <= 2 && part_of_date(at + 1) && tokens[at + 1].text != "年" && tokens[at + 1].text != "-" &&
        digits_at(at + 2, 2)) {
        return Found{0, number_of(first), number_of(tokens[at + 2].text), at + 3};
    }
    return std::nullopt;
}

// Words around dates that carry no meaning of their own.
bool is_filler(std::string_view text) {
    std::string rest(text);
    for (const std::string_view word : {"日", "号", "起", "止", "从", "自", "期间", "、", ",", "，", ";", "；", "/",
                                        " ", "和", "及", "与", "。", "|"}) {
        for (auto found = rest.find(word); found != std::string::npos; found = rest.find(word))
            rest.erase(found, word.size());
    }
    return rest.empty();
}

}  // namespace

std::optional<DateCell> read_date(std::string_view cell) {
    std::string text = fold(cell);
    if (text.size() > 40) return std::nullopt;
    // The time of day that date cells drag along.
    const auto time = text.find(':');
    if (time != std::string::npos) {
        const auto cut = text.find_last_of(" T", time);
        if (cut == std::string::npos) return std::nullopt;
        text.resize(cut);
    }
    std::erase(text, ' ');
    if (is_digits(text)) return from_plain_digits(text);
    std::vector<Token> tokens = tokens_of(text);
    if (!tokens.empty() && !tokens.back().digits &&
        equals_any(tokens.back().text, {"日", "号", "月", "生", "日生", "月生"}))
        tokens.pop_back();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool digits_expected = i % 2 == 0;
        if (tokens[i].digits != digits_expected || (!digits_expected && !is_separator(tokens[i].text)))
            return std::nullopt;
    }
    if (tokens.size() == 3 && tokens[0].text.size() == 4)
        return month_of(number_of(tokens[0].text), number_of(tokens[2].text));
    if (tokens.size() == 3 && tokens[0].text.size() == 5 && tokens[1].text == ".")
        return serial_day(number_of(tokens[0].text));
    if (tokens.size() != 5 || tokens[2].text.size() > 2 || tokens[4].text.size() > 2) return std::nullopt;
    const int year = number_of(tokens[0].text);
    const bool short_year = tokens[0].text.size() == 2;
    if (!short_year && tokens[0].text.size() != 4) return std::nullopt;
    const auto date =
        day_of(short_year ? with_century(year) : year, number_of(tokens[2].text), number_of(tokens[4].text));
    if (!date) return std::nullopt;
    return DateCell{*date, false, short_year};
}

DateWindows read_windows(std::string_view cell, int year) {
    DateWindows out;
    const std::vector<Token> tokens = tokens_of(tight(cell));
    std::size_t i = 0;
    bool expects_end = false;
    while (i < tokens.size()) {
        const auto found = date_at(tokens, i);
        std::optional<Date> date;
        if (found) {
            const std::chrono::year_month_day start{expects_end && !out.windows.empty() ? out.windows.back().first
                                                                                        : Date{}};
            const int base_year = expects_end && !out.windows.empty() ? static_cast<int>(start.year()) : year;
            date = day_of(found->year > 0 ? found->year : base_year, found->month, found->day);
            i = found->next;
        } else if (expects_end && tokens[i].digits && tokens[i].text.size() <= 2 && !out.windows.empty()) {
            const std::chrono::year_month_day start{out.windows.back().first};
            date = day_of(static_cast<int>(start.year()), static_cast<int>(static_cast<unsigned>(start.month())),
                          number_of(tokens[i].text));
            ++i;
        } else {
            if (tokens[i].digits || (!is_filler(tokens[i].text) && !is_range_sign(tokens[i].text)))
                out.complete = false;
            expects_end = expects_end || (!tokens[i].digits && is_range_sign(tokens[i].text) && !out.windows.empty());
            ++i;
            continue;
        }
        if (!date) {
            out.complete = false;
            expects_end = false;
        } else if (expects_end && !out.windows.empty() && out.windows.back().first <= *date) {
            out.windows.back().last = *date;
            expects_end = false;
        } else {
            if (expects_end) out.complete = false;
            out.windows.push_back({*date, *date});
            expects_end = false;
        }
    }
    if (expects_end) out.complete = false;
    std::sort(out.windows.begin(), out.windows.end(),
              [](const DateWindow& a, const DateWindow& b) { return a.first < b.first; });
    return out;
}

int year_of(Date day) {
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

std::optional<Date> find_date(std::string_view cell) {
    if (const auto whole = read_date(cell); whole && !whole->month_only) return whole->date;
    const std::vector<Token> tokens = tokens_of(tight(cell));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto found = date_at(tokens, i);
        if (!found || found->year == 0) continue;
        if (const auto date = day_of(found->year, found->month, found->day)) return date;
    }
    return std::nullopt;
}

}  // namespace yingtuo::roll
