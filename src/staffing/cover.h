// Cover: how many adults are needed, present and listed as missing at each site on each day, block by block.
#pragma once

#include <vector>

#include "staffing/plan.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// One site-day. Blocks are the season's day blocks; an adult counts in a block when the duty spans all of it.
struct SiteDay {
    std::vector<int> counted;  // by block
    std::vector<int> listed;   // by block: missing according to the shortfalls
    bool has_lead = false;
};

// Every site-day, row-major by site. Duties and shortfalls at unknown sites or on days that are not open are left out:
// rule staffing.known speaks of them.
[[nodiscard]] std::vector<SiteDay> cover_of(const Problem& problem, const Plan& plan);

}  // namespace yingtuo::staffing
