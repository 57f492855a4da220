// Tallies: the counts behind the figures, by part of the region, found from the records and the plan's rows alone.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan.h"
#include "domain/roll.h"

namespace yingtuo::reporting {

inline constexpr std::size_t kind_count = std::size(EnumNames<VenueKind>::table);
inline constexpr std::array<int, 4> walk_bands = {15, 30, 45, 60};  // minutes on foot, one way

struct Tally {
    // Children, where they live. To be cared for: those whose family is willing.
    std::int64_t children = 0;
    std::int64_t left_behind = 0;
    std::int64_t willing = 0;
    std::int64_t not_willing = 0;
    std::int64_t unasked = 0;
    std::int64_t placed = 0;    // willing, at a site
    std::int64_t visited = 0;   // willing, home visits
    std::int64_t unplaced = 0;  // willing, in no row of the plan
    std::array<std::int64_t, walk_bands.size()> within{};
    double walk_sum = 0;
    double walk_longest = 0;
    std::int64_t siblings = 0;  // households with two or more children in the plan
    std::int64_t siblings_together = 0;
    std::int64_t two_persons = 0;      // children on home visits with teacher and cadre
    std::int64_t missing_persons = 0;  // of these children: named teachers and cadres who are none
    std::int64_t visits = 0;
    std::int64_t rounds = 0;  // a round counts wherever it calls

    // Venues, where they stand.
    std::int64_t venues = 0;
    std::int64_t venues_usable = 0;
    std::int64_t sites = 0;
    std::array<std::int64_t, kind_count> sites_by_kind{};
    std::int64_t sites_not_school = 0;
    std::int64_t places = 0;         // capacity of the sites
    std::int64_t site_children = 0;  // wherever they live
    std::int64_t needed = 0;         // adults, by ratio and minimum
    std::int64_t site_days = 0;
    std::int64_t sites_below = 0;  // the ratio fails in some block of some open day
    std::int64_t site_days_below = 0;
    std::int64_t sites_short = 0;  // ratio or minimum
    std::int64_t site_days_short = 0;
    std::int64_t missing_adult_days = 0;  // by site and day the most adults missing in any block
    std::int64_t serving = 0;             // adults with a duty here
    std::int64_t serving_not_school = 0;
    std::int64_t adult_days = 0;
    std::int64_t lodgers = 0;  // adults who sleep here
    std::int64_t nights = 0;   // of lodgers
    std::int64_t groups = 0;
    std::int64_t sessions = 0;
    std::int64_t sessions_unled = 0;
    std::int64_t child_days = 0;
    double child_minutes = 0;

    // Adults, where they live.
    std::int64_t recruited = 0;
    std::int64_t usable = 0;
    std::int64_t assigned = 0;
};

// The part a village code belongs to: 0 to parts - 1.
using PartOf = std::function<std::size_t(std::string_view village_code)>;

[[nodiscard]] std::vector<Tally> tally(const PlanningData& data, const SeasonPlan& plan, std::size_t parts,
                                       const PartOf& part_of);

// The name of the measure on a duty: does the adult count for the ratio that day (post, training, age, record check).
[[nodiscard]] bool counts_on_duty(const Policy& policy, const Adult& adult, const Duty& duty);

}  // namespace yingtuo::reporting
