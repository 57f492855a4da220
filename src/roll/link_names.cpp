#include "roll/link_names.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/ensure.h"
#include "roll/cell_text.h"
#include "roll/person_name.h"

namespace yingtuo::roll {

namespace {

// Variant characters of given names that the traditional-simplified table does not join.
constexpr std::array<std::pair<char32_t, char32_t>, 26> variants = {
    {{U'峯', U'峰'}, {U'昇', U'升'}, {U'陞', U'升'}, {U'堃', U'坤'}, {U'喆', U'哲'}, {U'晧', U'皓'}, {U'暠', U'皓'},
     {U'珮', U'佩'}, {U'菓', U'果'}, {U'甦', U'苏'}, {U'崑', U'昆'}, {U'崐', U'昆'}, {U'淩', U'凌'}, {U'甯', U'宁'},
     {U'栢', U'柏'}, {U'囯', U'国'}, {U'邨', U'村'}, {U'秌', U'秋'}, {U'荘', U'庄'}, {U'逺', U'远'}, {U'徳', U'德'},
     {U'恵', U'惠'}, {U'緑', U'绿'}, {U'頴', U'颖'}, {U'穎', U'颖'}, {U'祕', U'秘'}}};

// What stands where a keyboard had no character.
bool is_placeholder(char32_t c) {
    return c == '?' || c == '*' || c == U'□' || c == U'■' || c == U'囗' || c == U'〇' || c == U'×' || c == 0xFFFD;
}

// What the speech of the south-west does not tell apart.
std::string loosely(std::string syllable) {
    const auto initial = [&](std::string_view from, std::string_view to) {
        if (syllable.starts_with(from)) syllable.replace(0, from.size(), to);
    };
    initial("zh", "z");
    initial("ch", "c");
    initial("sh", "s");
    initial("n", "l");
    if (syllable.ends_with("ing") || syllable.ends_with("eng")) syllable.pop_back();
    return syllable;
}

bool same_but_for_placeholders(std::u32string_view a, std::u32string_view b) {
    if (a.size() != b.size() || a.size() < 2) return false;
    std::size_t hidden = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] == b[i]) continue;
        if (!is_placeholder(a[i]) && !is_placeholder(b[i])) return false;
        ++hidden;
    }
    return hidden > 0 && hidden < a.size();
}

// 阿依古丽 for 阿依古丽·买买提.
bool is_first_part(std::u32string_view part, std::u32string_view whole) {
    return part.size() >= 2 && whole.size() > part.size() && whole.starts_with(part) && whole[part.size()] == U'·';
}

// One given character is another while the rest stands, one is left out, or two are changed over.
bool one_character_apart(std::u32string_view a, std::u32string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (is_first_part(a, b)) return true;
    if (a.size() == b.size()) {
        std::vector<std::size_t> apart;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i] != b[i]) apart.push_back(i);
        }
        // Of a name of two characters one character is half: the family name alone says little.
        if (apart.size() == 1) return a.size() >= 3;
        return apart.size() == 2 && apart[1] == apart[0] + 1 && a[apart[0]] == b[apart[1]] &&
               a[apart[1]] == b[apart[0]];
    }
    if (b.size() != a.size() + 1 || a.size() < 2) return false;
    const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin());
    return std::equal(left, a.end(), right + 1, b.end());
}

}  // namespace

NameNumber NameBook::add(std::string_view name) {
    if (name.empty()) return no_name;
    const auto [entry, is_new] = numbers_.try_emplace(std::string(name), static_cast<NameNumber>(forms_.size()));
    if (is_new) {
        forms_.emplace_back();
        forms_.back().plain = characters(name);
    }
    return entry->second;
}

void NameBook::complete() {
    std::set<char32_t> distinct;
    for (const Form& form : forms_) distinct.insert(form.plain.begin(), form.plain.end());
    const std::u32string all(distinct.begin(), distinct.end());
    const std::u32string simple = simplified(all);
    ENSURE(simple.size() == all.size());
    std::unordered_map<char32_t, char32_t> plain;
    for (std::size_t i = 0; i < all.size(); ++i) plain.emplace(all[i], simple[i]);
    for (const auto& [variant, usual] : variants) {
        if (const auto found = plain.find(variant); found != plain.end()) found->second = usual;
    }
    std::set<char32_t> spoken;
    for (const auto& [character, usual] : plain) spoken.insert(usual);
    const std::u32string sounding(spoken.begin(), spoken.end());
    const std::vector<std::string> syllables = toneless_syllables(sounding);
    std::unordered_map<char32_t, std::size_t> syllable_of;
    for (std::size_t i = 0; i < sounding.size(); ++i) syllable_of.emplace(sounding[i], i);
    std::vector<std::string> loose_syllables = syllables;
    for (std::string& syllable : loose_syllables) syllable = loosely(std::move(syllable));

    std::unordered_map<std::string, std::int32_t> sounds;
    const auto number_of = [&](const std::string& sound) {
        return sounds.try_emplace(sound, static_cast<std::int32_t>(sounds.size())).first->second;
    };
    for (Form& form : forms_) {
        std::string strict;
        std::string loose;
        for (char32_t& character : form.plain) {
            character = plain.at(character);
            const std::size_t syllable = syllable_of.at(character);
            strict += syllables[syllable];
            loose += loose_syllables[syllable];
        }
        form.sound = number_of(strict);
        form.loose = number_of("~" + loose);
    }
}

NameLikeness NameBook::compare(NameNumber a, NameNumber b) const {
    using enum NameLikeness;
    if (a == b) return equal;
    const Form& one = forms_[at(a)];
    const Form& other = forms_[at(b)];
    if (one.plain == other.plain) return variant;
    if (one.sound == other.sound || same_but_for_placeholders(one.plain, other.plain)) return homophone;
    if (one.loose == other.loose) return near_sound;
    if (one_character_apart(one.plain, other.plain)) return one_character;
    return one.plain.front() == other.plain.front() ? surname : different;
}

}  // namespace yingtuo::roll
