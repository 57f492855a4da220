#include "formats/printable_text.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cstdint>

namespace yingtuo::formats {

namespace {

bool turns_direction(UChar32 character) {
    return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069) ||
           character == 0x200E || character == 0x200F;
}

}  // namespace

std::string printable_text(std::string_view text) {
    // Broken bytes come out of the decoder as the replacement character.
    const auto decoded =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::UnicodeString printable;
    for (std::int32_t i = 0; i < decoded.length(); i = decoded.moveIndex32(i, 1)) {
        const UChar32 character = decoded.char32At(i);
        if (U_IS_UNICODE_NONCHAR(character)) {
            printable.append(UChar32{0xFFFD});
        } else if (character == '\t') {
            printable.append(UChar32{' '});
        } else if (character == '\n' || character == 0x2028 || character == 0x2029) {
            printable.append(UChar32{'\n'});
        } else if (!u_iscntrl(character) && !turns_direction(character)) {
            printable.append(character);
        }
    }
    std::string utf8;
    printable.toUTF8String(utf8);
    return utf8;
}

}  // namespace yingtuo::formats
