// Siting figures: what a plan's siting comes to: sites, children, adults, minutes on foot and yuan. Found from the
// plan's own rows and the policy's weights, without asking the solver.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/plan.h"
#include "domain/roll.h"
#include "siting/plan.h"

namespace yingtuo::app {

// Minutes on foot, one way, over the children at sites; nothing where there are none.
struct WalkFigures {
    std::optional<double> mean_min;
    std::optional<double> longest_min;
    std::optional<double> share_beyond_30;  // of the children at sites, 0 to 1
    std::optional<double> share_beyond_45;
};

// Yuan a season, by the weights of the policy.
using CostFigures = siting::Objective;

struct SitingFigures {
    int sites_open = 0;
    int children_at_sites = 0;   // willing, where they live
    int children_on_visits = 0;  // willing, no site serves them
    int adults_needed = 0;       // at one time, by ratio and minimum, over all sites
    WalkFigures walk;
    CostFigures cost;
    std::optional<double> lower_bound;
    [[nodiscard]] std::optional<double> gap() const;
};

// Of the whole, or of one county's households and venues. Bound: the caller's to say. Placements of households without
// a willing child count nothing; venues the data does not know cost nothing to open.
[[nodiscard]] SitingFigures siting_figures(const PlanningData& data, std::span<const Placement> placements,
                                           std::span<const Id<Venue>> open_venues, const std::string& county = {});

enum class VenueChangeKind { opened, closed, more_children, fewer_children };

struct VenueChange {
    Id<Venue> venue;
    VenueChangeKind kind = VenueChangeKind::opened;
    int children_before = 0;
    int children_after = 0;
    friend bool operator==(const VenueChange&, const VenueChange&) = default;
};

// Venues that open or close, or whose number of children is another, by venue.
[[nodiscard]] std::vector<VenueChange> venue_changes(const PlanningData& data, std::span<const Placement> before,
                                                     std::span<const Id<Venue>> open_before,
                                                     std::span<const Placement> after,
                                                     std::span<const Id<Venue>> open_after);

// Willing children of each household that has one.
[[nodiscard]] std::vector<std::pair<Id<Household>, int>> willing_children(const PlanningData& data);
// The number of a household in that list; 0 where it is not there.
[[nodiscard]] int children_of(std::span<const std::pair<Id<Household>, int>> willing, Id<Household> household);

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::VenueChangeKind> {
    static constexpr EnumName<app::VenueChangeKind> table[] = {
        {app::VenueChangeKind::opened, "opened", "新开", "opened"},
        {app::VenueChangeKind::closed, "closed", "停开", "closed"},
        {app::VenueChangeKind::more_children, "more_children", "儿童增加", "more children"},
        {app::VenueChangeKind::fewer_children, "fewer_children", "儿童减少", "fewer children"}};
};
