// Siting solver: which sites open and who goes where, with a proven bound; anytime.
// Model and algorithm: docs/model/siting.md.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/limits.h"
#include "siting/plan.h"
#include "siting/problem.h"

namespace yingtuo::siting {

// One iteration is one step of work on every connected component that is not closed yet (bound = cost). Without any
// limit: `default_iterations`. With an iteration limit alone the plan depends on problem, seed and iterations only, not
// on threads or clock. An infeasible problem gives the best plan found, marked infeasible; rules.h says what it breaks.
[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits);

inline constexpr std::int64_t default_iterations = 1;

// A plan to start from, of this problem or of one like it: last night's plan after a venue has dropped out. Who cannot
// stay where the plan has them is placed anew.
struct Start {
    std::vector<int> site_of;  // by demand point; `none`: home visits
    // Demand points around which something changed. The search looks there alone, and whoever lies apart from them
    // stays; the bound is of the whole. Nothing: it looks everywhere.
    std::optional<std::vector<std::int32_t>> around;
};

// As above, from a plan that is known; never worse than that plan where it is feasible.
[[nodiscard]] Plan solve(const Problem& problem, const Limits& limits, const Start& start);

}  // namespace yingtuo::siting
