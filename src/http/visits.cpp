// GET /api/v1/plans/{n}/visits: a round is an adult's day of visits.
#include <algorithm>
#include <limits>
#include <map>

#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

using Round = std::vector<const Visit*>;

const Household* home_of(const SeasonView& season, const Visit& visit) {
    const Child* child = season.child(visit.child);
    return child == nullptr ? nullptr : season.household(child->household);
}

bool touches(const SeasonView& season, const Round& round, const Region& county) {
    return std::any_of(round.begin(), round.end(), [&](const Visit* visit) {
        const Household* home = home_of(season, *visit);
        return home != nullptr && season.data().regions.at_level(home->village_code, RegionLevel::county) == &county;
    });
}

json::object round_json(const SeasonView& season, Round round) {
    std::stable_sort(round.begin(), round.end(), [](const Visit* a, const Visit* b) { return a->order < b->order; });
    json::array stops;
    for (const Visit* visit : round) {
        const Household* home = home_of(season, *visit);
        const Region* village =
            home == nullptr ? nullptr : season.data().regions.at_level(home->village_code, RegionLevel::village);
        stops.push_back(
            json::object{{"order", visit->order},
                         {"child_id", visit->child.value()},
                         {"arrive", format_clock(visit->arrive)},
                         {"leave", format_clock(visit->leave)},
                         {"village", village == nullptr ? std::string_view() : std::string_view(village->name)}});
    }
    const Visit& first = *round.front();
    const Adult* adult = season.adult(first.adult);
    return {{"round", first.round},
            {"date", format_date(first.date)},
            {"adult_id", first.adult.value()},
            {"class", code_of(adult == nullptr ? AdultClass::other : adult->adult_class)},
            {"stops", std::move(stops)}};
}

}  // namespace

Result<Response> visit_rounds(const Request& request, const Snapshot& snapshot) {
    const SeasonView& season = snapshot.season();
    TRY(const Page page, request.query.page());
    const auto county = request.query.text("county");
    const Region* region = county ? season.data().regions.find(*county) : nullptr;
    if (county && (region == nullptr || region->level != RegionLevel::county))
        return tl::make_unexpected(Query::wrong_value("county", "应为县级区划代码", "give the code of a county"));
    TRY(const auto adult, request.query.whole("adult", 1, std::numeric_limits<long>::max()));
    std::map<std::int64_t, Round> by_number;
    for (const Visit& visit : snapshot.plan().visits) {
        if (!adult || visit.adult.value() == *adult) by_number[visit.round].push_back(&visit);
    }
    std::vector<const Round*> rounds;
    for (const auto& [number, round] : by_number) {
        if (region == nullptr || touches(season, round, *region)) rounds.push_back(&round);
    }
    json::array items;
    const std::size_t end = std::min(rounds.size(), page.offset + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) items.push_back(round_json(season, *rounds[i]));
    return json_response({{"total", rounds.size()}, {"items", std::move(items)}});
}

}  // namespace yingtuo::http
