// Load: how much of what they could serve adults serve, beside the others of their township.
#pragma once

#include <string>
#include <vector>

#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// Days of duty over one's share of the township's that are worth a word.
inline constexpr int uneven_days = 7;

struct Load {
    int days = 0;      // on duty
    int could = 0;     // days that may be served, within the days of each week
    double share = 0;  // what the adults who live in the township serve of what they could
};

// By adult. Whoever serves only what the rules allow has `days` of at most `could`.
[[nodiscard]] std::vector<Load> loads_of(const Problem& problem, const Plan& plan);
// Whole days beyond the share and uneven_days; 0 where there are none.
[[nodiscard]] int days_over_share(const Load& load);

}  // namespace yingtuo::staffing
