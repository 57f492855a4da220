// Figures: what the season comes to, each with its definition and, where it is a ratio, what was divided by what.
// Computed from the records and the plan's rows alone, so that anyone may compute them again (tests/oracle/).
// Source: the model case's own arithmetic (95 + 902 = 997 sites, children an adult, child-hours).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/plan.h"
#include "domain/region.h"
#include "domain/roll.h"

namespace yingtuo::reporting {

struct Figure {
    std::string key;  // "staffing.ratio"; never changed once published
    Text label;
    Text definition;
    std::optional<double> value;  // nothing: cannot be computed, which is not zero
    std::string unit;  // children, households, sites, venues, places, adults, persons, site_days, adult_days,
                       // child_days, child_hours, days, nights, sessions, groups, visits, rounds, share,
                       // children_per_adult, children_per_site, adults_per_site, minutes, yuan
    std::optional<double> numerator;  // of a ratio
    std::optional<double> denominator;
    bool adds_up = false;  // the values of the parts of a region sum to that of the whole
    int decimals = 0;      // as printed
};

struct RegionFigures {
    std::string code;  // empty: where the records name no region of this level
    std::string name;
    std::vector<Figure> figures;  // in the order of figures(); without those of the season as a whole
};

// The whole season.
[[nodiscard]] std::vector<Figure> figures(const PlanningData& data, const SeasonPlan& plan);

// By region of a level, in code order; last, where there is anything, what belongs to no known region. Children and
// adults count where they live, sites and what happens there where the site stands.
[[nodiscard]] std::vector<RegionFigures> figures_by_region(const PlanningData& data, const SeasonPlan& plan,
                                                           RegionLevel level);

// Nothing for an unknown key.
[[nodiscard]] const Figure* find(std::span<const Figure> figures, std::string_view key);

// "997", "9.66"; empty where there is no value.
[[nodiscard]] std::string printed(const Figure& figure);

[[nodiscard]] std::vector<SummaryItem> summary(std::span<const Figure> figures);

}  // namespace yingtuo::reporting
