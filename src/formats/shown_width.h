// How wide a text is shown, by which columns of workbooks are made.
#pragma once

#include <cstddef>
#include <string_view>

namespace yingtuo::formats {

// In digits' widths; a Chinese character is as wide as two.
[[nodiscard]] std::size_t shown_width(std::string_view text);

}  // namespace yingtuo::formats
