#include "http/site_plan_json.h"

#include <fmt/format.h>

#include <charconv>

#include "http/json.h"
#include "http/session_json.h"

namespace yingtuo::http {

namespace json = boost::json;

Result<Id<Venue>> venue_argument(const Request& request) {
    const std::string& text = request.arguments.at(1);
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && end == text.data() + text.size() && number > 0) return Id<Venue>{number};
    return refuse(ErrorCode::bad_input, {"点位编号无效", "this is not the number of a venue"},
                  {"编号见点位列表", "the list of sites has the numbers"}, "path:id");
}

Result<std::size_t> site_position(const app::OpenProgramme& programme, Id<Venue> venue) {
    if (const auto site = programme.problem().find_site(venue)) return *site;
    return refuse(ErrorCode::not_found,
                  {fmt::format("{} 号点位在本规划中不开班", venue.value()),
                   fmt::format("venue {} is not open in this plan", venue.value())},
                  {"开班的点位见点位列表", "the list of sites shows which are open"}, "path:id");
}

json::object standing_json(const SitePlanStanding& standing) {
    return {{"state", coded_json(standing.state)},
            {"version", standing.version},
            {"waits_for", standing.waits_for ? json::value(coded_json(*standing.waits_for)) : nullptr},
            {"remark", standing.remark},
            {"by", standing.by},
            {"at", standing.at}};
}

json::object version_json(const SitePlanVersion& version) {
    return {{"version", version.version},
            {"step", coded_json(version.step)},
            {"tier", version.tier ? json::value(coded_json(*version.tier)) : nullptr},
            {"changes", version.changes.size()},
            {"remark", version.remark},
            {"by", version.by},
            {"at", version.at}};
}

json::array changes_json(const SeasonView& season, std::span<const SessionChange> changes) {
    const auto side = [&](const std::optional<CareSession>& session) -> json::value {
        if (!session) return nullptr;
        json::object item = session_json(season, *session);
        item["date"] = format_date(session->date);
        return item;
    };
    json::array items;
    for (const SessionChange& change : changes)
        items.push_back(json::object{{"before", side(change.before)}, {"after", side(change.after)}});
    return items;
}

}  // namespace yingtuo::http
