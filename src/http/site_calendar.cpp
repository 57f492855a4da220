// GET /api/v1/plans/{n}/sites/{id}/calendar, .../choices, .../versions, .../versions/{a}/compare/{b};
// GET /api/v1/plans/{n}/site-plans
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string_view>

#include "http/handlers.h"
#include "http/json.h"
#include "http/session_json.h"
#include "http/site_json.h"
#include "http/site_plan_json.h"
#include "programme/beside.h"
#include "programme/choices.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr long largest_group = 1000;

json::array dates_json(const std::vector<Date>& dates) {
    json::array items;
    for (const Date date : dates) items.emplace_back(format_date(date));
    return items;
}

json::object days_json(const SiteDays& days) {
    return {{"needed", days.needed},
            {"planned", days.planned},
            {"possible", days.possible},
            {"lost", dates_json(days.lost)},
            {"make_up", dates_json(days.make_up)},
            {"impossible_from",
             days.impossible_from ? json::value(json::string(format_date(*days.impossible_from))) : nullptr}};
}

json::array blocks_json(const Season& season) {
    json::array items;
    for (const DayBlock& block : season.day) {
        items.push_back(json::object{
            {"kind", code_of(block.kind)}, {"start", format_clock(block.start)}, {"end", format_clock(block.end)}});
    }
    return items;
}

json::array groups_json(const app::OpenProgramme& programme, Id<Venue> venue) {
    struct Group {
        int children = 0;
        std::optional<int> youngest;
        std::optional<int> oldest;
    };
    std::map<int, Group> groups;
    for (const GroupMember& member : programme.base().members(venue)) {
        Group& group = groups[member.group];
        ++group.children;
        const auto age = programme.problem().age_of(member.child);
        if (!age) continue;
        group.youngest = std::min(group.youngest.value_or(*age), *age);
        group.oldest = std::max(group.oldest.value_or(*age), *age);
    }
    json::array items;
    for (const auto& [number, group] : groups) {
        items.push_back(json::object{{"group", number},
                                     {"children", group.children},
                                     {"youngest", or_null(group.youngest)},
                                     {"oldest", or_null(group.oldest)}});
    }
    return items;
}

json::array programmes_json(const app::OpenProgramme& programme, std::size_t site) {
    json::array items;
    for (const std::size_t index : programme.problem().programmes(site)) {
        const programme::LocalProgramme& local = programme.problem().catalogue().programmes()[index];
        items.push_back(json::object{{"code", local.code},
                                     {"name", to_json(local.name)},
                                     {"audience", coded_json(local.audience)},
                                     {"per_week", local.per_week}});
    }
    return items;
}

json::array violations_json(const app::OpenProgramme& programme, Id<Venue> venue) {
    json::array items;
    for (const Violation& violation : programme.base().violations(venue)) items.push_back(to_json(violation));
    return items;
}

// Every name of a place in the site's plan.
json::array place_names_json(const std::vector<CareSession>& sessions) {
    std::set<std::string_view> places;
    for (const CareSession& session : sessions) places.insert(session.place);
    places.erase("");
    json::array items;
    for (const std::string_view place : places) items.emplace_back(json::string_view(place.data(), place.size()));
    return items;
}

Result<Date> asked_week(const Request& request, const std::vector<Date>& days) {
    if (const auto text = request.query.text("week")) {
        const auto date = parse_date(*text);
        if (!date)
            return tl::make_unexpected(
                Query::wrong_value("week", "日期的写法：2025-07-15", "write dates like 2025-07-15"));
        return week_start(*date);
    }
    return days.empty() ? Date{} : week_start(days.front());
}

Result<int> version_number(const std::string& text, int last, const char* where) {
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0) {
        return refuse(ErrorCode::bad_input, {"版本号无效", "this is not the number of a version"},
                      {"0 为最初的方案", "0 is the plan as drafted"}, where);
    }
    if (number > last) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("没有第 {} 版", number), fmt::format("there is no version {}", number)},
                      {fmt::format("最新为第 {} 版", last), fmt::format("the last is {}", last)}, where);
    }
    return number;
}

}  // namespace

