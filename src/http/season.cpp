// GET /api/v1/season
#include <algorithm>

#include "formats/season_file.h"
#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

std::int64_t count_level(const RegionTree& regions, RegionLevel level) {
    return std::count_if(regions.all().begin(), regions.all().end(),
                         [&](const Region& region) { return region.level == level; });
}

json::object counts(const PlanningData& data) {
    return {{"children", data.children.size()},
            {"willing", std::count_if(data.children.begin(), data.children.end(),
                                      [](const Child& child) { return child.willing == Willingness::yes; })},
            {"households", data.households.size()},
            {"venues", data.venues.size()},
            {"adults", data.adults.size()},
            {"counties", count_level(data.regions, RegionLevel::county)},
            {"townships", count_level(data.regions, RegionLevel::township)},
            {"villages", count_level(data.regions, RegionLevel::village)}};
}

}  // namespace

Result<Response> season(const Request&, const SeasonAnswers& answers) {
    const Season& season = answers.season->season();
    json::array days;
    for (const Date day : answers.season->days()) days.emplace_back(format_date(day));
    json::array blocks;
    for (const DayBlock& block : season.day) {
        blocks.push_back(json::object{
            {"kind", code_of(block.kind)}, {"start", format_clock(block.start)}, {"end", format_clock(block.end)}});
    }
    json::array policy;
    for (const auto& row : formats::policy_table(season).rows)
        policy.push_back(json::object{{"key", row.at(0)}, {"value", row.at(1)}, {"source", row.at(2)}});
    return json_response({{"name", season.name},
                          {"opening", format_date(season.opening)},
                          {"last_day", format_date(season.last_day)},
                          {"open_days", std::move(days)},
                          {"blocks", std::move(blocks)},
                          {"min_days", season.policy.min_days},
                          {"countable_days", countable_days(season, answers.season->days())},
                          {"min_hours_day", season.policy.min_hours_day},
                          {"countable_hours", rounded(countable_hours(season), 2)},
                          {"policy", std::move(policy)},
                          {"counts", counts(answers.season->data())}});
}

}  // namespace yingtuo::http
