// GET and POST /api/v1/plans/{n}/staffing/roll-calls: who is due on a day, and which of them came.
#include "app/roll_call.h"

#include <algorithm>

#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/roster_json.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_named = 500;

Result<std::vector<Id<Adult>>> adults_of(const Fields& fields, std::string_view name) {
    std::vector<Id<Adult>> adults;
    if (!fields.has(name)) return adults;
    TRY(const json::array* const numbers, fields.array(name));
    const bool is_fit = numbers->size() <= most_named && std::ranges::all_of(*numbers, [](const json::value& number) {
                            return number.is_int64() && number.get_int64() > 0;
                        });
    if (!is_fit)
        return tl::make_unexpected(
            fields.wrong(name, {"应为人员编号的列表，至多 500 个", "a list of numbers of adults, 500 at most"}));
    for (const json::value& number : *numbers) adults.emplace_back(number.get_int64());
    return adults;
}

const Text no_roll_area{"应为区县或乡镇的代码", "the code of a county or township"};

Result<app::RollArea> roll_area(const Query& query, const RegionTree& regions) {
    app::RollArea area;
    area.region = query.text("region").value_or("");
    if (query.text("region") && app::find_area(regions, area.region) == nullptr)
        return tl::make_unexpected(Query::wrong_value("region", no_roll_area.zh, no_roll_area.en));
    TRY(const auto site, query.whole("venue_id", 1, largest_id));
    if (site) area.site = Id<Venue>(*site);
    if (site && query.text("region"))
        return tl::make_unexpected(
            Query::wrong_value("venue_id", "点位和地区只能给一个", "give a site or a region, not both"));
    return area;
}

Result<app::RollArea> roll_area(const Fields& fields, const RegionTree& regions) {
    app::RollArea area;
    if (fields.has("venue_id") == fields.has("region"))
        return tl::make_unexpected(
            fields.wrong("region", {"请给出地区或点位，只给一个", "give a region or a site, and only one"}));
    if (fields.has("venue_id")) {
        TRY(const std::int64_t site, fields.whole("venue_id", 1, largest_id));
        area.site = Id<Venue>(site);
        return area;
    }
    TRY(area.region, fields.text("region", 20));
    if (app::find_area(regions, area.region) == nullptr)
        return tl::make_unexpected(fields.wrong("region", no_roll_area));
    return area;
}

json::array roll_needs_json(const staffing::Problem& problem, Id<Venue> venue) {
    json::array needs;
    const auto site = problem.find_site(venue);
    for (const staffing::Need& need : problem.needs()) {
        if (need.site != *site) continue;
        const json::value post = need.post ? json::value(code_of(*need.post)) : nullptr;
        needs.push_back(json::object{{"post", post}, {"adults", need.count}});
    }
    return needs;
}

json::object roll_line_json(const staffing::Problem& problem, const app::RollLine& line) {
    const Adult& adult = problem.adults()[line.due.adult];
    const staffing::Need& need = problem.needs()[line.due.need];
    json::object item{{"adult_id", adult.id.value()},
                      {"class", code_of(adult.adult_class)},
                      {"post", code_of(line.due.post)},
                      {"counts_as", need.post ? json::value(code_of(*need.post)) : nullptr},
                      {"recorded", nullptr}};
    if (line.recorded)
        item["recorded"] =
            json::object{{"came", line.recorded->came}, {"by", line.recorded->by}, {"at", line.recorded->at}};
    return item;
}

json::object roll_site_json(const Snapshot& snapshot, const staffing::Problem& problem, Id<Venue> venue) {
    const RegionTree& regions = snapshot.season().data().regions;
    const std::string& digits = problem.sites()[*problem.find_site(venue)].township;
    const std::string township = app::township_code(digits);
    return {{"site", venue_ref_json(snapshot, venue)},
            {"township", region_json(regions.find(township))},
            {"county", region_json(regions.at_level(township, RegionLevel::county))},
            {"needs", roll_needs_json(problem, venue)},
            {"adults", json::array()}};
}

json::value called_before_json(const std::optional<app::CalledBefore>& before) {
    if (!before) return nullptr;
    json::array absent;
    for (const Id<Adult> adult : before->absent) absent.push_back(json::value(adult.value()));
    return json::object{
        {"adults", before->adults}, {"absent", std::move(absent)}, {"by", before->last.by}, {"at", before->last.at}};
}

tl::unexpected<Error> refused_at(Error error, const char* where) {
    error.where = where + error.where;
    return tl::make_unexpected(std::move(error));
}

}  // namespace

Result<Response> staffing_roll(const Request& request, WhatIfDesk& desk) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const app::RollArea area, roll_area(request.query, snapshot->season().data().regions));
    const auto date = parse_date(request.query.text("date").value_or(""));
    if (!date)
        return tl::make_unexpected(
            Query::wrong_value("date", "请给出日期，写法：2025-07-15", "give a date, written like 2025-07-15"));
    TRY(const auto asked, snapshot->staffing());
    const auto history = desk.library().with_store([&](Store& store) { return store.load_duty_attendance_on(*date); });
    const auto roll = app::roll_of(*asked, area, *date, history);
    if (!roll) return refused_at(roll.error(), "query:");
    std::int64_t absent = 0;
    std::int64_t called = 0;
    std::int64_t seen = 0;
    json::array sites;
    for (const app::RollLine& line : *roll) {
        if (sites.empty() || sites.back().at("site").at("venue_id").as_int64() != line.due.venue.value())
            sites.push_back(roll_site_json(*snapshot, asked->problem, line.due.venue));
        sites.back().at("adults").as_array().push_back(roll_line_json(asked->problem, line));
        if (!line.recorded) continue;
        ++called;
        absent += line.recorded->came ? 0 : 1;
        seen = std::max(seen, line.recorded->id.value());
    }
    return json_response({{"date", format_date(*date)},
                          {"due", roll->size()},
                          {"called", called},
                          {"absent", absent},
                          {"seen", seen},
                          {"sites", std::move(sites)}});
}

Result<Response> staffing_roll_call(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"date", "region", "venue_id", "absent", "out", "by", "seen"}));
    TRY(const Date date, fields.date("date"));
    TRY(const auto absent, adults_of(fields, "absent"));
    TRY(const auto out, adults_of(fields, "out"));
    TRY(const std::string by, fields.text("by", longest_name));
    std::optional<std::int64_t> seen;
    if (fields.has("seen")) {
        TRY(seen, fields.whole("seen", 0, largest_id));
    }
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const app::RollArea area, roll_area(fields, snapshot->season().data().regions));
    TRY(const auto asked, snapshot->staffing());
    const auto entries = app::roll_call(*asked, area, date, absent, out, {by, utc_now()});
    if (!entries) return refused_at(entries.error(), "body:");
    const auto before = desk.library().change_store([&](Store& store) -> Result<std::optional<app::CalledBefore>> {
        auto called = app::called_before(*entries, store.load_duty_attendance_on(date));
        if (seen) TRY_VOID(app::check_seen(called, *seen));
        TRY_VOID(store.save_duty_attendance(*entries));
        return called;
    });
    if (!before) return refused_at(before.error(), "body:");
    Response response = json_response({{"date", format_date(date)},
                                       {"region", area.site ? json::value(nullptr) : json::value(area.region)},
                                       {"venue_id", area.site ? json::value(area.site->value()) : json::value(nullptr)},
                                       {"due", entries->size()},
                                       {"absent", std::ranges::count(*entries, false, &DutyAttendance::came)},
                                       {"before", called_before_json(*before)}});
    response.status = 201;
    return response;
}

}  // namespace yingtuo::http
