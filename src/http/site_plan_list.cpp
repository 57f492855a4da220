// GET /api/v1/plans/{n}/site-plans/sites
#include <algorithm>

#include "app/site_plan.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/roster_json.h"
#include "http/search.h"
#include "http/site_plan_json.h"

namespace yingtuo::http {

namespace json = boost::json;

Result<Response> site_plan_list(const Request& request, WhatIfDesk& desk) {
    const Query& query = request.query;
    TRY(const Page page, query.page());
    TRY(const auto states, query.codes<SitePlanState>("state"));
    TRY(const auto tiers, query.codes<RegionLevel>("tier"));
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    const SeasonView& season = snapshot->season();
    TRY(const Region* const county, wanted_county(query, season.data().regions));
    const std::string_view search = query.text("q").value_or("");
    if (search.size() > longest_search)
        return tl::make_unexpected(Query::wrong_value("q", "搜索内容过长", "search for something shorter"));
    const std::string wanted = folded(search);

    const auto history =
        desk.library().with_store([&](Store& store) { return store.load_site_plans(snapshot->header().number, {}); });
    const auto standings = app::site_plan_standings(season.data(), snapshot->plan(), history);
    std::size_t total = 0;
    json::array items;
    for (const Venue& venue : snapshot->venues()) {
        const auto standing = standings.find(venue.id);
        if (standing == standings.end()) continue;
        const SitePlanStanding& stands = standing->second;
        const VenueRegions& regions = season.regions(venue);
        const bool fits = (county == nullptr || regions.county == county) && allows(states, stands.state) &&
                          (tiers.empty() || (stands.waits_for && allows(tiers, *stands.waits_for))) &&
                          (wanted.empty() || season.matches(venue, wanted));
        if (!fits) continue;
        if (total >= page.offset && items.size() < page.limit) {
            items.push_back(json::object{{"venue_id", venue.id.value()},
                                         {"name", venue.name},
                                         {"county", region_json(regions.county)},
                                         {"township", region_json(regions.township)},
                                         {"children", snapshot->facts(venue).children},
                                         {"standing", standing_json(stands)}});
        }
        ++total;
    }
    return json_response({{"total", total}, {"items", std::move(items)}});
}

}  // namespace yingtuo::http
