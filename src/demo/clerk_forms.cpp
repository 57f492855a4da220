#include "demo/clerk_forms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/calendar.h"
#include "base/ensure.h"
#include "demo/identity.h"

namespace yingtuo::demo {

namespace {

constexpr std::array<std::string_view, 10> numerals = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
constexpr std::array<std::string_view, 9> school_grades = {"一年级", "二年级", "三年级", "四年级", "五年级",
                                                           "六年级", "七年级", "八年级", "九年级"};

std::string without_zero(std::string_view two_digits) {
    return std::string(two_digits.substr(two_digits.starts_with('0') ? 1 : 0));
}

}  // namespace

std::string full_width(std::string_view digits) {
    std::string wide;
    for (const char c : digits) {
        if (c >= '0' && c <= '9') {
            wide += "\xEF\xBC";  // U+FF10 to U+FF19
            wide.push_back(static_cast<char>('\x90' + (c - '0')));
        } else {
            wide.push_back(c);
        }
    }
    return wide;
}

std::string chinese_number(int number) {
    ENSURE(number >= 1 && number <= 99);
    std::string text;
    if (number >= 20) text += numerals[static_cast<std::size_t>(number / 10)];
    if (number >= 10) text += "十";
    if (number % 10 != 0) text += numerals[static_cast<std::size_t>(number % 10)];
    return text;
}

std::string date_in(DateForm form, std::string_view date) {
    const std::string year(date.substr(0, 4));
    const std::string month = without_zero(date.substr(5, 2));
    const std::string day = without_zero(date.substr(8, 2));
    switch (form) {
        case DateForm::points:
            return year + "." + month + "." + day;
        case DateForm::characters:
            return year + "年" + month + "月" + day + "日";
        case DateForm::slashes:
            return year + "/" + month + "/" + day;
        case DateForm::digits:
            return year + std::string(date.substr(5, 2)) + std::string(date.substr(8, 2));
        case DateForm::serial: {
            const auto parsed = parse_date(date);
            ENSURE(parsed);
            return std::to_string((*parsed - make_date(1899, 12, 30)).count());
        }
        case DateForm::two_digit_year:
            return year.substr(2) + "." + month + "." + day;
        case DateForm::with_time:
            return std::string(date) + " 00:00:00";
    }
    return std::string(date);
}

std::string other_grade(std::string_view grade, int school_class, std::uint64_t form) {
    const auto found = std::find(school_grades.begin(), school_grades.end(), grade);
    if (found == school_grades.end()) return std::string(grade.starts_with("幼儿园大班") ? "大班" : grade);
    const int year = static_cast<int>(found - school_grades.begin()) + 1;
    const std::string word(numerals[static_cast<std::size_t>(year)]);
    const bool is_junior = year > 6;
    switch (form % 4) {
        case 0:
            return fmt::format("{}年级", year);
        case 1:
            return is_junior ? fmt::format("初{}", numerals[static_cast<std::size_t>(year - 6)]) : "小" + word;
        case 2:
            return fmt::format("{}（{}）班", word, school_class);
        default:
            return fmt::format("{}{}班", grade, school_class);
    }
}

std::string other_phone(const std::string& phone, std::uint64_t form) {
    if (phone.size() != 11) return phone;
    switch (form % phone_form_count) {
        case 0:
            return phone.substr(0, 3) + " " + phone.substr(3, 4) + " " + phone.substr(7);
        case 1:
            return phone.substr(0, 3) + "-" + phone.substr(3, 4) + "-" + phone.substr(7);
        case 2:
            return "+86 " + phone;
        case 3:
            return full_width(phone);
        case 4:
            return phone + "（家长）";
        default:
            return phone + ".0";
    }
}

std::string other_group(std::string_view group, std::uint64_t form) {
    const auto end = group.find("组");
    if (end == 0 || end == std::string_view::npos ||
        group.substr(0, end).find_first_not_of("0123456789") != std::string_view::npos || end > 2)
        return std::string(group);
    const std::string digits(group.substr(0, end));
    switch (form % 4) {
        case 0:
            return chinese_number(std::stoi(digits)) + "组";
        case 1:
            return "第" + digits + "村民小组";
        case 2:
            return digits + "社";
        default:
            return full_width(digits) + "组";
    }
}

std::string other_village(std::string_view village, std::uint64_t form) {
    if (village.ends_with("村")) {
        return std::string(village) + (form % 2 == 0 ? "委会" : "民委员会");
    }
    if (village.ends_with("社区")) return std::string(village) + (form % 2 == 0 ? "居委会" : "居民委员会");
    return std::string(village);
}

std::string spaced_name(const std::string& name, std::uint64_t form) {
    constexpr std::size_t first_character = 3;
    std::string spaced = name;
    if (spaced.size() <= first_character) return spaced;
    switch (form % 4) {
        case 0:
            return spaced.insert(first_character, " ");
        case 1:
            return spaced.insert(first_character, "　");
        case 2:
            return spaced.insert(first_character, "  ");
        default:
            return " " + spaced + " ";
    }
}

std::string fifteen_digits(const std::string& id_number) {
    ENSURE(id_number.size() == 18 && id_number.substr(6, 2) == "19");
    return id_number.substr(0, 6) + id_number.substr(8, 9);
}

std::string scientific(const std::string& id_number) {
    ENSURE(id_number.size() == 18);
    return fmt::format("{}.{}E+17", id_number[0], id_number.substr(1, 5));
}

std::string rounded(const std::string& id_number) {
    ENSURE(id_number.size() == 18);
    return id_number.substr(0, 15) + "000";
}

std::string one_digit_off(const std::string& id_number, Random& random) {
    ENSURE(id_number.size() == 18);
    std::string slipped = id_number;
    char& digit = slipped[6 + random.below(11)];
    digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(random.below(9))) % 10);
    return slipped;
}

std::string two_digits_swapped(const std::string& id_number, Random& random) {
    ENSURE(id_number.size() == 18);
    std::string slipped = id_number;
    const std::size_t start = 6 + random.below(9);
    for (std::size_t i = start; i < 16; ++i) {
        if (slipped[i] == slipped[i + 1]) continue;
        std::swap(slipped[i], slipped[i + 1]);
        // Some swaps leave the check character right; those are no damage anybody could see.
        if (check_character(std::string_view(slipped).substr(0, 17)) != slipped[17]) return slipped;
        slipped = id_number;
    }
    return slipped;
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

}  // namespace yingtuo::demo