Result<Response> site_calendar(const Request& request, WhatIfDesk& desk) {
    TRY(const Id<Venue> venue, venue_argument(request));
    TRY(const auto groups, request.query.wholes("group", programme::group_of_adults, largest_group));
    return desk.programme().with(
        request.arguments.at(0),
        [&](const app::OpenProgramme& programme, const Snapshot& snapshot) -> Result<Response> {
            TRY(const std::size_t site, site_position(programme, venue));
            const SeasonView& season = snapshot.season();
            const Venue* const place = season.venue(venue);
            const SiteDays days = season.days_of(*place);
            TRY(const Date week, asked_week(request, days.open));
            std::vector<Date> weeks;
            for (const Date date : days.open) {
                if (weeks.empty() || weeks.back() != week_start(date)) weeks.push_back(week_start(date));
            }
            const auto in = [](const std::vector<Date>& dates, Date date) {
                return std::binary_search(dates.begin(), dates.end(), date);
            };
            const std::vector<CareSession>& all = programme.base().sessions(venue);
            json::array items;
            for (int offset = 0; offset < 7; ++offset) {
                const Date date = week + std::chrono::days{offset};
                json::array sessions;
                for (const CareSession& session : all) {
                    if (session.date != date || !allows(groups, static_cast<long>(session.group))) continue;
                    json::object item = session_json(season, session);
                    const auto activity = season.catalogue().find(session.activity);
                    const auto* local =
                        activity ? season.catalogue().find_programme(season.catalogue().all()[*activity].programme)
                                 : nullptr;
                    item["programme"] = local == nullptr
                                            ? json::value(nullptr)
                                            : json::object{{"code", local->code}, {"name", to_json(local->name)}};
                    sessions.push_back(std::move(item));
                }
                items.push_back(json::object{{"date", format_date(date)},
                                             {"open", in(days.open, date)},
                                             {"make_up", in(days.make_up, date)},
                                             {"lost", in(days.lost, date)},
                                             {"sessions", std::move(sessions)}});
            }
            json::array duties;
            for (const Duty& duty : snapshot.duties(venue)) {
                if (week_start(duty.date) != week) continue;
                const Adult* adult = season.adult(duty.adult);
                duties.push_back(
                    json::object{{"adult_id", duty.adult.value()},
                                 {"class", code_of(adult == nullptr ? AdultClass::other : adult->adult_class)},
                                 {"post", code_of(duty.post)},
                                 {"date", format_date(duty.date)},
                                 {"start", format_clock(duty.start)},
                                 {"end", format_clock(duty.end)}});
            }
            return json_response({{"plan", programme.plan_number()},
                                  {"venue_id", venue.value()},
                                  {"name", place->name},
                                  {"standing", standing_json(programme.standing(venue))},
                                  {"week", format_date(week)},
                                  {"weeks", dates_json(weeks)},
                                  {"days_possible", days_json(days)},
                                  {"blocks", blocks_json(season.season())},
                                  {"groups", groups_json(programme, venue)},
                                  {"beside", !all.empty() && all.front().group == programme::group_of_adults},
                                  {"places", place_names_json(all)},
                                  {"programmes", programmes_json(programme, site)},
                                  {"days", std::move(items)},
                                  {"duties", std::move(duties)},
                                  {"violations", violations_json(programme, venue)}});
        });
}

