#include "formats/xls_records.h"

#include <algorithm>

#include "formats/little_endian.h"

namespace yingtuo::formats {

namespace {

constexpr std::uint16_t continue_type = 0x003C;

}  // namespace

std::optional<XlsRecord> XlsRecords::next() {
    if (at_ > stream_.size() || stream_.size() - at_ < 4) return std::nullopt;
    const std::uint16_t type = u16(stream_, at_);
    const std::size_t length = u16(stream_, at_ + 2);
    if (stream_.size() - at_ - 4 < length) return std::nullopt;
    const std::string_view body = stream_.substr(at_ + 4, length);
    at_ += 4 + length;
    return XlsRecord{type, body};
}

std::vector<std::string_view> XlsRecords::continuations() {
    std::vector<std::string_view> bodies;
    while (at_ < stream_.size() && u16(stream_, at_) == continue_type) {
        const auto record = next();
        if (!record) break;
        bodies.push_back(record->body);
    }
    return bodies;
}

bool XlsBody::is_at_end() {
    while (piece_ < pieces_.size() && at_ >= pieces_[piece_].size()) {
        ++piece_;
        at_ = 0;
    }
    return piece_ >= pieces_.size();
}

std::uint8_t XlsBody::byte() {
    if (is_at_end()) {
        failed_ = true;
        return 0;
    }
    return u8(pieces_[piece_], at_++);
}

std::uint16_t XlsBody::word() {
    const std::uint16_t low = byte();
    return static_cast<std::uint16_t>(low | byte() << 8);
}

std::uint32_t XlsBody::number() {
    const std::uint32_t low = word();
    return low | std::uint32_t{word()} << 16;
}

void XlsBody::skip(std::size_t bytes) {
    while (bytes > 0 && !is_at_end()) {
        const std::size_t here = std::min(bytes, pieces_[piece_].size() - at_);
        at_ += here;
        bytes -= here;
    }
    failed_ = failed_ || bytes > 0;
}

std::optional<std::u16string> XlsBody::text() {
    constexpr std::uint8_t is_wide = 1;
    constexpr std::uint8_t has_phonetic = 4;
    constexpr std::uint8_t has_formats = 8;
    const std::size_t length = word();
    std::uint8_t flags = byte();
    const std::size_t formats = (flags & has_formats) != 0 ? word() : 0;
    const std::size_t phonetic = (flags & has_phonetic) != 0 ? number() : 0;
    std::u16string text;
    while (text.size() < length && !failed_) {
        const std::size_t before = piece_;
        if (is_at_end()) return std::nullopt;
        if (piece_ != before) flags = byte();
        if ((flags & is_wide) != 0) {
            text.push_back(static_cast<char16_t>(word()));
        } else {
            text.push_back(byte());
        }
    }
    skip(formats * 4 + phonetic);
    if (failed_) return std::nullopt;
    return text;
}

}  // namespace yingtuo::formats
