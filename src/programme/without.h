// Violations that stand in one list and not in another, told apart by everything they say.
#pragma once

#include <vector>

#include "domain/violation.h"

namespace yingtuo::programme {

// Those of `a`, each as often as it stands there more than in `b`, in the order of `a`.
[[nodiscard]] std::vector<Violation> without(const std::vector<Violation>& a, const std::vector<Violation>& b);

}  // namespace yingtuo::programme
