#include "http/attachment.h"

#include <fmt/format.h>

namespace yingtuo::http {

std::string disposition(std::string_view how, std::string_view plain, const std::string& name) {
    const std::string base = name.substr(name.rfind('/') + 1);
    std::string encoded;
    for (const char c : base) {
        const bool is_plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
                              c == '-' || c == '_';
        encoded += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    const auto dot = base.rfind('.');
    const std::string ending = dot == std::string::npos ? "" : encoded.substr(encoded.rfind('.'));
    return fmt::format("{}; filename=\"{}{}\"; filename*=UTF-8''{}", how, plain,
                       ending.find('%') == std::string::npos ? ending : "", encoded);
}

}  // namespace yingtuo::http
