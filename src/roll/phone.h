// Telephone numbers: one cell, one or several numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yingtuo::roll {

struct PhoneCell {
    std::vector<std::string> numbers;  // mobiles as 13812345678, landlines as 0870-2123456 or 2123456
    bool complete = true;              // false: something in the cell is no telephone number
};

// Spaces, dashes and +86 are taken off; several numbers may be separated by anything that is not a digit.
[[nodiscard]] PhoneCell read_phones(std::string_view cell);

}  // namespace yingtuo::roll
