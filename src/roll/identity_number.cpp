#include "roll/identity_number.h"

#include <algorithm>
#include <array>

#include "base/ensure.h"
#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

IdentityNumber unusable(IdentityState state, std::string_view text = {}) {
    IdentityNumber number;
    number.state = state;
    // One digit over and over is what a form makes people fill in.
    const bool is_long = text.size() >= 14 && text.size() <= 20 && is_digits(text.substr(0, 14));
    if (is_long && text.find_first_not_of(text.front()) < 14) number.written = std::string(text);
    return number;
}

// "5.30602E+17": what is left when a number cell showed too many digits.
bool is_scientific(std::string_view text) {
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 1 >= text.size()) return false;
    const auto is_number = [](std::string_view part, std::string_view signs) {
        return !part.empty() && part.find_first_not_of(signs) == std::string_view::npos;
    };
    return is_number(text.substr(0, e), "0123456789.") && is_number(text.substr(e + 1), "+0123456789");
}

std::optional<Date> birth_in(std::string_view eighteen) {
    std::string text(eighteen.substr(6, 4));
    text.append("-").append(eighteen.substr(10, 2)).append("-").append(eighteen.substr(12, 2));
    const auto date = parse_date(text);
    if (!date || *date < make_date(1900, 1, 1)) return std::nullopt;
    return date;
}

}  // namespace

char identity_check_character(std::string_view seventeen_digits) {
    ENSURE(seventeen_digits.size() == 17);
    constexpr std::array<int, 17> weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::string_view characters = "10X98765432";
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (seventeen_digits[i] - '0');
    return characters[static_cast<std::size_t>(sum % 11)];
}

IdentityNumber read_identity_number(std::string_view cell) {
    if (is_blank(cell)) return unusable(IdentityState::missing);
    std::string text = squeeze(cell);
    std::erase(text, '-');
    if (is_scientific(text)) return unusable(IdentityState::damaged);
    if (text.ends_with(".0") || text.ends_with(".00")) text.resize(text.find('.'));
    if (!text.empty() && (text.back() == 'x')) text.back() = 'X';
    if (text.size() == 15 && is_digits(text)) {
        text.insert(6, "19");
        if (!birth_in(text)) return unusable(IdentityState::birth_date);
        text.push_back(identity_check_character(text));
        IdentityNumber number;
        number.state = IdentityState::from_fifteen;
        number.birth_date = *birth_in(text);
        number.sex = (text[16] - '0') % 2 == 1 ? Sex::male : Sex::female;
        number.number = std::move(text);
        return number;
    }
    const std::string_view body = std::string_view(text).substr(0, std::min<std::size_t>(17, text.size()));
    if (text.size() != 18 || !is_digits(body) || (text.back() != 'X' && !is_digits(text.substr(17)))) {
        return unusable(IdentityState::malformed, text);
    }
    const auto birth = birth_in(text);
    if (!birth) return unusable(IdentityState::birth_date, text);
    // A number cell keeps fifteen digits and fills up with zeros.
    const bool ends_in_zeros = text.ends_with("000");
    if (identity_check_character(body) != text.back()) {
        return unusable(ends_in_zeros ? IdentityState::damaged : IdentityState::check_digit, text);
    }
    IdentityNumber number;
    number.state = IdentityState::valid;
    number.maybe_rounded = ends_in_zeros;
    number.birth_date = *birth;
    number.sex = (text[16] - '0') % 2 == 1 ? Sex::male : Sex::female;
    number.number = std::move(text);
    return number;
}

}  // namespace yingtuo::roll
