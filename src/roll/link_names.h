// Names as linkage compares them: characters, variant characters, sound. A book of all names at work, so that each
// character is looked up once. Rare characters need no table: what has no pinyin is its own sound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace yingtuo::roll {

// How two names agree, closest first.
enum class NameLikeness {
    equal,
    variant,     // the same but for variant and traditional characters: 王昇, 王升
    homophone,   // the same pinyin without tones, or a character that a keyboard could not write: 李秋生, 李秋声
    near_sound,  // the same but for what the region's speech does not tell apart: in/ing, en/eng, z/zh, n/l
    one_character,  // one character another, left out, or two changed over
    surname,        // the family name only
    different
};

using NameNumber = std::int32_t;
inline constexpr NameNumber no_name = -1;

class NameBook {
  public:
    // The name's number; no_name for an empty one. `name` is a normal_name().
    NameNumber add(std::string_view name);
    // Looks up the sounds of all that was added; before anything below.
    void complete();

    [[nodiscard]] NameLikeness compare(NameNumber a, NameNumber b) const;
    // Equal for names that sound alike, strictly and loosely; and by family name.
    [[nodiscard]] std::int32_t sound(NameNumber name) const { return forms_[at(name)].sound; }
    [[nodiscard]] std::int32_t loose_sound(NameNumber name) const { return forms_[at(name)].loose; }
    [[nodiscard]] char32_t family_name(NameNumber name) const { return forms_[at(name)].plain.front(); }
    [[nodiscard]] std::size_t size() const { return forms_.size(); }

  private:
    struct Form {
        std::u32string plain;  // variant characters made one
        std::int32_t sound = -1;
        std::int32_t loose = -1;
    };

    static std::size_t at(NameNumber name) { return static_cast<std::size_t>(name); }

    std::vector<Form> forms_;
    std::unordered_map<std::string, NameNumber> numbers_;
};

}  // namespace yingtuo::roll