Result<Response> site_choices(const Request& request, WhatIfDesk& desk) {
    TRY(const Id<Venue> venue, venue_argument(request));
    TRY(const auto group, request.query.whole("group", programme::group_of_adults, largest_group));
    const auto date = parse_date(request.query.text("date").value_or(""));
    const auto start = parse_clock(request.query.text("start").value_or(""));
    if (!group) return tl::make_unexpected(Query::wrong_value("group", "请写明班级", "name the group"));
    if (!date)
        return tl::make_unexpected(Query::wrong_value("date", "日期的写法：2025-07-15", "write dates like 2025-07-15"));
    if (!start) return tl::make_unexpected(Query::wrong_value("start", "时间的写法：09:00", "write times like 09:00"));
    return desk.programme().with(
        request.arguments.at(0), [&](const app::OpenProgramme& programme, const Snapshot&) -> Result<Response> {
            TRY(const std::size_t site, site_position(programme, venue));
            TRY(const CareSession session,
                programme::find_session(programme.base(), venue, static_cast<int>(*group), *date, *start));
            TRY(const auto choices, programme::choices(programme.base(), session));
            const programme::Problem& problem = programme.problem();
            json::array activities;
            for (const programme::Choice& choice : choices) {
                const programme::Activity& activity = problem.catalogue().all()[choice.activity];
                json::object item = activity_json(problem.catalogue(), activity.code);
                item["materials"] = to_json(activity.materials);
                item["safety"] = to_json(activity.safety);
                json::array come;
                for (const Violation& violation : choice.come) come.push_back(to_json(violation));
                item["come"] = std::move(come);
                activities.push_back(std::move(item));
            }
            json::array adults;
            for (const programme::OnDuty& person :
                 programme::on_duty(problem, site, session.date, session.start, session.end)) {
                const Adult& adult = problem.adults()[person.adult];
                const auto& sessions = programme.base().sessions(venue);
                const bool taken = std::any_of(sessions.begin(), sessions.end(), [&](const CareSession& other) {
                    const bool now =
                        other.date == session.date && other.start < session.end && session.start < other.end;
                    return now && other.group != session.group &&
                           (other.responsible == adult.id || other.assisting == adult.id);
                });
                adults.push_back(json::object{{"adult_id", adult.id.value()},
                                              {"class", code_of(adult.adult_class)},
                                              {"may_answer", person.may_answer},
                                              {"taken", taken}});
            }
            return json_response({{"activities", std::move(activities)}, {"adults", std::move(adults)}});
        });
}

Result<Response> site_versions(const Request& request, WhatIfDesk& desk) {
    TRY(const Id<Venue> venue, venue_argument(request));
    return desk.programme().with(
        request.arguments.at(0), [&](const app::OpenProgramme& programme, const Snapshot&) -> Result<Response> {
            TRY_VOID(site_position(programme, venue));
            json::array items;
            for (const SitePlanVersion& version : programme.history(venue)) items.push_back(version_json(version));
            return json_response({{"standing", standing_json(programme.standing(venue))}, {"items", std::move(items)}});
        });
}

Result<Response> site_version_comparison(const Request& request, WhatIfDesk& desk) {
    TRY(const Id<Venue> venue, venue_argument(request));
    return desk.programme().with(
        request.arguments.at(0),
        [&](const app::OpenProgramme& programme, const Snapshot& snapshot) -> Result<Response> {
            TRY_VOID(site_position(programme, venue));
            const int last = programme.standing(venue).version;
            TRY(const int from, version_number(request.arguments.at(2), last, "path:a"));
            TRY(const int to, version_number(request.arguments.at(3), last, "path:b"));
            const auto changes = changes_between(programme.sessions_at(venue, from), programme.sessions_at(venue, to));
            return json_response({{"from", from}, {"to", to}, {"changes", changes_json(snapshot.season(), changes)}});
        });
}

Result<Response> site_plan_progress(const Request& request, WhatIfDesk& desk) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    const auto history =
        desk.library().with_store([&](Store& store) { return store.load_site_plans(snapshot->header().number, {}); });
    const PlanningData& data = snapshot->season().data();
    json::array items;
    for (const auto& [county, progress] : app::site_plan_progress(data, snapshot->plan(), history)) {
        json::object item{
            {"county", county.empty() ? json::value(nullptr) : json::value(region_json(data.regions.find(county)))},
            {"total", progress.total}};
        for (const auto& row : EnumNames<SitePlanState>::table) {
            const auto found = progress.sites.find(row.value);
            item[json::string_view(row.code.data(), row.code.size())] =
                found == progress.sites.end() ? 0 : found->second;
        }
        json::array waits;
        for (const auto& [tier, sites] : progress.waits_for)
            waits.push_back(json::object{{"tier", coded_json(tier)}, {"sites", sites}});
        item["waits_for"] = std::move(waits);
        items.push_back(std::move(item));
    }
    return json_response({{"items", std::move(items)}});
}

}  // namespace yingtuo::http
