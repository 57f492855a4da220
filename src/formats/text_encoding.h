// Text encodings: which one a text file is written in, and text written in it.
#pragma once

#include <string>
#include <string_view>

namespace yingtuo::formats {

enum class TextEncoding { utf8, utf16_le, utf16_be, gb18030 };

// As to_utf8 (text_file.h) takes it.
[[nodiscard]] TextEncoding encoding_of(std::string_view bytes);

// Without a mark at the start. A character the encoding does not have becomes its replacement.
[[nodiscard]] std::string encoded(std::string_view utf8, TextEncoding encoding);
// UTF-8, marks included. Broken bytes become U+FFFD.
[[nodiscard]] std::string decoded(std::string_view bytes, TextEncoding encoding);

// Is it an XML document in UTF-16, by its first bytes?
[[nodiscard]] bool is_utf16_xml(std::string_view start);
// The document without its mark and its declaration, so that it is UTF-8 for every reader; others as they are.
[[nodiscard]] std::string xml_in_utf8(std::string document);

}  // namespace yingtuo::formats
