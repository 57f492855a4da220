// Damage, first step: people whose names are hard to keep apart or hard to write.
#pragma once

#include "base/random.h"
#include "demo/population.h"

namespace yingtuo::demo {

// Cousins of one name in one village; names with a middle dot; names with characters that few typefaces have. No two
// children come to share both name and birth date.
void trouble_names(Population& population, Random random);

// A character that few typefaces have stands in the name; nothing where there is none.
[[nodiscard]] std::string_view rare_character_in(std::string_view name);

}  // namespace yingtuo::demo
