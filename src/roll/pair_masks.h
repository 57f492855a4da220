// Masks: two values side by side with what they share covered and what tells them apart left open, so that a pair can
// be judged without reading who the children are. Where too much would stay open, only the first character does.
#pragma once

#include <string>
#include <utility>

#include "roll/link_compare.h"

namespace yingtuo::roll {

// Places and schools are shown as they are: they name nobody.
[[nodiscard]] std::pair<std::string, std::string> masked_pair(LinkField field, const std::string& a,
                                                              const std::string& b);

}  // namespace yingtuo::roll
