#include "formats/text_encoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <stdexcept>

#include "formats/text_file.h"

namespace yingtuo::formats {

namespace {

icu::LocalUConverterPointer converter_of(TextEncoding encoding) {
    const char* name = encoding == TextEncoding::utf16_le   ? "UTF-16LE"
                       : encoding == TextEncoding::utf16_be ? "UTF-16BE"
                       : encoding == TextEncoding::gb18030  ? "GB18030"
                                                            : "UTF-8";
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUConverterPointer converter(ucnv_open(name, &status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no converter for " + std::string(name));
    return converter;
}

}  // namespace

TextEncoding encoding_of(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE")) return TextEncoding::utf16_le;
    if (bytes.starts_with("\xFE\xFF")) return TextEncoding::utf16_be;
    return is_utf8(bytes) ? TextEncoding::utf8 : TextEncoding::gb18030;
}

std::string encoded(std::string_view utf8, TextEncoding encoding) {
    if (encoding == TextEncoding::utf8) return std::string(utf8);
    const icu::LocalUConverterPointer converter = converter_of(encoding);
    const auto wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
    UErrorCode status = U_ZERO_ERROR;
    std::string bytes(static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(wide.length(), 4)), '\0');
    const auto size = wide.extract(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.getAlias(), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU failed to encode a text");
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

std::string decoded(std::string_view bytes, TextEncoding encoding) {
    if (encoding == TextEncoding::utf8) return std::string(bytes);
    const icu::LocalUConverterPointer converter = converter_of(encoding);
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString wide(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.getAlias(), status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU failed to decode a text");
    std::string utf8;
    wide.toUTF8String(utf8);
    return utf8;
}

bool is_utf16_xml(std::string_view start) {
    return start.starts_with("\xFE\xFF") || start.starts_with("\xFF\xFE") ||
           start.substr(0, 2).find('\0') != std::string_view::npos;
}

std::string xml_in_utf8(std::string document) {
    if (!is_utf16_xml(document)) return document;
    const bool is_big_endian = document.starts_with("\xFE\xFF") || document.front() == '\0';
    std::string text = decoded(document, is_big_endian ? TextEncoding::utf16_be : TextEncoding::utf16_le);
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    if (text.starts_with("<?xml")) text.erase(0, text.find("?>") == std::string::npos ? 0 : text.find("?>") + 2);
    return text;
}

}  // namespace yingtuo::formats
