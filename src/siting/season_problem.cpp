#include "siting/season_problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "siting/rules.h"

namespace yingtuo::siting {
namespace {

bool can_open(const Venue& venue) {
    return venue.usable && venue.point.has_value() && venue.capacity > 0;
}

// Position of an id in an ascending list; nothing where it is not there.
template <typename Thing>
std::optional<std::size_t> find(const std::vector<Id<Thing>>& ids, Id<Thing> id) {
    const auto found = std::lower_bound(ids.begin(), ids.end(), id);
    if (found == ids.end() || *found != id) return std::nullopt;
    return static_cast<std::size_t>(found - ids.begin());
}

}  // namespace

Result<SeasonProblem> make_season_problem(const PlanningData& data, std::span<const Walk> walks) {
    const Policy& policy = data.season.policy;
    Input input;
    input.adult_cost = policy.adult_cost.value();
    input.children_per_adult = policy.children_per_adult;
    input.min_adults = policy.min_adults;

    std::map<Id<Household>, int> willing;
    for (const Child& child : data.children) {
        if (child.willing == Willingness::yes) ++willing[child.household];
    }
    std::vector<Id<Household>> households;
    for (const auto& [household, children] : willing) {
        households.push_back(household);
        input.demands.push_back({children, policy.home_visit_cost.value() * children, none});
        input.demand_name.push_back(fmt::format("household:{}", household.value()));
    }

    std::vector<const Venue*> candidates;
    std::vector<Id<Venue>> unusable_pins;
    for (const Venue& venue : data.venues) {
        if (can_open(venue)) {
            candidates.push_back(&venue);
        } else if (venue.decision == VenueDecision::pinned_open) {
            unusable_pins.push_back(venue.id);
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Venue* a, const Venue* b) { return a->id < b->id; });
    std::vector<Id<Venue>> venues;
    for (const Venue* venue : candidates) {
        const int tier = tier_of(policy, venue->kind);
        const auto opening = policy.opening_cost_by_tier.find(tier);
        if (opening == policy.opening_cost_by_tier.end())
            return refuse(
                ErrorCode::bad_input,
                {fmt::format("第 {} 层级没有开办费用。", tier), fmt::format("Tier {} has no opening cost.", tier)},
                {"请在 season.toml 的 siting.opening_cost_by_tier 中补上。",
                 "Add it to siting.opening_cost_by_tier in season.toml."},
                fmt::format("season.toml:siting.opening_cost_by_tier.{}", tier));
        const double change = venue->open_last_year ? 0 : policy.change_cost.value();
        input.sites.push_back({opening->second.value() + change, venue->capacity, venue->decision});
        input.site_name.push_back(fmt::format("venue:{}", venue->id.value()));
        venues.push_back(venue->id);
    }

    struct Way {
        std::size_t demand;
        std::size_t site;
        Walk walk;
    };
    std::vector<Way> ways;
    ways.reserve(walks.size());
    for (const Walk& walk : walks) {
        const auto demand = find(households, walk.household);
        const auto site = find(venues, walk.venue);
        if (demand && site) ways.push_back({*demand, *site, walk});
    }
    std::stable_sort(ways.begin(), ways.end(), [](const Way& a, const Way& b) {
        return std::pair(a.demand, a.site) < std::pair(b.demand, b.site);
    });
    std::vector<Walk> kept;
    std::size_t next = 0;
    input.arc_start.push_back(0);
    for (std::size_t i = 0; i < households.size(); ++i) {
        for (; next < ways.size() && ways[next].demand == i; ++next) {
            input.arc_site.push_back(static_cast<std::int32_t>(ways[next].site));
            input.arc_cost.push_back(input.demands[i].children * walk_cost(policy, ways[next].walk.minutes));
            kept.push_back(ways[next].walk);
        }
        input.arc_start.push_back(input.arc_site.size());
    }

    // A pin that cannot be kept is set aside, so that the others can: impossible_pins() says so.
    std::vector<HouseholdPin> unmet_pins;
    for (const HouseholdPin& pin : data.pins) {
        const auto demand = find(households, pin.household);
        if (!demand) continue;  // nobody there wants to come: nobody to place
        const auto site = find(venues, pin.venue);
        const auto begin = input.arc_site.begin() + static_cast<std::ptrdiff_t>(input.arc_start[*demand]);
        const auto end = input.arc_site.begin() + static_cast<std::ptrdiff_t>(input.arc_start[*demand + 1]);
        const bool is_possible = site && input.sites[*site].decision != VenueDecision::forbidden &&
                                 input.sites[*site].capacity >= input.demands[*demand].children &&
                                 std::binary_search(begin, end, static_cast<std::int32_t>(*site));
        if (is_possible)
            input.demands[*demand].pinned_to = static_cast<int>(*site);
        else
            unmet_pins.push_back(pin);
    }
    TRY(Problem problem, Problem::make(std::move(input)));
    return SeasonProblem{std::move(problem), std::move(households),    std::move(venues),
                         std::move(kept),    std::move(unusable_pins), std::move(unmet_pins)};
}

std::vector<Violation> impossible_pins(const SeasonProblem& season) {
    std::vector<Violation> found;
    for (const Id<Venue> venue : season.unusable_pins) {
        found.push_back({"siting.pinned_open",
                         Severity::hard,
                         fmt::format("venue:{}", venue.value()),
                         {"该点位必须开，但不可用、没有坐标或没有容量。",
                          "The venue must open, but it is not usable, or has no point or no capacity."},
                         1,
                         false});
    }
    for (const HouseholdPin& pin : season.unmet_pins) {
        found.push_back(
            {"siting.pinned_household",
             Severity::hard,
             fmt::format("household:{}", pin.household.value()),
             {fmt::format("须安排到点位 {}，但那里不可用、不得开、坐不下这一家，或不在步行可达范围内。",
                          pin.venue.value()),
              fmt::format("It is pinned to venue {}, which is unusable, forbidden, too small for it, or out of reach.",
                          pin.venue.value())},
             1,
             false});
    }
    return found;
}

std::vector<Placement> placements(const SeasonProblem& season, const Plan& plan) {
    std::vector<Placement> list;
    for (std::size_t i = 0; i < season.households.size(); ++i) {
        Placement placement;
        placement.household = season.households[i];
        if (const int site = plan.site_of[i]; site != none) {
            const auto sites = season.problem.sites_of(i);
            const auto at = std::lower_bound(sites.begin(), sites.end(), site) - sites.begin();
            const Walk& walk = season.walks[season.problem.input().arc_start[i] + static_cast<std::size_t>(at)];
            placement.venue = walk.venue;
            placement.minutes = walk.minutes;
            placement.method = walk.method;
        }
        list.push_back(placement);
    }
    return list;
}

std::vector<Id<Venue>> open_venues(const SeasonProblem& season, const Plan& plan) {
    std::vector<Id<Venue>> list;
    for (std::size_t j = 0; j < season.venues.size(); ++j) {
        if (plan.is_open[j] != 0) list.push_back(season.venues[j]);
    }
    return list;
}

Plan plan_of(const SeasonProblem& season, std::span<const Placement> placements,
             std::span<const Id<Venue>> open_venues) {
    const int nowhere = static_cast<int>(season.problem.site_count());
    Plan plan;
    plan.site_of.assign(season.households.size(), nowhere);
    plan.is_open.assign(season.venues.size(), 0);
    for (const Placement& placement : placements) {
        const auto demand = find(season.households, placement.household);
        if (!demand) continue;
        if (!placement.venue) {
            plan.site_of[*demand] = none;
        } else if (const auto site = find(season.venues, *placement.venue)) {
            plan.site_of[*demand] = static_cast<int>(*site);
        }
    }
    for (const Id<Venue> venue : open_venues) {
        if (const auto site = find(season.venues, venue)) plan.is_open[*site] = 1;
    }
    plan.objective = objective_of(season.problem, plan.site_of, plan.is_open);
    plan.feasible = is_feasible(season.problem, plan);
    return plan;
}

}  // namespace yingtuo::siting
