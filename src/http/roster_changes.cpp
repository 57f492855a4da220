// POST /api/v1/plans/{n}/staffing/recruits, /api/v1/plans/{n}/staffing/repairs; GET
// /api/v1/plans/{n}/explain/adults/{id}
#include <limits>

#include "app/explain_adult.h"
#include "app/recruits.h"
#include "base/version.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/roster_json.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t longest_code = 20;

Result<app::Recruits> parse_recruits(const std::string& body) {
    TRY(const json::object object, parse_body(body));
    const Fields fields(object, "");
    TRY_VOID(fields.only({"township", "people", "post", "from", "to"}));
    app::Recruits asked;
    TRY(asked.township, fields.text("township", longest_code));
    TRY(const std::int64_t people, fields.whole("people", 1, 500));
    asked.people = static_cast<int>(people);
    TRY(asked.post, fields.code<Post>("post"));
    TRY(asked.from, fields.date("from"));
    TRY(asked.to, fields.date("to"));
    return asked;
}

struct RepairRequest {
    staffing::Event event;
    bool save = false;
};

Result<RepairRequest> parse_repair(const std::string& body) {
    TRY(const json::object object, parse_body(body));
    const Fields fields(object, "");
    TRY_VOID(fields.only({"kind", "adult_id", "venue_id", "area", "from", "to", "children", "save"}));
    RepairRequest asked;
    using staffing::EventKind;
    TRY(asked.event.kind, fields.code<EventKind>("kind"));
    if (asked.event.kind == EventKind::adult_out) {
        TRY(const std::int64_t adult, fields.whole("adult_id", 1, largest_id));
        asked.event.adult = Id<Adult>(adult);
    }
    if (asked.event.kind == EventKind::site_closed || asked.event.kind == EventKind::children_arrive) {
        TRY(const std::int64_t venue, fields.whole("venue_id", 1, largest_id));
        asked.event.venue = Id<Venue>(venue);
    }
    if (asked.event.kind == EventKind::children_arrive) {
        TRY(const std::int64_t children, fields.whole("children", 1, 10'000));
        asked.event.children = static_cast<int>(children);
    }
    if (asked.event.kind == EventKind::area_closed) {
        TRY(asked.event.area, fields.text("area", longest_code));
    }
    TRY(asked.event.from, fields.date("from"));
    TRY(asked.event.to, fields.date("to"));
    if (fields.has("save")) {
        const json::value& save = object.at("save");
        if (!save.is_bool()) return tl::make_unexpected(fields.wrong("save", {"应为 true 或 false", "true or false"}));
        asked.save = save.get_bool();
    }
    return asked;
}

json::value site_or_null(const Snapshot& snapshot, const std::optional<Id<Venue>>& venue) {
    if (!venue) return nullptr;
    return venue_ref_json(snapshot, *venue);
}

json::value post_or_null(const std::optional<Post>& post) {
    if (!post) return nullptr;
    return json::string(code_of(*post));
}

json::object repair_json(const Snapshot& snapshot, const staffing::Repair& repair) {
    json::array changes;
    for (const staffing::DutyChange& change : repair.changes) {
        changes.push_back(json::object{{"adult_id", change.adult.value()},
                                       {"date", format_date(change.date)},
                                       {"from", site_or_null(snapshot, change.from)},
                                       {"post_before", post_or_null(change.post_before)},
                                       {"to", site_or_null(snapshot, change.to)},
                                       {"post_after", post_or_null(change.post_after)},
                                       {"reason", coded_json(change.reason)}});
    }
    json::array open;
    for (const Shortfall& shortfall : repair.open) {
        open.push_back(json::object{{"site", venue_ref_json(snapshot, shortfall.venue)},
                                    {"date", format_date(shortfall.date)},
                                    {"post", code_of(shortfall.post)},
                                    {"missing", shortfall.missing}});
    }
    json::array substitutes;
    for (const staffing::Substitute& one : repair.substitutes) {
        substitutes.push_back(json::object{
            {"adult_id", one.adult.value()},
            {"days", one.days},
            {"is_free", one.is_free},
            {"has_post", one.has_post},
            {"same_township", one.same_township},
            {"distance_km",
             one.way < staffing::unknown_distance ? json::value(rounded(one.way.value() / 1000, 1)) : nullptr},
            {"reason", to_json(one.reason)}});
    }
    json::array touched;
    for (const Id<Adult> adult : repair.touched) touched.push_back(adult.value());
    return {{"vacated", repair.vacated},
            {"filled", repair.filled},
            {"touched", std::move(touched)},
            {"changes", std::move(changes)},
            {"open", std::move(open)},
            {"substitutes", std::move(substitutes)},
            {"plan", nullptr}};
}

// What the app calls by the field's name, the interface calls by its place in the body.
Error in_body(Error error) {
    if (error.where == "adult" || error.where == "venue") error.where += "_id";
    error.where = "body:" + error.where;
    return error;
}

}  // namespace

Result<Response> staffing_recruits(const Request& request, WhatIfDesk& desk) {
    TRY(const app::Recruits asked, parse_recruits(request.body));
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    const auto answer = app::recruits(snapshot->season().data(), snapshot->plan(), asked, desk.threads());
    if (!answer) return tl::make_unexpected(in_body(answer.error()));
    const RegionTree& regions = snapshot->season().data().regions;
    json::array townships;
    for (const app::TownshipMissing& row : answer->townships) {
        townships.push_back(json::object{{"township", region_json(regions.find(row.township))},
                                         {"missing_before", row.before},
                                         {"missing_after", row.after}});
    }
    return json_response({{"missing_before", answer->missing_before},
                          {"missing_after", answer->missing_after},
                          {"days_offered", answer->days_offered},
                          {"days_used", answer->days_used},
                          {"adults_moved", answer->adults_moved},
                          {"townships", std::move(townships)}});
}

Result<Response> staffing_repair(const Request& request, WhatIfDesk& desk) {
    TRY(const RepairRequest asked, parse_repair(request.body));
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const auto roster, snapshot->staffing());
    const auto found = staffing::repair(roster->problem, roster->reach, roster->places, roster->plan, asked.event);
    if (!found) return tl::make_unexpected(in_body(found.error()));
    json::object body = repair_json(*snapshot, *found);
    if (asked.save) {
        app::PlanOptions options;
        options.created_at = utc_now();
        options.program_version = program_version;
        options.limits.threads = desk.threads();
        TRY(const SeasonPlan plan,
            app::repaired_plan(snapshot->season().data(), snapshot->plan(), *roster, *found, options));
        TRY(const int number, desk.library().save_decided_plan({}, plan));
        body["plan"] = number;
    }
    return json_response(body);
}

Result<Response> explain_adult(const Request& request, const Snapshot& snapshot) {
    TRY(const auto asked, snapshot.staffing());
    TRY(const std::size_t position, find_adult(*asked, request.arguments.at(1)));
    TRY(const app::AdultStory story, app::explain_adult(*asked, asked->problem.adults()[position].id));
    json::array options;
    for (const app::SiteOption& option : story.options) {
        json::object item{{"site", venue_ref_json(snapshot, option.venue)}};
        add_way(item, snapshot, *asked, position, option.venue);
        item["days_there"] = option.days_there;
        item["days_short"] = option.days_short;
        item["adults_nearer"] = option.adults_nearer;
        item["obstacle"] = coded_json(option.obstacle);
        item["sentence"] = to_json(option.sentence);
        options.push_back(std::move(item));
    }
    return json_response({{"adult_id", story.adult.value()},
                          {"state", code_of(story.state)},
                          {"options", std::move(options)},
                          {"sentence", to_json(story.sentence)}});
}

}  // namespace yingtuo::http
