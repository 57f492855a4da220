// GET /api/v1/plans/{n}/programmes, GET /api/v1/plans/{n}/sites/{id}/programmes/{code}, POST .../records
#include <fmt/format.h>

#include "app/participation.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/session_json.h"
#include "http/site_json.h"
#include "http/site_now.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_records = 2000;

json::object programme_json(const programme::LocalProgramme& programme) {
    json::array records;
    for (const programme::ProgrammeRecord record : programme.records) records.push_back(coded_json(record));
    return {{"code", programme.code},
            {"name", to_json(programme.name)},
            {"audience", coded_json(programme.audience)},
            {"per_week", programme.per_week},
            {"records", std::move(records)},
            {"unit", to_json(programme.unit)},
            {"less_is_better", programme.less_is_better}};
}

json::object line_json(const programme::LocalProgramme& programme, const app::ProgrammeLine& line) {
    json::object item = programme_json(programme);
    item["sites"] = line.sites;
    item["sessions"] = line.sessions;
    item["people"] = line.people;
    item["signed_up"] = line.signed_up;
    item["came"] = line.came;
    item["attendance"] = line.attendance;
    item["baselines"] = line.baselines;
    item["measures"] = line.measures;
    json::array trends;
    for (const auto& [trend, people] : line.trends)
        trends.push_back(json::object{{"trend", coded_json(trend)}, {"people", people}});
    item["trends"] = std::move(trends);
    return item;
}

json::object at_site_json(Id<Venue> venue, const app::ProgrammeAtSite& site) {
    json::object answer = programme_json(*site.programme);
    answer["venue_id"] = venue.value();
    json::array sessions;
    for (const auto& [date, group] : site.sessions)
        sessions.push_back(json::object{{"date", format_date(date)}, {"group", group}});
    answer["sessions"] = std::move(sessions);
    json::array people;
    for (const app::Participant& person : site.people) {
        json::array choices;
        for (const std::string& choice : person.choices) choices.push_back(json::string(choice));
        people.push_back(
            json::object{{"child_id", person.child.is_set() ? json::value(person.child.value()) : nullptr},
                         {"household_id", person.household.is_set() ? json::value(person.household.value()) : nullptr},
                         {"group", person.group},
                         {"choices", std::move(choices)},
                         {"present", person.present},
                         {"absent", person.absent},
                         {"baseline", or_null(person.baseline)},
                         {"measures", person.measures},
                         {"trend", coded_json(person.trend)}});
    }
    answer["people"] = std::move(people);
    return answer;
}

// The plan and the site a path names, its sessions as they stand.
struct AskedSite {
    std::shared_ptr<const Snapshot> snapshot;
    Id<Venue> venue;
    std::vector<CareSession> sessions;
    std::string code;

    [[nodiscard]] app::Participants participants() const {
        const SeasonView& season = snapshot->season();
        return {season.data(), season.catalogue(), snapshot->groups(venue), sessions};
    }
};

Result<AskedSite> asked_site(const Request& request, Library& library) {
    AskedSite asked;
    TRY(asked.snapshot, library.plan(request.arguments.at(0)));
    TRY(const Venue* const venue, find_site(*asked.snapshot, request.arguments.at(1)));
    asked.venue = venue->id;
    TRY(asked.sessions, sessions_now(library, *asked.snapshot, venue->id));
    asked.code = request.arguments.at(2);
    return asked;
}

std::vector<Participation> history_of(Library& library, const std::string& code) {
    return library.with_store([&](Store& store) { return store.load_participation(code); });
}

Result<Participation> entry_of(const Fields& fields) {
    TRY_VOID(fields.only({"kind", "date", "child_id", "household_id", "choice", "value"}));
    Participation entry;
    TRY(entry.kind, fields.code<ParticipationKind>("kind"));
    TRY(entry.date, fields.date("date"));
    if (fields.has("child_id")) {
        TRY(const std::int64_t child, fields.whole("child_id", 1, largest_id));
        entry.child = Id<Child>{child};
    }
    if (fields.has("household_id")) {
        TRY(const std::int64_t household, fields.whole("household_id", 1, largest_id));
        entry.household = Id<Household>{household};
    }
    if (fields.has("choice")) {
        TRY(const programme::Category category, fields.code<programme::Category>("choice"));
        entry.choice = std::string(code_of(category));
    }
    if (fields.has("value")) {
        TRY(entry.value, fields.number("value"));
    } else if (entry.kind == ParticipationKind::baseline || entry.kind == ParticipationKind::measure) {
        return tl::make_unexpected(fields.wrong("value", {"请填写数值", "give the value"}));
    }
    return entry;
}

}  // namespace

Result<Response> programme_list(const Request& request, WhatIfDesk& desk) {
    Library& library = desk.library();
    TRY(const auto snapshot, library.plan(request.arguments.at(0)));
    const int number = snapshot->header().number;
    const auto versions = library.with_store([&](Store& store) { return store.load_site_plans(number, {}); });
    const SeasonView& season = snapshot->season();
    SeasonPlan edited;
    if (!versions.empty()) {
        edited.sessions = snapshot->plan().sessions;
        TRY(edited, with_site_plans(std::move(edited), versions));
    }
    const app::Participants participants(season.data(), season.catalogue(), snapshot->plan().groups,
                                         versions.empty() ? snapshot->plan().sessions : edited.sessions);
    json::array items;
    for (const app::ProgrammeLine& line : participants.lines(history_of(library, {})))
        items.push_back(line_json(*season.catalogue().find_programme(line.code), line));
    return json_response({{"items", std::move(items)}});
}

Result<Response> programme_at_site(const Request& request, WhatIfDesk& desk) {
    TRY(const AskedSite asked, asked_site(request, desk.library()));
    TRY(const app::ProgrammeAtSite site,
        asked.participants().at_site(asked.code, asked.venue, history_of(desk.library(), asked.code)));
    return json_response(at_site_json(asked.venue, site));
}

Result<Response> programme_records(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"by", "records"}));
    TRY(const std::string by, fields.text("by", longest_name));
    TRY(const json::array* const records, fields.array("records"));
    if (records->empty() || records->size() > most_records) {
        return tl::make_unexpected(fields.wrong("records", {fmt::format("一次记 1 至 {} 条", most_records),
                                                            fmt::format("send 1 to {} records", most_records)}));
    }
    TRY(const AskedSite asked, asked_site(request, desk.library()));
    const app::Participants participants = asked.participants();
    std::vector<Participation> entries;
    const std::string now = utc_now();
    for (std::size_t i = 0; i < records->size(); ++i) {
        const std::string path = fmt::format("records[{}]", i);
        if (!(*records)[i].is_object())
            return tl::make_unexpected(fields.wrong(path, {"应为对象", "must be an object"}));
        TRY(Participation entry, entry_of(Fields((*records)[i].get_object(), path)));
        entry.programme = asked.code;
        entry.venue = asked.venue;
        entry.by = by;
        entry.at = now;
        if (auto checked = participants.check(entry); !checked) {
            Error error = std::move(checked.error());
            error.where = fmt::format("body:{}.{}", path, error.where);
            return tl::make_unexpected(std::move(error));
        }
        entries.push_back(std::move(entry));
    }
    TRY_VOID(desk.library().change_store([&](Store& store) { return store.save_participation(entries); }));
    TRY(const app::ProgrammeAtSite site,
        participants.at_site(asked.code, asked.venue, history_of(desk.library(), asked.code)));
    json::object answer = at_site_json(asked.venue, site);
    answer["kept"] = entries.size();
    Response response = json_response(answer);
    response.status = 201;
    return response;
}

}  // namespace yingtuo::http
