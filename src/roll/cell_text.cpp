#include "roll/cell_text.h"

#include <algorithm>

namespace yingtuo::roll {

namespace {

constexpr char32_t broken = 0xFFFD;

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 || c == 0xFEFF || c == 0xAD ||
           c < 0x09 || (c >= 0x0E && c < 0x20) || c == 0x7F;
}

// U+FF01 to U+FF5E are the printable ASCII signs, set wide.
char32_t narrow(char32_t c) {
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

// Nothing to fold: printable ASCII without the apostrophe, and the common Chinese characters (lead bytes E4 to E9).
// Most cells are like this, and are handed on as they are.
bool is_plain(std::string_view text) {
    const auto follows = [&](std::size_t i) {
        return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0u) == 0x80u;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c > 0x20 && c < 0x7F && c != '\'') continue;
        if (c < 0xE4 || c > 0xE9 || !follows(i + 1) || !follows(i + 2)) return false;
        i += 2;
    }
    return true;
}

}  // namespace

std::u32string characters(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        char32_t c = length == 1 ? lead : length == 2 ? lead & 0x1Fu : length == 3 ? lead & 0x0Fu : lead & 0x07u;
        bool good = length > 0 && i + length <= text.size();
        for (std::size_t k = 1; good && k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            good = (next & 0xC0u) == 0x80u;
            c = (c << 6u) | (next & 0x3Fu);
        }
        good = good && !(length == 3 && c < 0x800) && !(length == 4 && c < 0x10000) && c <= 0x10FFFF &&
               !(c >= 0xD800 && c < 0xE000);
        out.push_back(good ? c : broken);
        i += good ? length : 1;
    }
    return out;
}

std::string utf8(std::u32string_view characters) {
    std::string out;
    out.reserve(characters.size() * 3);
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    for (const char32_t c : characters) {
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }
    return out;
}

std::string fold(std::string_view cell) {
    if (is_plain(cell)) return std::string(cell);
    std::u32string out;
    for (const char32_t c : characters(cell)) {
        if (is_invisible(c)) continue;
        if (!is_space(c)) {
            out.push_back(narrow(c));
        } else if (!out.empty() && out.back() != ' ') {
            out.push_back(' ');
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    std::size_t first = 0;
    while (first < out.size() &&
           (out[first] == ' ' || out[first] == '\'' || out[first] == 0x2018 || out[first] == 0x2019))
        ++first;
    return utf8(std::u32string_view(out).substr(first));
}

std::string squeeze(std::string_view cell) {
    std::string out = fold(cell);
    std::erase(out, ' ');
    return out;
}

std::string header_key(std::string_view cell) {
    std::u32string out;
    int depth = 0;
    for (const char32_t c : characters(squeeze(cell))) {
        if (c == '(' || c == '[' || c == U'【' || c == U'〔') {
            ++depth;
        } else if (c == ')' || c == ']' || c == U'】' || c == U'〕') {
            depth = std::max(0, depth - 1);
        } else if (depth == 0 && c != '*' && c != ':' && c != U'★' && c != U'☆' && c != U'※' && c != '?' && c != '/' &&
                   c != U'、' && c != ',' && c != '.') {
            out.push_back(c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
    }
    return utf8(out);
}

bool is_blank(std::string_view cell) {
    if (cell.empty()) return true;
    if (cell.size() > 16) return false;
    const auto first = static_cast<unsigned char>(cell.front());
    if ((first >= '0' && first <= '9') || (first >= 0xE4 && first <= 0xE9)) return false;
    const std::string text = squeeze(cell);
    return text.empty() || equals_any(text, {"-", "--", "/", "\\", "—", "——", "N/A", "n/a", "NA", "null", "NULL"});
}

bool is_ditto(std::string_view cell) {
    if (cell.empty() || cell.size() > 16 || is_digits(cell)) return false;
    return equals_any(squeeze(cell), {"同上", "〃", "″", "\"", "”", "“", "同前"});
}

bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || c == 0x3007;
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<std::string> split_list(std::string_view cell) {
    std::vector<std::string> parts;
    std::u32string part;
    const auto end_part = [&] {
        std::string text = squeeze(utf8(part));
        if (!text.empty()) parts.push_back(std::move(text));
        part.clear();
    };
    for (const char32_t c : characters(cell)) {
        const char32_t plain = narrow(c);
        const bool separates =
            plain == ',' || plain == '/' || plain == ';' || plain == '|' || c == U'、' || c == '\n' || c == '\r';
        if (separates) {
            end_part();
        } else {
            part.push_back(c);
        }
    }
    end_part();
    return parts;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool equals_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

int small_number(std::u32string_view text) {
    if (text.empty() || text.size() > 4) return -1;
    if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c >= '0' && c <= '9'; })) {
        int value = 0;
        for (const char32_t c : text) value = value * 10 + static_cast<int>(c - '0');
        return value;
    }
    constexpr std::u32string_view numerals = U"零一二三四五六七八九";
    int tens = 0;
    int ones = 0;
    bool seen_ten = false;
    bool seen_digit = false;
    for (const char32_t c : text) {
        if (c == U'十') {
            if (seen_ten) return -1;
            seen_ten = true;
            tens = seen_digit ? ones : 1;
            ones = 0;
            seen_digit = false;
            continue;
        }
        const std::size_t digit = c == U'两' ? 2 : c == U'〇' ? 0 : numerals.find(c);
        if (digit == std::u32string_view::npos || seen_digit) return -1;
        ones = static_cast<int>(digit);
        seen_digit = true;
    }
    return tens * 10 + ones;
}

}  // namespace yingtuo::roll
