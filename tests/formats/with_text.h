// An instance file with one thing in it changed.
#pragma once

#include <string>
#include <string_view>

namespace yingtuo::formats {

inline std::string with_text(std::string_view text, std::string_view from, std::string_view to) {
    std::string copy(text);
    return copy.replace(copy.find(from), from.size(), to);
}

}  // namespace yingtuo::formats
