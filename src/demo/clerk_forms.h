// Clerks' forms: one and the same thing as different hands write it. Nothing is lost: whoever knows the forms reads the
// same value from each.
#pragma once

#include <string>
#include <string_view>

#include "base/random.h"

namespace yingtuo::demo {

[[nodiscard]] std::string full_width(std::string_view digits);
// "三", "十二" for 1 to 99.
[[nodiscard]] std::string chinese_number(int number);

// The same day in another form; "2015-03-01" in. A serial is the day's number in a spreadsheet.
enum class DateForm { points, characters, slashes, digits, serial, two_digit_year, with_time };
inline constexpr int date_form_count = 7;
[[nodiscard]] std::string date_in(DateForm form, std::string_view date);

// "四年级" in; the class goes into some of the forms. The grade as it is where it has no other form.
[[nodiscard]] std::string other_grade(std::string_view grade, int school_class, std::uint64_t form);

// An eleven-digit number in another form.
[[nodiscard]] std::string other_phone(const std::string& phone, std::uint64_t form);
inline constexpr std::uint64_t phone_form_count = 6;

// "3组" and "三甲村" as others write them; unchanged where there is no other form.
[[nodiscard]] std::string other_group(std::string_view group, std::uint64_t form);
[[nodiscard]] std::string other_village(std::string_view village, std::uint64_t form);

// A space somewhere within a name, or beside it; plain or wide.
[[nodiscard]] std::string spaced_name(const std::string& name, std::uint64_t form);

// The number without its century and check character, as identity cards had it until 1999. For people born before 2000.
[[nodiscard]] std::string fifteen_digits(const std::string& id_number);

// What a spreadsheet makes of a number of eighteen digits: shown with six of them.
[[nodiscard]] std::string scientific(const std::string& id_number);
// Fifteen digits kept, zeros after them.
[[nodiscard]] std::string rounded(const std::string& id_number);

// Slips of the hand. The result is no valid number.
[[nodiscard]] std::string one_digit_off(const std::string& id_number, Random& random);
[[nodiscard]] std::string two_digits_swapped(const std::string& id_number, Random& random);  // may be unchanged

// The number of UTF-8 characters of a text.
[[nodiscard]] std::size_t letters_in(std::string_view text);

}  // namespace yingtuo::demo
