// Duty changes: what a mended roster changes for whom, with the post of each.
#pragma once

#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "staffing/repair.h"

namespace yingtuo::staffing {

using Reasons = std::map<std::pair<std::size_t, std::size_t>, ChangeReason>;  // by adult and day

// Of every adult and day that has a reason and another place than before. Whoever comes takes the post that fell vacant
// (`vacant_post`, by site), where trained for it; else, where a lead is lost, somebody there who is trained takes over.
// By date, adult.
[[nodiscard]] std::vector<DutyChange> duty_changes(const Problem& problem, const Plan& plan, const Places& before,
                                                   const Places& after, const Reasons& reasons,
                                                   const std::function<Post(std::size_t)>& vacant_post);

}  // namespace yingtuo::staffing
