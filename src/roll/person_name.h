// Names of people: one written form, and whether two written forms sound like one name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yingtuo::roll {

// Full-width forms folded, compatibility characters replaced, no space beside a Chinese character, one kind of middle
// dot.
[[nodiscard]] std::string normal_name(std::string_view cell);

// Digits, signs that no name has (two names, a remark in brackets), nothing that is a letter, or longer than any name.
[[nodiscard]] bool is_odd_name(std::string_view name);

// The same, or the same in pinyin without tones: 李秋生 and 李秋声.
[[nodiscard]] bool sounds_alike(std::string_view a, std::string_view b);

// The pinyin of each character, without tone, in small letters; a character without one is its own sound.
[[nodiscard]] std::vector<std::string> toneless_syllables(std::u32string_view characters);
// Each traditional character made simplified, all others as they are.
[[nodiscard]] std::u32string simplified(std::u32string_view characters);

}  // namespace yingtuo::roll
