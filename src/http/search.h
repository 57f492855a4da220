// Search: finding a site by part of its name, its village or township, or by the pinyin initials of its name ("zyzx"
// for 昭阳中学, letter by letter).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yingtuo::http {

// Small letters and half-width forms throughout, so that what is typed meets what is stored.
[[nodiscard]] std::string folded(std::string_view text);

// The first letter of each character's most usual reading; letters and digits stay; everything else goes.
// Made once for many texts: the machinery behind takes some milliseconds to start.
[[nodiscard]] std::vector<std::string> pinyin_initials(const std::vector<std::string>& texts);

}  // namespace yingtuo::http
