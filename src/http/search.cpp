#include "http/search.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <map>
#include <memory>
#include <stdexcept>

namespace yingtuo::http {

namespace {

icu::UnicodeString from_utf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::unique_ptr<icu::Transliterator> han_to_latin() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> rules(
        icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status) != 0 || !rules) throw std::runtime_error("ICU has no Han-Latin transliteration");
    return rules;
}

}  // namespace

std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no NFKC case folding");
    std::string out;
    form->normalize(from_utf8(text), status).toUTF8String(out);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU could not fold a text");
    return out;
}

std::vector<std::string> pinyin_initials(const std::vector<std::string>& texts) {
    const auto rules = han_to_latin();
    std::map<UChar32, std::string> initials;  // a few hundred characters serve thousands of names
    const auto initial = [&](UChar32 c) -> const std::string& {
        const auto [place, is_new] = initials.try_emplace(c);
        if (is_new && u_isalnum(c) != 0) {
            icu::UnicodeString text(c);
            rules->transliterate(text);
            if (text.length() > 0) text.tempSubString(0, 1).toUTF8String(place->second);
        }
        return place->second;
    };
    std::vector<std::string> all;
    all.reserve(texts.size());
    for (const std::string& text : texts) {
        const icu::UnicodeString characters = from_utf8(text);
        std::string letters;
        for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1))
            letters += initial(characters.char32At(at));
        all.push_back(std::move(letters));
    }
    return all;
}

}  // namespace yingtuo::http
