#include "roll/masked.h"

#include <algorithm>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

std::string keeping(std::u32string text, std::size_t first, std::size_t last) {
    for (std::size_t i = first; i + last < text.size(); ++i) text[i] = U'*';
    return utf8(text);
}

}  // namespace

std::string masked_name(std::string_view name) {
    const std::u32string text = characters(name);
    return keeping(text, text.size() > 1 ? 1 : 0, 0);
}

std::string masked_id_number(std::string_view id_number) {
    const std::u32string text = characters(id_number);
    return text.size() < 15 ? keeping(text, 0, 0) : keeping(text, 2, 2);
}

std::string masked_phone(std::string_view phone) {
    std::u32string text = characters(phone);
    const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
    // Backwards, so that the last four of each number stay; a dash is within a number.
    int seen = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        if (text[i] == U'-' || text[i] == U' ') continue;
        if (!is_digit(text[i])) {
            seen = 0;
        } else if (++seen > 4) {
            text[i] = U'*';
        }
    }
    const bool is_short = std::count_if(text.begin(), text.end(), is_digit) == static_cast<std::ptrdiff_t>(text.size());
    return is_short ? keeping(text, 0, 0) : utf8(text);
}

std::string masked_text(std::string_view text) {
    constexpr std::size_t shown = 2;
    const std::u32string all = characters(text);
    if (all.size() <= shown) return keeping(all, 0, 0);
    return utf8(all.substr(0, shown)) + "***";
}

}  // namespace yingtuo::roll
