// Cell text: what every reader of a cell needs first: full-width forms folded, spaces taken off, characters counted as
// people see them. Text that is not UTF-8 is read as far as it goes and never refused here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yingtuo::roll {

// Characters of UTF-8 text; a broken byte becomes U+FFFD.
[[nodiscard]] std::u32string characters(std::string_view text);
[[nodiscard]] std::string utf8(std::u32string_view characters);

// Full-width letters, digits and signs become their plain forms, every kind of space one plain space, invisible signs
// and the apostrophe that marks a text cell go away; no space at either end.
[[nodiscard]] std::string fold(std::string_view cell);
// As fold, without any space at all.
[[nodiscard]] std::string squeeze(std::string_view cell);
// As squeeze, lower case, without what stands in brackets and without the stars, colons and strokes of headers.
[[nodiscard]] std::string header_key(std::string_view cell);

// Empty, or a stroke that stands for nothing: "-", "/", "\".
[[nodiscard]] bool is_blank(std::string_view cell);
// "As above": 同上, 〃.
[[nodiscard]] bool is_ditto(std::string_view cell);
[[nodiscard]] bool is_han(char32_t character);
[[nodiscard]] bool is_digits(std::string_view text);

// Parts of a list in one cell: separated by 、 ， , / ; ； | or a line break; squeezed, no empty ones.
[[nodiscard]] std::vector<std::string> split_list(std::string_view cell);

[[nodiscard]] bool contains_any(std::string_view text, std::initializer_list<std::string_view> words);
[[nodiscard]] bool equals_any(std::string_view text, std::initializer_list<std::string_view> words);

// 一 to 九十九, or plain digits up to 9999; -1 for anything else.
[[nodiscard]] int small_number(std::u32string_view text);

}  // namespace yingtuo::roll
