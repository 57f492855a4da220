#include "roll/person_name.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

bool is_middle_dot(char32_t c) {
    return c == U'·' || c == U'•' || c == U'‧' || c == U'∙' || c == U'・' || c == U'⋅' || c == U'●' || c == U'˙' ||
           c == U'．' || c == '.';
}

// Compatibility forms (a rare character typed from a symbol table) become the character itself.
std::string without_compatibility_forms(const std::string& text) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU offers no NFKC normaliser");
    const icu::UnicodeString normal = nfkc->normalize(icu::UnicodeString::fromUTF8(text), error);
    if (U_FAILURE(error)) return text;
    std::string out;
    normal.toUTF8String(out);
    return out;
}

// Transliterates with an ICU table, loaded on first use.
class Transliteration {
  public:
    explicit Transliteration(const char* id) : id_(id) {}

    std::string operator()(std::string_view text) {
        // Loading takes a while, and only lists with two spellings of one name need it.
        const std::scoped_lock lock(mutex_);
        if (!table_) {
            UErrorCode error = U_ZERO_ERROR;
            table_.reset(icu::Transliterator::createInstance(id_, UTRANS_FORWARD, error));
            if (U_FAILURE(error) || !table_) throw std::runtime_error(std::string("ICU offers no table ") + id_);
        }
        icu::UnicodeString out =
            icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
        table_->transliterate(out);
        std::string plain;
        out.toUTF8String(plain);
        return plain;
    }

  private:
    const char* id_;
    std::mutex mutex_;
    std::unique_ptr<icu::Transliterator> table_;
};

std::string toneless_pinyin(std::string_view text) {
    static Transliteration pinyin("Han-Latin; Latin-ASCII; Lower");
    std::string out = pinyin(text);
    std::erase(out, ' ');
    return out;
}

// One line a character; the character itself where the table has nothing for it, or more than one line.
std::vector<std::string> line_by_line(std::u32string_view characters, const std::string& lines) {
    std::vector<std::string> out;
    std::size_t at = 0;
    for (std::size_t i = 0; i < characters.size() && at <= lines.size(); ++i) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        out.push_back(lines.substr(at, end - at));
        at = end + 1;
    }
    if (out.size() != characters.size() || at != lines.size() + 1) {
        out.clear();
        for (const char32_t c : characters) out.push_back(utf8(std::u32string(1, c)));
    }
    return out;
}

std::string lines_of(std::u32string_view characters) {
    std::u32string lines;
    for (const char32_t c : characters) {
        if (!lines.empty()) lines.push_back('\n');
        // A line break in a name would be taken for the end of a character.
        lines.push_back(c == '\n' || c == '\r' ? U' ' : c);
    }
    return utf8(lines);
}

}  // namespace

std::string normal_name(std::string_view cell) {
    if (cell.empty()) return {};
    const std::u32string plain = characters(cell);
    const auto is_common = [](char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; };
    if (std::all_of(plain.begin(), plain.end(), is_common)) return std::string(cell);
    // A compatibility form may itself hold a space (U+02D8 is one with a breve), so both are done until nothing
    // changes.
    std::string settled = fold(cell);
    for (std::string next; (next = fold(without_compatibility_forms(settled))) != settled;) settled = next;
    const std::u32string text = characters(settled);
    // Spaces go before dots are looked at: a dot may come to stand beside a character by it.
    std::u32string tight;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t next = text[i] == ' ' ? text.find_first_not_of(U' ', i) : std::u32string::npos;
        const bool beside_han =
            (!tight.empty() && is_han(tight.back())) || (next != std::u32string::npos && is_han(text[next]));
        if (text[i] != ' ' || !beside_han) tight.push_back(text[i]);
    }
    std::u32string out;
    for (std::size_t i = 0; i < tight.size(); ++i) {
        const bool beside_han = (i > 0 && is_han(tight[i - 1])) || (i + 1 < tight.size() && is_han(tight[i + 1]));
        out.push_back(is_middle_dot(tight[i]) && beside_han ? U'·' : tight[i]);
    }
    return utf8(out);
}

bool is_odd_name(std::string_view name) {
    const std::u32string text = characters(name);
    const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
    const auto is_letter = [](char32_t c) {
        return is_han(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 0xBF && c < 0x4E00);
    };
    // Two names in one cell, a remark in brackets, the sign that stands for a character nobody could type.
    static constexpr std::u32string_view signs = U",;:/\\|()[]{}?*#&+=<>@!\"_、。；：，？！（）《》【】“”□■";
    const auto is_sign = [](char32_t c) { return signs.find(c) != std::u32string_view::npos; };
    return text.size() > 20 || std::any_of(text.begin(), text.end(), is_digit) ||
           std::any_of(text.begin(), text.end(), is_sign) || std::none_of(text.begin(), text.end(), is_letter);
}

bool sounds_alike(std::string_view a, std::string_view b) {
    return a == b || toneless_pinyin(a) == toneless_pinyin(b);
}

std::vector<std::string> toneless_syllables(std::u32string_view text) {
    if (text.empty()) return {};
    return line_by_line(text, toneless_pinyin(lines_of(text)));
}

std::u32string simplified(std::u32string_view text) {
    if (text.empty()) return {};
    static Transliteration simple("Hant-Hans");
    const std::vector<std::string> lines = line_by_line(text, simple(lines_of(text)));
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::u32string line = characters(lines[i]);
        out.push_back(line.size() == 1 ? line.front() : text[i]);
    }
    return out;
}

}  // namespace yingtuo::roll
