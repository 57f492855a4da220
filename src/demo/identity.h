// Identity numbers and telephone numbers that belong to nobody and can belong to nobody.
// Source: GB 11643-1999 (form and check character); the numbering plan of the telephone network.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "domain/child.h"

namespace yingtuo::demo {

// Every number begins with 99, which no province has or had: none can be a person's. All else is as in a real number,
// so that every check on form, birth date, sex and check character can be tried.
class IdentityNumbers {
  public:
    // A new number for someone of the county (region code) with this birth date and sex. Twins who are drawn one after
    // the other get neighbouring numbers.
    [[nodiscard]] std::string next(std::string_view county_code, Date birth_date, Sex sex);

  private:
    std::map<std::string, int> taken_;  // by prefix, birth date and sex
};

// The check character of seventeen digits.
[[nodiscard]] char check_character(std::string_view seventeen_digits);

// The number-th invented telephone number: eleven digits that begin with 140. That range holds the thirteen-digit
// numbers of machines; eleven digits in it are incomplete and reach nobody.
[[nodiscard]] std::string phone_number(std::int64_t number);

}  // namespace yingtuo::demo
