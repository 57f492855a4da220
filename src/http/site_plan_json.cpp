#include "http/site_plan_json.h"

#include "http/json.h"
#include "http/session_json.h"

namespace yingtuo::http {

namespace json = boost::json;

Result<Id<Venue>> venue_argument(const Request& request) {
    TRY(const std::int64_t number, parse_id(request.arguments.at(1)));
    return Id<Venue>{number};
}

Result<std::size_t> site_position(const app::OpenProgramme& programme, Id<Venue> venue, std::string where) {
    if (const auto site = programme.problem().find_site(venue)) return *site;
    return not_open(venue, std::move(where));
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
