// A season that can be planned, for the tests of what is worked out: two venues and six households in walking distance.
#pragma once

#include "http/served.h"

namespace yingtuo::http {

// Venue 1: a school; 2: a children's home some minutes away; 3: unusable. Households 1 to 6, of two children each.
[[nodiscard]] PlanningData planned_data();
// Plan 1 of it, as the planner makes it.
[[nodiscard]] SeasonPlan planned_plan();

class ServedPlanned : public Served {
  public:
    ServedPlanned() : Served(planned_data(), planned_plan()) {}
};

}  // namespace yingtuo::http
