#include "formats/text_file.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <stdexcept>

#include "formats/refusals.h"

namespace yingtuo::formats {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string decode(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUConverterPointer converter(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no converter for " + std::string(encoding));
    const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.getAlias(), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU failed to convert from " + std::string(encoding));
    std::string utf8;
    wide.toUTF8String(utf8);
    return utf8;
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > bytes.size()) return false;
        for (std::size_t k = 1; k < length; ++k) {
            if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0) != 0x80) return false;
        }
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        const bool is_overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
        const bool is_surrogate_or_beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
        if (is_overlong || is_surrogate_or_beyond) return false;
        i += length;
    }
    return true;
}

std::size_t character_count(std::string_view utf8) {
    std::size_t count = 0;
    for (const char byte : utf8) {
        const auto value = static_cast<unsigned char>(byte);
        if ((value & 0xC0) != 0x80) count += value >= 0xF0 ? 2 : 1;
    }
    return count;
}

std::string from_code_page(std::string_view bytes, int code_page) {
    constexpr int utf8 = 65001;
    constexpr int big5 = 950;
    constexpr int japanese = 932;
    const bool is_plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0; });
    if (is_plain || (code_page == utf8 && is_utf8(bytes))) return std::string(bytes);
    if (code_page == big5) return decode(bytes, "Big5");
    if (code_page == japanese) return decode(bytes, "Shift_JIS");
    std::string chinese = decode(bytes, "GB18030");
    constexpr int western = 1252;
    if (code_page == western && chinese.find(replacement) != std::string::npos) return decode(bytes, "windows-1252");
    return chinese;
}

std::string to_utf8(std::u16string_view text) {
    std::string utf8;
    icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(utf8);
    return utf8;
}

Result<std::string> to_utf8(std::string_view bytes, const std::string& where) {
    std::string text;
    if (bytes.substr(0, 2) == "\xFF\xFE") {
        text = decode(bytes.substr(2), "UTF-16LE");
    } else if (bytes.substr(0, 2) == "\xFE\xFF") {
        text = decode(bytes.substr(2), "UTF-16BE");
    } else if (is_utf8(bytes)) {
        text = bytes;
    } else {
        text = decode(bytes, "GB18030");
    }
    if (text.starts_with(byte_order_mark)) text.erase(0, byte_order_mark.size());  // GB18030 has one too
    // A few bad bytes are for the rows that hold them; many mean that this never was a text.
    const bool is_garbled = count_of(text, replacement) * 100 > text.size();
    if (is_garbled || text.find('\0') != std::string::npos) {
        return save_as_xlsx(where, "这不是表格文件", "this is not a table");
    }
    return text;
}

bool is_blank(std::string_view cell) {
    while (!cell.empty()) {
        const auto first = static_cast<unsigned char>(cell.front());
        if (first <= 0x20) {
            cell.remove_prefix(1);
        } else if (cell.substr(0, 3) == "\u3000") {
            cell.remove_prefix(3);
        } else if (cell.substr(0, 2) == "\u00A0") {
            cell.remove_prefix(2);
        } else {
            return false;
        }
    }
    return true;
}

bool is_blank(const SheetRow& row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return is_blank(cell); });
}

}  // namespace yingtuo::formats
