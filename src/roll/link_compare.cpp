#include "roll/link_compare.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "base/ensure.h"

namespace yingtuo::roll {

namespace {

using enum Agreement;

constexpr std::array<Agreement, 7> name_levels = {equal,         variant, homophone, near_sound,
                                                  one_character, surname, different};
constexpr std::array<Agreement, 6> birth_levels = {equal, swapped, one_digit, same_month, year_off, different};
constexpr std::array<Agreement, 5> number_levels = {equal, slip, rounded, birth_part, different};
constexpr std::array<Agreement, 2> sex_levels = {equal, different};
constexpr std::array<Agreement, 5> place_levels = {same_group, same_village, same_township, same_county, different};
constexpr std::array<Agreement, 3> school_levels = {equal, same_school, different};
constexpr std::array<Agreement, 4> carer_levels = {carer_number, carer_phone, carer_name, different};

std::string eight_digits(std::int32_t date) {
    std::string text(8, '0');
    for (std::size_t i = 8; i-- > 0; date /= 10) text[i] = static_cast<char>('0' + date % 10);
    return text;
}

// One place another, or two neighbours changed over.
bool one_place_apart(std::string_view a, std::string_view b) {
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (left == a.end() || right == b.end()) return false;
    const auto at = static_cast<std::size_t>(left - a.begin());
    if (a.substr(at + 1) == b.substr(at + 1)) return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
}

Agreement compare_birth(const LinkFacts& one, const LinkFacts& other, bool same_number) {
    std::int32_t a = one.birth;
    std::int32_t b = other.birth;
    if (same_number) {
        // A date that comes from the same number says nothing more.
        a = one.own_birth;
        b = other.own_birth;
    }
    if (a == not_said || b == not_said) return missing;
    if (one.month_only || other.month_only) return a / 100 == b / 100 ? same_month : different;
    if (a == b) return equal;
    const std::int32_t swapped_a = a / 10000 * 10000 + a % 100 * 100 + a / 100 % 100;
    if (swapped_a == b) return swapped;
    if (one_place_apart(eight_digits(a), eight_digits(b))) return one_digit;
    if (a / 100 == b / 100) return same_month;
    return std::abs(a - b) == 10000 ? year_off : different;
}

bool is_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() < 17) return false;
    if (a.size() == b.size()) return one_place_apart(a, b);
    if (b.size() != a.size() + 1) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return std::equal(left, a.end(), right + 1, b.end());
}

// Fifteen digits and zeros: what a number cell leaves, whether or not the last one happens to check.
bool is_rounded(const LinkFacts& facts) {
    return !facts.number_counts && facts.number.size() == 18 && facts.number.ends_with("000");
}

Agreement compare_number(const LinkFacts& a, const LinkFacts& b) {
    if (a.number.empty() || b.number.empty()) return missing;
    const auto share = [&](std::size_t digits) {
        return a.number.size() >= digits && b.number.size() >= digits &&
               a.number.substr(0, digits) == b.number.substr(0, digits);
    };
    if (is_rounded(a) || is_rounded(b)) {
        // Two numbers rounded alike may be those of twins, and one rounded digit by digit is near many others.
        return share(15) ? rounded : share(14) ? birth_part : different;
    }
    if (a.number == b.number) return equal;
    const bool both_count = a.number_counts && b.number_counts;
    if (!both_count && is_slip(a.number, b.number)) return slip;
    return share(14) ? birth_part : different;
}

Agreement compare_sex(const LinkFacts& a, const LinkFacts& b, bool same_number) {
    const Sex one = same_number ? a.own_sex : a.sex;
    const Sex other = same_number ? b.own_sex : b.sex;
    if (one == Sex::unknown || other == Sex::unknown) return missing;
    return one == other ? equal : different;
}

Agreement compare_place(const LinkFacts& a, const LinkFacts& b) {
    if (a.hamlet != not_said && a.hamlet == b.hamlet) return same_group;
    if (a.address != not_said && a.address == b.address) return same_group;
    if (a.village != not_said && b.village != not_said && a.village == b.village) return same_village;
    const bool both_villages = a.village != not_said && b.village != not_said;
    if (a.township != not_said && b.township != not_said) {
        if (a.township == b.township) return same_township;
        return a.county == b.county ? same_county : different;
    }
    if (a.county == not_said || b.county == not_said) return missing;
    if (a.county != b.county) return different;
    return both_villages ? same_county : missing;
}

