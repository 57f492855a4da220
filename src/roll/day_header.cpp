#include "roll/day_header.h"

#include <string>
#include <vector>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

// Without what stands in brackets and without the weekday.
std::u32string without_weekday(std::string_view part) {
    std::u32string text = characters(squeeze(part));
    int brackets = 0;
    std::u32string plain;
    for (const char32_t c : text) {
        if (c == '(') ++brackets;
        if (brackets == 0) plain.push_back(c);
        if (c == ')' && brackets > 0) --brackets;
    }
    for (const std::u32string_view word : {U"星期", U"周", U"礼拜"}) {
        const auto at = plain.find(word);
        if (at != std::u32string::npos && at + word.size() + 1 == plain.size()) plain.resize(at);
    }
    return plain;
}

constexpr std::u32string_view weekdays = U"一二三四五六日天";

bool is_weekday_alone(const std::u32string& text) {
    return text.size() == 1 && weekdays.find(text.front()) != std::u32string_view::npos;
}

// The numbers in a text of numbers and date signs; nothing where it holds anything else.
std::optional<std::vector<int>> numbers_in(const std::u32string& text) {
    constexpr std::u32string_view signs = U"年月日号.-/";
    constexpr int largest = 9999;
    std::vector<int> numbers;
    bool in_number = false;
    for (const char32_t c : text) {
        if (c >= '0' && c <= '9') {
            if (!in_number) numbers.push_back(0);
            numbers.back() = numbers.back() * 10 + static_cast<int>(c - '0');
            if (numbers.back() > largest) return std::nullopt;
            in_number = true;
        } else {
            if (signs.find(c) == std::u32string_view::npos) return std::nullopt;
            in_number = false;
        }
    }
    return numbers;
}

bool is_good(const DayColumn& day) {
    constexpr int last_day = 31;
    constexpr int last_month = 12;
    return day.day >= 1 && day.day <= last_day && day.month >= 0 && day.month <= last_month &&
           (day.year == 0 || (day.year > 2000 && day.year < 2100));
}

}  // namespace

std::optional<DayColumn> read_day_header(std::span<const std::string_view> parts) {
    constexpr std::size_t longest = 40;
    std::optional<DayColumn> found;
    for (std::size_t i = parts.size(); i-- > 0;) {
        if (parts[i].size() > longest) return std::nullopt;
        const std::u32string text = without_weekday(parts[i]);
        if (text.empty() || (!found && is_weekday_alone(text))) continue;
        const auto numbers = numbers_in(text);
        if (!found) {
            // Only the part with the day decides whether this is one: "2025年7月" alone is none.
            if (!numbers || numbers->empty() || numbers->size() > 3 || text.back() == U'月') return std::nullopt;
            found.emplace();
            found->day = numbers->back();
            if (numbers->size() >= 2) found->month = (*numbers)[numbers->size() - 2];
            if (numbers->size() == 3) found->year = numbers->front();
            if (!is_good(*found) || (numbers->size() >= 2 && found->month == 0)) return std::nullopt;
        } else if (found->month == 0) {
            if (const auto above = find_month(parts[i])) {
                found->month = above->month;
                found->year = above->year;
            }
        }
    }
    return found;
}

bool is_weekday(std::string_view cell) {
    std::u32string text = characters(squeeze(cell));
    for (const std::u32string_view word : {U"星期", U"礼拜", U"周"}) {
        if (text.starts_with(word)) text.erase(0, word.size());
    }
    return is_weekday_alone(text);
}

std::optional<MonthOf> find_month(std::string_view title) {
    const std::u32string text = characters(squeeze(title));
    std::optional<MonthOf> found;
    for (std::size_t at = text.find(U'月'); at != std::u32string::npos; at = text.find(U'月', at + 1)) {
        std::size_t from = at;
        const auto is_figure = [](char32_t c) {
            return (c >= '0' && c <= '9') ||
                   std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
        };
        while (from > 0 && is_figure(text[from - 1])) --from;
        MonthOf one;
        one.month = small_number(std::u32string_view(text).substr(from, at - from));
        if (one.month < 1 || one.month > 12) continue;
        if (from >= 5 && (text[from - 1] == U'年' || text[from - 1] == '-' || text[from - 1] == '.')) {
            const int year = small_number(std::u32string_view(text).substr(from - 5, 4));
            if (year > 2000 && year < 2100) one.year = year;
        }
        // "填表日期：7月31日" is no month of the sheet.
        if (at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9') continue;
        if (found && found->month != one.month) return std::nullopt;
        if (!found || found->year == 0) found = one;
    }
    return found;
}

}  // namespace yingtuo::roll
