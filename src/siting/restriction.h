// Whether one problem only forbids more than another: then what was the best answer to the other and is still allowed
// is as good an answer to it, and a change that led from the one to the other makes no difference to the plan.
#pragma once

#include "siting/problem.h"

namespace yingtuo::siting {

// The same demand points, sites and costs; places, decisions and pins the same or narrower: every plan that `narrowed`
// allows, `problem` allows at the same cost.
[[nodiscard]] bool is_only_narrower(const Problem& narrowed, const Problem& problem);

}  // namespace yingtuo::siting
