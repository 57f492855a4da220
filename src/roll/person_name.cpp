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

std::string toneless_pinyin(std::string_view name) {
    // Loading takes a while, and only lists with two spellings for one number need it.
    static std::mutex mutex;
    const std::scoped_lock lock(mutex);
    static const std::unique_ptr<icu::Transliterator> pinyin = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
        if (U_FAILURE(error)) throw std::runtime_error("ICU offers no Han-Latin transliterator");
        return made;
    }();
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    pinyin->transliterate(text);
    std::string out;
    text.toUTF8String(out);
    std::erase(out, ' ');
    return out;
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
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        const bool beside_han = (i > 0 && is_han(text[i - 1])) || (i + 1 < text.size() && is_han(text[i + 1]));
        if (c == ' ' && beside_han) continue;
        out.push_back(is_middle_dot(c) && beside_han ? U'·' : c);
    }
    return utf8(out);
}

bool is_odd_name(std::string_view name) {
    const std::u32string text = characters(name);
    const auto is_digit = [](char32_t c) { return c >= '0' && c <= '9'; };
    const auto is_letter = [](char32_t c) {
        return is_han(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 0xBF && c < 0x4E00);
    };
    return text.size() > 20 || std::any_of(text.begin(), text.end(), is_digit) ||
           std::none_of(text.begin(), text.end(), is_letter);
}

bool sounds_alike(std::string_view a, std::string_view b) {
    return a == b || toneless_pinyin(a) == toneless_pinyin(b);
}

}  // namespace yingtuo::roll
