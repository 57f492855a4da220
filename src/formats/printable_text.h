// Printable text: what may go on paper and into cells, made of whatever a record holds.
#pragma once

#include <string>
#include <string_view>

namespace yingtuo::formats {

// Valid UTF-8 without control characters but line ends: tabs become spaces, broken bytes the replacement character, and
// marks that turn the direction of writing are left out.
[[nodiscard]] std::string printable_text(std::string_view text);

}  // namespace yingtuo::formats
