// GET /api/v1/plans/{n}/map
#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::object feature(const Snapshot& snapshot, const Venue& venue) {
    const SiteFacts& facts = snapshot.facts(venue);
    const Region* county = snapshot.season().regions(venue).county;
    return {{"type", "Feature"},
            {"geometry", json::object{{"type", "Point"},
                                      {"coordinates", json::array{degrees_json(venue.point, &Point::lon),
                                                                  degrees_json(venue.point, &Point::lat)}}}},
            {"properties",
             json::object{{"venue_id", venue.id.value()},
                          {"name", venue.name},
                          {"kind", code_of(venue.kind)},
                          {"state", code_of(facts.state)},
                          {"children", facts.children},
                          {"capacity", venue.capacity},
                          {"county", county == nullptr ? std::string_view() : std::string_view(county->code)}}}};
}

}  // namespace

// Venues without a point are not on the map; the list of sites has them.
Result<Response> site_map(const Request&, const Snapshot& snapshot) {
    Response response;
    response.content_type = "application/geo+json";
    response.body = snapshot.map_body.get([&] {
        json::array features;
        for (const Venue& venue : snapshot.venues()) {
            if (venue.point) features.push_back(feature(snapshot, venue));
        }
        return write_json(json::object{{"type", "FeatureCollection"}, {"features", std::move(features)}});
    });
    return response;
}

}  // namespace yingtuo::http
