// Hexadecimal, lower case, for key files and checksums.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yingtuo::store {

[[nodiscard]] std::string to_hex(std::string_view bytes);
// Nothing for an odd length or any other character.
[[nodiscard]] std::optional<std::string> from_hex(std::string_view text);

}  // namespace yingtuo::store
