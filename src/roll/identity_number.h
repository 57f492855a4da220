// Identity numbers: one cell read into an eighteen-character number, or the reason why it cannot be used.
// A damaged number is never repaired: what a spreadsheet has rounded away nobody can know.
// Source: GB 11643-1999; check digit ISO 7064:1983 MOD 11-2. The region prefix is not checked against a list: prefixes
// of dissolved counties are valid for life, and the demo season's numbers carry a prefix that was never assigned.
#pragma once

#include <string>
#include <string_view>

#include "base/calendar.h"
#include "domain/child.h"

namespace yingtuo::roll {

enum class IdentityState {
    valid,
    from_fifteen,  // valid: fifteen digits of the old form, brought to eighteen
    missing,
    damaged,     // 5.3E+17, or digits at the end rounded to zeros by a number cell
    malformed,   // wrong length, or characters that cannot be
    birth_date,  // the eight digits of birth are no date
    check_digit
};

struct IdentityNumber {
    IdentityState state = IdentityState::missing;
    std::string number;  // eighteen characters, upper-case X; empty unless usable
    // What stands there where it is not usable but has fourteen digits or more: never used as a number, only compared
    // with others to find a slip. Eighteen characters or so.
    std::string written;
    Date birth_date{};
    Sex sex = Sex::unknown;
    // Ends in 000, as one true number in a thousand does and every number that a number cell has rounded; here the
    // check character fits, as it does for one rounded number in eleven.
    bool maybe_rounded = false;

    [[nodiscard]] bool is_usable() const {
        return state == IdentityState::valid || state == IdentityState::from_fifteen;
    }
};

[[nodiscard]] IdentityNumber read_identity_number(std::string_view cell);

// The check character of the first seventeen digits.
[[nodiscard]] char identity_check_character(std::string_view seventeen_digits);

}  // namespace yingtuo::roll
