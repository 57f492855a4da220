// Places: a plan's duties as needs filled, the form in which rosters are searched and changed.
#pragma once

#include <span>

#include "staffing/day.h"
#include "staffing/plan.h"

namespace yingtuo::staffing {

// The need each adult fills on each day: the ratio's where the post counts, else the post's own. Duties that may not be
// (who may not work that day, is out of reach or beyond the days of the week), that no need asks for, or of which the
// need has its number already, fill none.
[[nodiscard]] Places places_of(const Problem& problem, std::span<const Duty> duties);

}  // namespace yingtuo::staffing
