// Visit bound: how many of the persons who are missing for home visits no plan could name.
// Model: docs/model/visits.md
#pragma once

#include "domain/plan.h"
#include "domain/roll.h"
#include "reporting/figures.h"

namespace yingtuo::app {

// "visits.missing_at_least", to stand beside the plan's "visits.missing_persons". Without a value where the plan no
// longer fits the data; 0 without a search where nobody is missing.
[[nodiscard]] reporting::Figure visit_bound(const PlanningData& data, const SeasonPlan& plan);

}  // namespace yingtuo::app
