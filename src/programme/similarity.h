// Similarity: how alike the plans of two sites are.
#pragma once

#include "programme/plan_view.h"

namespace yingtuo::programme {

// 0 to 1: over all pairs of a group here and a group there, the greatest share of common hours at which both do the
// same. Hours are sessions of activity blocks; 0 where there are none.
[[nodiscard]] double similarity(const PlanView& plan, Id<Venue> a, Id<Venue> b);

}  // namespace yingtuo::programme
