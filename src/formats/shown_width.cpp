#include "formats/shown_width.h"

namespace yingtuo::formats {

std::size_t shown_width(std::string_view text) {
    std::size_t width = 0;
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        // Bytes that go on with a character have no width of their own; characters of three bytes and more are wide.
        if ((value & 0xC0) != 0x80) width += value >= 0xE0 ? 2 : 1;
    }
    return width;
}

}  // namespace yingtuo::formats
