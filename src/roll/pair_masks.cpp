#include "roll/pair_masks.h"

#include <algorithm>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

bool is_separator(char32_t c) {
    return c == ' ' || c == '-' || c == U'·' || c == U'、';
}

// Every character but the first one of the text covered.
std::u32string covered(std::u32string text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (!is_separator(text[i])) text[i] = '*';
    }
    return text;
}

// Covered up to and after what differs.
std::u32string open_between(const std::u32string& text, std::size_t prefix, std::size_t suffix) {
    std::u32string shown = covered(text);
    for (std::size_t i = prefix; i + suffix < text.size(); ++i) shown[i] = text[i];
    return shown;
}

}  // namespace

std::pair<std::string, std::string> masked_pair(LinkField field, const std::string& a, const std::string& b) {
    if (field == LinkField::place || field == LinkField::school || field == LinkField::sex) return {a, b};
    const std::u32string one = characters(a);
    const std::u32string other = characters(b);
    const auto prefix =
        static_cast<std::size_t>(std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first - one.begin());
    const std::size_t shorter = std::min(one.size(), other.size());
    std::size_t suffix = 0;
    while (suffix < shorter - std::min(shorter, prefix) &&
           one[one.size() - 1 - suffix] == other[other.size() - 1 - suffix])
        ++suffix;
    const std::size_t apart = std::max(one.size(), other.size()) - prefix - suffix;
    // A carer's line holds a whole person: who differs there is covered altogether.
    const bool opens = field != LinkField::carer && apart * 2 <= shorter;
    if (!opens) return {utf8(covered(one)), utf8(covered(other))};
    return {utf8(open_between(one, prefix, suffix)), utf8(open_between(other, prefix, suffix))};
}

}  // namespace yingtuo::roll