Agreement compare_school(const LinkFacts& a, const LinkFacts& b) {
    if (a.school == not_said || b.school == not_said) return missing;
    if (a.school != b.school) return different;
    return a.grade == b.grade || a.grade == not_said || b.grade == not_said ? equal : same_school;
}

Agreement compare_carer(const NameBook& names, const LinkFacts& a, const LinkFacts& b) {
    const bool numbers = a.carer_number != not_said && b.carer_number != not_said;
    if (numbers && a.carer_number == b.carer_number) return carer_number;
    for (const std::int32_t phone : a.carer_phones) {
        if (phone == not_said) break;
        if (std::find(b.carer_phones.begin(), b.carer_phones.end(), phone) != b.carer_phones.end()) return carer_phone;
    }
    const bool phones = a.carer_phones.front() != not_said && b.carer_phones.front() != not_said;
    const bool both_named = a.carer_name != no_name && b.carer_name != no_name;
    if (both_named && (a.carer_name == b.carer_name || names.sound(a.carer_name) == names.sound(b.carer_name)))
        return carer_name;
    return numbers || phones || both_named ? different : missing;
}

// The birth dates say that these are two children.
bool same_birth_unlikely(const Pattern& pattern) {
    const Agreement birth = agreement(pattern, LinkField::birth_date);
    return birth != equal && birth != same_month && birth != missing;
}

std::uint8_t place_of(LinkField field, Agreement agreement) {
    if (agreement == missing) return 0;
    const auto levels = levels_of(field);
    const auto found = std::find(levels.begin(), levels.end(), agreement);
    ENSURE(found != levels.end());
    return static_cast<std::uint8_t>(1 + (found - levels.begin()));
}

}  // namespace

std::span<const Agreement> levels_of(LinkField field) {
    switch (field) {
        case LinkField::name:
            return name_levels;
        case LinkField::birth_date:
            return birth_levels;
        case LinkField::id_number:
            return number_levels;
        case LinkField::sex:
            return sex_levels;
        case LinkField::place:
            return place_levels;
        case LinkField::school:
            return school_levels;
        case LinkField::carer:
            return carer_levels;
    }
    ENSURE(false);
    return {};
}

Pattern compare(const FactBook& book, const LinkFacts& a, const LinkFacts& b) {
    const Agreement number = compare_number(a, b);
    const bool same_number = number == equal;
    // Two numbers that both check hold both birth dates: the dates say nothing that the numbers have not said.
    const bool numbers_hold_dates = number == birth_part && a.number_counts && b.number_counts;
    Pattern pattern{};
    const auto set = [&](LinkField field, Agreement agreement) {
        pattern[static_cast<std::size_t>(field)] = place_of(field, agreement);
    };
    if (a.name != no_name && b.name != no_name) {
        // The levels of names are those of NameLikeness, in order.
        pattern[static_cast<std::size_t>(LinkField::name)] =
            static_cast<std::uint8_t>(1 + static_cast<int>(book.names().compare(a.name, b.name)));
    }
    set(LinkField::birth_date, numbers_hold_dates ? missing : compare_birth(a, b, same_number));
    set(LinkField::id_number, number);
    set(LinkField::sex, compare_sex(a, b, same_number));
    set(LinkField::place, compare_place(a, b));
    set(LinkField::school, compare_school(a, b));
    set(LinkField::carer, compare_carer(book.names(), a, b));
    return pattern;
}

Agreement agreement(const Pattern& pattern, LinkField field) {
    const std::uint8_t place = pattern[static_cast<std::size_t>(field)];
    return place == 0 ? missing : levels_of(field)[static_cast<std::size_t>(place - 1)];
}

bool is_barred(const LinkFacts& a, const LinkFacts& b, const Pattern& pattern) {
    const Agreement number = agreement(pattern, LinkField::id_number);
    if (a.number_counts && b.number_counts && number != equal) return true;
    const Agreement name = agreement(pattern, LinkField::name);
    if (number == equal) {
        // One number and two names that share nothing: somebody's number stands on another's row, unless a birth date
        // of its own or the carer says that it is one child.
        const Agreement carer = agreement(pattern, LinkField::carer);
        return name == different && agreement(pattern, LinkField::birth_date) != equal &&
               (carer == different || carer == missing);
    }
    // Twins' numbers stand next to each other, and so do those that an office has given on one day.
    if (name == surname || name == different) return number != missing || !same_birth_unlikely(pattern);
    const bool another_name = name == one_character || name == near_sound;
    return another_name && number != slip && !same_birth_unlikely(pattern);
}

}  // namespace yingtuo::roll
