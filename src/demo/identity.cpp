#include "demo/identity.h"

#include <fmt/format.h>

#include "base/ensure.h"

namespace yingtuo::demo {

char check_character(std::string_view seventeen_digits) {
    constexpr std::string_view characters = "10X98765432";
    constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    ENSURE(seventeen_digits.size() == std::size(weights));
    int sum = 0;
    for (std::size_t i = 0; i < seventeen_digits.size(); ++i) sum += (seventeen_digits[i] - '0') * weights[i];
    return characters[static_cast<std::size_t>(sum % 11)];
}

std::string IdentityNumbers::next(std::string_view county_code, Date birth_date, Sex sex) {
    std::string digits = "99" + std::string(county_code.substr(2, 4));
    for (const char c : format_date(birth_date)) {
        if (c != '-') digits.push_back(c);
    }
    // Odd for boys, even for girls; the first one of a day varies with the date.
    const int place = taken_[digits + (sex == Sex::female ? "f" : "m")]++;
    const int offset = static_cast<int>((birth_date - make_date(1900, 1, 1)).count() % 150);
    const int order = 2 * ((place + offset) % 500) + (sex == Sex::female ? 0 : 1);
    ENSURE(place < 500);
    digits += fmt::format("{:03}", order);
    digits.push_back(check_character(digits));
    return digits;
}

std::string phone_number(std::int64_t number) {
    ENSURE(number >= 0 && number < 100'000'000);
    // Spread, so that numbers next to each other do not look alike; one to one because 30,000,007 and 100,000,000 share
    // no divisor.
    return fmt::format("140{:08}", number * 30'000'007 % 100'000'000);
}

}  // namespace yingtuo::demo
