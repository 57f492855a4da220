// Text files: bytes of unknown encoding to UTF-8, and what counts as a blank cell.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/sheet.h"

namespace yingtuo::formats {

[[nodiscard]] bool is_utf8(std::string_view bytes);

// Characters as a spreadsheet program counts them (UTF-16 units), of a UTF-8 text.
[[nodiscard]] std::size_t character_count(std::string_view utf8);

// UTF-8 without its mark. Accepts UTF-8 and UTF-16 with a mark, UTF-8 without, and takes anything else for GB18030 (of
// which GBK and GB2312 are parts). Refuses (bad_input) bytes that are no text in any of them.
[[nodiscard]] Result<std::string> to_utf8(std::string_view bytes, const std::string& where);

// The text of an old file that names its code page. Chinese offices' programs name the western one and write GBK: where
// the bytes are good GB18030 they are taken for that. Bytes that are no text become U+FFFD.
[[nodiscard]] std::string from_code_page(std::string_view bytes, int code_page);
[[nodiscard]] std::string to_utf8(std::u16string_view text);

// White space only, wide and unbreakable spaces included.
[[nodiscard]] bool is_blank(std::string_view cell);
[[nodiscard]] bool is_blank(const SheetRow& row);

}  // namespace yingtuo::formats
