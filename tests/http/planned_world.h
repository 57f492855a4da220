// A season that can be planned, for the tests of what is worked out: two venues and six households in walking distance.
#pragma once

#include "http/served.h"

namespace yingtuo::http {

// Venue 1: a school; 2: a children's home some minutes away; 3: unusable. Households 1 to 6, of two children each.
[[nodiscard]] PlanningData planned_data();
// Plan 1 of a season, as the planner makes it, and of this one.
[[nodiscard]] SeasonPlan plan_of(const PlanningData& data);
[[nodiscard]] SeasonPlan planned_plan();

class ServedPlanned : public Served {
  public:
    ServedPlanned() : Served(planned_data(), planned_plan()) {}
};

}  // namespace yingtuo::http
