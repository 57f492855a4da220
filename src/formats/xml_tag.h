// XML tags as they are written: one attribute of a start tag changed, everything else left byte for byte.
// The tags must be well-formed: they come from a document that was parsed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yingtuo::formats {

// "x:" of "<x:row r='1'>"; empty where there is none.
[[nodiscard]] std::string prefix_of(std::string_view tag);
// Is it "<row/>"?
[[nodiscard]] bool is_empty_element(std::string_view tag);
// "<row/>" -> "<row>"; other tags as they are.
[[nodiscard]] std::string opened(std::string_view tag);
// "<row>" -> "<row/>"; other tags as they are.
[[nodiscard]] std::string closed(std::string_view tag);
// The end tag of a start tag: "</x:row>".
[[nodiscard]] std::string end_tag_of(std::string_view tag);

// The value as written, with its entities.
[[nodiscard]] std::optional<std::string_view> attribute(std::string_view tag, std::string_view name);
// Replaced, or added as the last one. The value is written as it is: it must need no escapes.
[[nodiscard]] std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value);
[[nodiscard]] std::string without_attribute(std::string_view tag, std::string_view name);

// Text fit to stand between tags in any encoding a document may have: plain characters, numbers for all others.
// Characters that XML cannot hold are left out.
[[nodiscard]] std::string xml_text(std::string_view utf8);

}  // namespace yingtuo::formats
