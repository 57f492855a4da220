#include "app/stages.h"

#include <algorithm>
#include <map>
#include <set>

#include "programme/catalogue_rows.h"
#include "travel/great_circle.h"
#include "travel/walks.h"

namespace yingtuo::app {

namespace {

// Willing children by household, in id order.
std::map<Id<Household>, std::vector<const Child*>> willing_by_household(const PlanningData& data) {
    std::map<Id<Household>, std::vector<const Child*>> children;
    for (const Child& child : data.children) {
        if (child.willing == Willingness::yes) children[child.household].push_back(&child);
    }
    return children;
}

// Children of each open site, in id order; an open site nobody goes to has none.
std::map<Id<Venue>, std::vector<const Child*>> children_by_site(const PlanningData& data, const SeasonPlan& plan) {
    const auto households = willing_by_household(data);
    std::map<Id<Venue>, std::vector<const Child*>> sites;
    for (const Id<Venue> venue : plan.open_venues) sites[venue];
    for (const Placement& placement : plan.placements) {
        const auto found = households.find(placement.household);
        if (!placement.venue || found == households.end()) continue;
        auto& children = sites[*placement.venue];
        children.insert(children.end(), found->second.begin(), found->second.end());
    }
    for (auto& [venue, children] : sites) {
        std::sort(children.begin(), children.end(), [](const Child* a, const Child* b) { return a->id < b->id; });
    }
    return sites;
}

std::map<Id<Venue>, const Venue*> venues_by_id(const PlanningData& data) {
    std::map<Id<Venue>, const Venue*> venues;
    for (const Venue& venue : data.venues) venues[venue.id] = &venue;
    return venues;
}

std::string code_at(const RegionTree& regions, const std::string& code, RegionLevel level) {
    const Region* region = regions.at_level(code, level);
    return region == nullptr ? std::string() : region->code;
}

std::map<std::string, Point> village_points(const RegionTree& regions) {
    std::map<std::string, Point> points;
    for (const Region& region : regions.all()) {
        if (region.level == RegionLevel::village && region.point) points[region.code] = *region.point;
    }
    return points;
}

tl::unexpected<Error> unknown_venue(Id<Venue> venue) {
    return refuse(ErrorCode::conflict,
                  {"规划里的点位 " + std::to_string(venue.value()) + " 已不在台账中",
                   "venue " + std::to_string(venue.value()) + " of the plan is no longer in the ledgers"},
                  {"请重新规划", "plan again"}, "venue:" + std::to_string(venue.value()));
}

}  // namespace

std::vector<Walk> walks_of(const PlanningData& data, int threads) {
    return travel::walks(data, travel::GreatCircle(data.season.policy), threads);
}

Result<siting::SeasonProblem> siting_problem(const PlanningData& data, std::span<const Walk> walks) {
    return siting::make_season_problem(data, walks);
}

Result<visits::Problem> visits_problem(const PlanningData& data, const SeasonPlan& plan) {
    const auto children = willing_by_household(data);
    std::map<Id<Household>, const Household*> households;
    for (const Household& household : data.households) households[household.id] = &household;

    visits::Input input;
    input.season = data.season;
    input.open_days = open_days(data.season);
    input.adults = data.adults;
    input.village_points = village_points(data.regions);
    for (const Placement& placement : plan.placements) {
        const auto found = children.find(placement.household);
        if (placement.venue || found == children.end()) continue;
        const Household& home = *households.at(placement.household);
        for (const Child* child : found->second) {
            input.children.push_back({.child = child->id,
                                      .household = home.id,
                                      .point = home.point,
                                      .village_code = home.village_code,
                                      .township_code = code_at(data.regions, home.village_code, RegionLevel::township),
                                      .county_code = code_at(data.regions, home.village_code, RegionLevel::county)});
        }
    }
    return visits::Problem::make(std::move(input));
}

Result<staffing::Problem> staffing_problem(const PlanningData& data, const SeasonPlan& plan) {
    const auto venues = venues_by_id(data);
    staffing::Input input;
    input.season = data.season;
    std::set<Date> days;
    for (const Date date : open_days(data.season)) days.insert(date);
    input.adults = data.adults;
    input.village_points = village_points(data.regions);
    for (const Venue& venue : data.venues) {
        if (venue.beds == 0 || !venue.usable || !venue.point) continue;
        const std::string township = code_at(data.regions, venue.village_code, RegionLevel::township);
        input.dormitories.push_back({venue.id, *venue.point, staffing::township_digits(township), venue.beds});
    }
    input.stays = plan.stays;
    for (const auto& [id, children] : children_by_site(data, plan)) {
        const auto found = venues.find(id);
        if (found == venues.end()) return unknown_venue(id);
        const Venue& venue = *found->second;
        // Closures take days from a site, make-up days give it others, which are none of its neighbours'.
        std::optional<std::vector<Date>> own;
        if (!data.closures.empty()) {
            own = site_days(data.season, closed_days(data.regions, data.closures, venue.village_code)).open;
            days.insert(own->begin(), own->end());
        }
        input.sites.push_back({.venue = id,
                               .point = venue.point,
                               .village_code = venue.village_code,
                               .township_code = code_at(data.regions, venue.village_code, RegionLevel::township),
                               .children = static_cast<int>(children.size()),
                               .kind = venue.kind,
                               .days = std::move(own)});
    }
    input.open_days.assign(days.begin(), days.end());
    for (const Visit& visit : plan.visits) input.busy.push_back({visit.adult, visit.date});
    std::sort(input.busy.begin(), input.busy.end(), [](const staffing::Busy& a, const staffing::Busy& b) {
        return std::pair(a.adult, a.date) < std::pair(b.adult, b.date);
    });
    input.busy.erase(std::unique(input.busy.begin(), input.busy.end()), input.busy.end());
    return staffing::Problem::make(std::move(input));
}

Result<programme::Problem> programme_problem(const PlanningData& data, const SeasonPlan& plan) {
    const auto venues = venues_by_id(data);
    programme::Input input;
    input.season = data.season;
    input.open_days = open_days(data.season);
    input.adults = data.adults;
    input.duties = plan.duties;
    TRY(input.catalogue, programme::catalogue_of(data.catalogue));
    std::map<Id<Child>, std::uint32_t> interests;
    for (const Interest& interest : data.interests) {
        if (const auto category = from_code<programme::Category>(interest.category))
            interests[interest.child] |= 1U << static_cast<unsigned>(*category);
    }
    for (const auto& [id, children] : children_by_site(data, plan)) {
        const auto found = venues.find(id);
        if (found == venues.end()) return unknown_venue(id);
        const Venue& venue = *found->second;
        programme::SiteInput site{
            .venue = id,
            .rooms = venue.rooms,
            .children = {},
            .capacity = venue.capacity,
            .days = site_days(data.season, closed_days(data.regions, data.closures, venue.village_code)).open,
            .point = venue.point,
            .village_code = venue.village_code,
            .township_code = code_at(data.regions, venue.village_code, RegionLevel::township),
            .kind = venue.kind};
        for (const Child* child : children) {
            std::optional<int> age;
            if (child->birth_date) age = age_on(*child->birth_date, data.season.opening);
            const auto chosen = interests.find(child->id);
            site.children.push_back({child->id, age, chosen == interests.end() ? 0U : chosen->second});
        }
        input.sites.push_back(std::move(site));
    }
    return programme::Problem::make(std::move(input));
}

}  // namespace yingtuo::app
