#include "app/siting_figures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace yingtuo::app {

namespace {

using Willing = std::vector<std::pair<Id<Household>, int>>;

bool is_in(const RegionTree& regions, const std::string& village, const std::string& county) {
    if (county.empty()) return true;
    const Region* region = regions.at_level(village, RegionLevel::county);
    return region != nullptr && region->code == county;
}

std::map<Id<Venue>, int> children_by_venue(const Willing& willing, std::span<const Placement> placements) {
    std::map<Id<Venue>, int> children;
    for (const Placement& placement : placements) {
        if (placement.venue) children[*placement.venue] += children_of(willing, placement.household);
    }
    return children;
}

// As the open tables print them, so that anyone who recomputes a share from there finds the same.
double as_printed(WalkMinutes minutes) {
    return std::round(minutes.value() * 100) / 100;
}

}  // namespace

std::optional<double> SitingFigures::gap() const {
    if (!lower_bound || cost.total() <= 0) return std::nullopt;
    return std::max(0.0, (cost.total() - *lower_bound) / cost.total());
}

Willing willing_children(const PlanningData& data) {
    std::map<Id<Household>, int> counted;
    for (const Child& child : data.children) {
        if (child.willing == Willingness::yes) ++counted[child.household];
    }
    return {counted.begin(), counted.end()};
}

int children_of(std::span<const std::pair<Id<Household>, int>> willing, Id<Household> household) {
    const auto found = std::lower_bound(willing.begin(), willing.end(), household,
                                        [](const auto& entry, Id<Household> id) { return entry.first < id; });
    return found == willing.end() || found->first != household ? 0 : found->second;
}

SitingFigures siting_figures(const PlanningData& data, std::span<const Placement> placements,
                             std::span<const Id<Venue>> open_venues, const std::string& county) {
    const Policy& policy = data.season.policy;
    const Willing willing = willing_children(data);
    const std::map<Id<Venue>, int> children_at = children_by_venue(willing, placements);
    SitingFigures figures;

    std::set<Id<Household>> elsewhere;
    for (const Household& household : data.households) {
        if (!is_in(data.regions, household.village_code, county)) elsewhere.insert(household.id);
    }
    double minutes_sum = 0, longest = 0;
    int beyond_30 = 0, beyond_45 = 0;
    for (const Placement& placement : placements) {
        const int children = children_of(willing, placement.household);
        if (children == 0 || elsewhere.contains(placement.household)) continue;
        if (!placement.venue) {
            figures.children_on_visits += children;
            figures.cost.home_visits += policy.home_visit_cost.value() * children;
            continue;
        }
        const double minutes = as_printed(placement.minutes);
        figures.children_at_sites += children;
        figures.cost.walking += children * walk_cost(policy, placement.minutes);
        minutes_sum += minutes * children;
        longest = std::max(longest, minutes);
        beyond_30 += minutes > 30 ? children : 0;
        beyond_45 += minutes > 45 ? children : 0;
    }
    if (figures.children_at_sites > 0) {
        const double all = figures.children_at_sites;
        figures.walk = {minutes_sum / all, longest, beyond_30 / all, beyond_45 / all};
    }

    const std::set<Id<Venue>> open(open_venues.begin(), open_venues.end());
    for (const Venue& venue : data.venues) {
        if (!open.contains(venue.id) || !is_in(data.regions, venue.village_code, county)) continue;
        ++figures.sites_open;
        const auto cost = policy.opening_cost_by_tier.find(tier_of(policy, venue.kind));
        if (cost != policy.opening_cost_by_tier.end()) figures.cost.opening += cost->second.value();
        if (!venue.open_last_year) figures.cost.opening += policy.change_cost.value();
        const auto children = children_at.find(venue.id);
        const int adults = children == children_at.end() ? 0 : adults_needed(policy, children->second);
        figures.adults_needed += adults;
        figures.cost.staff += policy.adult_cost.value() * adults;
    }
    return figures;
}

std::vector<VenueChange> venue_changes(const PlanningData& data, std::span<const Placement> before,
                                       std::span<const Id<Venue>> open_before, std::span<const Placement> after,
                                       std::span<const Id<Venue>> open_after) {
    const Willing willing = willing_children(data);
    std::map<Id<Venue>, int> children_before = children_by_venue(willing, before);
    std::map<Id<Venue>, int> children_after = children_by_venue(willing, after);
    const std::set<Id<Venue>> was_open(open_before.begin(), open_before.end());
    const std::set<Id<Venue>> is_open(open_after.begin(), open_after.end());
    std::set<Id<Venue>> venues = was_open;
    venues.insert(is_open.begin(), is_open.end());
    std::vector<VenueChange> changes;
    for (const Id<Venue> venue : venues) {
        VenueChange change{venue, VenueChangeKind::opened, children_before[venue], children_after[venue]};
        if (!is_open.contains(venue))
            change.kind = VenueChangeKind::closed;
        else if (was_open.contains(venue) && change.children_before == change.children_after)
            continue;
        else if (was_open.contains(venue))
            change.kind = change.children_after > change.children_before ? VenueChangeKind::more_children
                                                                         : VenueChangeKind::fewer_children;
        changes.push_back(change);
    }
    return changes;
}

}  // namespace yingtuo::app
