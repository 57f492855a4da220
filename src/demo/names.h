// Invented names: surnames and given names put together by chance from short lists of common characters.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "domain/child.h"

namespace yingtuo::demo {

[[nodiscard]] std::string draw_surname(Random& random);
// One or two characters that go with the sex.
[[nodiscard]] std::string draw_given_name(Random& random, Sex sex);
// 汉族 mostly, and the peoples who live there.
[[nodiscard]] std::string draw_people(Random& random);

// The same name with one character written as another of the same sound: 李秋生, 李秋声. Nothing where no character of
// the name has such a twin.
[[nodiscard]] std::optional<std::string> homophone_of(std::string_view name);

}  // namespace yingtuo::demo
