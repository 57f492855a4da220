// Answers: yes or no in the ways clerks tick it, and whether a family wants to take part.
#pragma once

#include <optional>
#include <string_view>

#include "domain/child.h"

namespace yingtuo::roll {

// 是, 有, √, 1, Y, TRUE ...; 否, 无, ×, 0, N, FALSE ...; nothing for an empty cell or another word.
[[nodiscard]] std::optional<bool> read_yes_no(std::string_view cell);

// 愿意, 同意, 参加 or a yes; 不愿意, 不参加 or a no; 未问, 待定 or an empty cell: not asked. Nothing for another word.
[[nodiscard]] std::optional<Willingness> read_willingness(std::string_view cell);

}  // namespace yingtuo::roll
