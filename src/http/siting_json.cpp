#include "http/siting_json.h"

#include <algorithm>

#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::value number_or_null(const std::optional<double>& value, int decimals) {
    if (!value) return nullptr;
    return rounded(*value, decimals);
}

}  // namespace

json::value place_json(const SeasonView& season, const std::optional<Id<Venue>>& id) {
    if (!id) return nullptr;
    const Venue* venue = season.venue(*id);
    const std::optional<Point> point = venue == nullptr ? std::nullopt : venue->point;
    return json::object{{"venue_id", id->value()},
                        {"name", venue == nullptr ? std::string() : venue->name},
                        {"lon", degrees_json(point, &Point::lon)},
                        {"lat", degrees_json(point, &Point::lat)}};
}

json::value minutes_json(const std::optional<Id<Venue>>& venue, WalkMinutes minutes) {
    if (!venue) return nullptr;
    return rounded(minutes.value(), 1);
}

json::object figures_json(const app::SitingFigures& figures) {
    return {{"sites_open", figures.sites_open},
            {"children_at_sites", figures.children_at_sites},
            {"children_on_visits", figures.children_on_visits},
            {"adults_needed", figures.adults_needed},
            {"walk",
             {{"mean_min", number_or_null(figures.walk.mean_min, 2)},
              {"longest_min", number_or_null(figures.walk.longest_min, 2)},
              {"share_beyond_30", number_or_null(figures.walk.share_beyond_30, 4)},
              {"share_beyond_45", number_or_null(figures.walk.share_beyond_45, 4)}}},
            {"cost",
             {{"opening", rounded(figures.cost.opening, 2)},
              {"staff", rounded(figures.cost.staff, 2)},
              {"walking", rounded(figures.cost.walking, 2)},
              {"home_visits", rounded(figures.cost.home_visits, 2)},
              {"total", rounded(figures.cost.total(), 2)}}},
            {"lower_bound", number_or_null(figures.lower_bound, 2)},
            {"gap", number_or_null(figures.gap(), 6)}};
}

json::array venue_changes_json(const SeasonView& season, const std::vector<app::VenueChange>& changes,
                               const std::map<Id<Venue>, int>& capacities) {
    json::array items;
    for (const app::VenueChange& change : changes) {
        const Venue* venue = season.venue(change.venue);
        if (venue == nullptr) continue;  // of a plan made before the ledgers lost it
        const auto capacity = capacities.find(venue->id);
        items.push_back(json::object{{"venue_id", venue->id.value()},
                                     {"name", venue->name},
                                     {"kind", code_of(venue->kind)},
                                     {"lon", degrees_json(venue->point, &Point::lon)},
                                     {"lat", degrees_json(venue->point, &Point::lat)},
                                     {"change", code_of(change.kind)},
                                     {"capacity", capacity == capacities.end() ? venue->capacity : capacity->second},
                                     {"children_before", change.children_before},
                                     {"children_after", change.children_after}});
    }
    return items;
}

json::object moves_json(const SeasonView& season, const std::vector<app::Move>& moves, const Page& page) {
    const auto willing = app::willing_children(season.data());
    std::int64_t children = 0;
    for (const app::Move& move : moves) children += app::children_of(willing, move.household);
    json::array items;
    const std::size_t end = std::min(moves.size(), page.offset + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) {
        const app::Move& move = moves[i];
        items.push_back(json::object{{"household_id", move.household.value()},
                                     {"children", app::children_of(willing, move.household)},
                                     {"from", place_json(season, move.before)},
                                     {"to", place_json(season, move.after)},
                                     {"minutes_before", minutes_json(move.before, move.minutes_before)},
                                     {"minutes_after", minutes_json(move.after, move.minutes_after)}});
    }
    return {{"total", moves.size()}, {"children", children}, {"items", std::move(items)}};
}

}  // namespace yingtuo::http
