// Fitting: the linkage model of the statements at hand. Model: docs/model/linkage.md
#pragma once

#include "roll/link_blocks.h"
#include "roll/link_model.h"

namespace yingtuo::roll {

// Same statements, same model.
[[nodiscard]] LinkModel fit(const FactBook& book, const Blocks& blocks);

}  // namespace yingtuo::roll
