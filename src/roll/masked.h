// Masked forms of what names or reaches a person: enough to find the row on one's own sheet, not enough to learn who
// it is.
#pragma once

#include <string>
#include <string_view>

namespace yingtuo::roll {

// The first character, then a star for each other: 李秋生 is 李**. A name of one character is a star.
[[nodiscard]] std::string masked_name(std::string_view name);
// The first two and the last two characters of eighteen; of anything shorter only stars.
[[nodiscard]] std::string masked_id_number(std::string_view id_number);
// The last four digits of each number.
[[nodiscard]] std::string masked_phone(std::string_view phone);
// The first characters of free text such as an address, then stars.
[[nodiscard]] std::string masked_text(std::string_view text);

}  // namespace yingtuo::roll
