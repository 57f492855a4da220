#include "http/roster_json.h"

#include <fmt/format.h>

#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

json::object venue_ref_json(const Snapshot& snapshot, Id<Venue> venue) {
    const Venue* found = snapshot.season().venue(venue);
    return {{"venue_id", venue.value()},
            {"name", found == nullptr ? std::string_view() : std::string_view(found->name)}};
}

void add_way(json::object& item, const Snapshot& snapshot, const app::StaffingCase& asked, std::size_t adult,
             Id<Venue> venue) {
    item["distance_km"] = nullptr;
    item["travel_min"] = nullptr;
    const auto site = asked.problem.find_site(venue);
    if (!site || !asked.problem.home(adult) || !asked.problem.sites()[*site].point) return;
    const Metres way = asked.problem.distance(adult, *site);
    item["distance_km"] = rounded(way.value() / 1000, 1);
    item["travel_min"] = travel_time(snapshot.season().season().policy, way).count();
}

Result<const Region*> wanted_county(const Query& query, const RegionTree& regions) {
    const auto county = query.text("county");
    if (!county) return nullptr;
    const Region* region = regions.find(*county);
    if (region == nullptr || region->level != RegionLevel::county)
        return tl::make_unexpected(Query::wrong_value("county", "应为县级区划代码", "give the code of a county"));
    return region;
}

bool lies_in(const Snapshot& snapshot, const std::string& region, const Region* county) {
    return county == nullptr || snapshot.season().data().regions.at_level(region, RegionLevel::county) == county;
}

Result<std::size_t> find_adult(const app::StaffingCase& asked, const std::string& id) {
    TRY(const std::int64_t number, parse_id(id));
    const auto adult = asked.problem.find_adult(Id<Adult>(number));
    if (adult) return *adult;
    return refuse(ErrorCode::not_found,
                  {fmt::format("没有 {} 号人员", number), fmt::format("there is no adult {}", number)},
                  {"请在人员列表中查找", "look it up in the list of adults"}, "path:id");
}

}  // namespace yingtuo::http
