// A small season and one plan of it, made by hand, for the tests of the HTTP interface. Two counties, seven venues.
#pragma once

#include <memory>

#include "domain/plan.h"
#include "domain/roll.h"
#include "http/snapshot.h"

namespace yingtuo::http {

// Ids of the venues, by what the plan makes of them.
inline constexpr Id<Venue> school{1};         // open, staffed
inline constexpr Id<Venue> village_home{2};   // open, short on one day
inline constexpr Id<Venue> library{3};        // closed
inline constexpr Id<Venue> welfare_home{4};   // unusable
inline constexpr Id<Venue> civic_station{5};  // open in the other county, without a point
inline constexpr Id<Venue> far_school{6};     // closed, in the other county
inline constexpr Id<Venue> stray{7};          // closed, of a village that the tree does not have

[[nodiscard]] PlanningData small_data();

// Plan 1 of small_data(): three sites, one round of visits.
[[nodiscard]] SeasonPlan small_plan();

[[nodiscard]] std::shared_ptr<const Snapshot> small_snapshot();

}  // namespace yingtuo::http
