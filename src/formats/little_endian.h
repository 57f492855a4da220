// Little-endian numbers in old binary files. Reading past the end gives zero: whoever needs to know asks the size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace yingtuo::formats {

template <typename Number>
[[nodiscard]] Number little_endian(std::string_view bytes, std::size_t at) {
    if (at > bytes.size() || bytes.size() - at < sizeof(Number)) return 0;
    Number number = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i) {
        const auto byte = static_cast<Number>(static_cast<unsigned char>(bytes[at + i]));
        number = static_cast<Number>(number | static_cast<Number>(byte << (8 * i)));
    }
    return number;
}

[[nodiscard]] inline std::uint8_t u8(std::string_view bytes, std::size_t at) {
    return little_endian<std::uint8_t>(bytes, at);
}
[[nodiscard]] inline std::uint16_t u16(std::string_view bytes, std::size_t at) {
    return little_endian<std::uint16_t>(bytes, at);
}
[[nodiscard]] inline std::uint32_t u32(std::string_view bytes, std::size_t at) {
    return little_endian<std::uint32_t>(bytes, at);
}
[[nodiscard]] inline double f64(std::string_view bytes, std::size_t at) {
    const auto bits = little_endian<std::uint64_t>(bytes, at);
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

}  // namespace yingtuo::formats
