// GET /api/v1/plans/{n}/staffing/standby: where somebody will be missing on a day, and whom to ask to be ready.
#include "app/standby.h"

#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/roster_json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::object ready_json(const app::StaffingCase& asked, const RegionTree& regions, const staffing::ReadyAdult& one) {
    const Adult& adult = asked.problem.adults()[one.adult];
    const bool is_known = one.way < staffing::unknown_distance;
    return {{"adult_id", adult.id.value()},
            {"class", code_of(adult.adult_class)},
            {"township", region_json(regions.at_level(adult.village_code, RegionLevel::township))},
            {"needs", one.needs},
            {"distance_km", is_known ? json::value(rounded(one.way.value() / 1000, 1)) : nullptr}};
}

json::object standby_json(const Snapshot& snapshot, const app::StaffingCase& asked, const app::TownshipStandby& here) {
    const RegionTree& regions = snapshot.season().data().regions;
    json::array people;
    for (const staffing::ReadyAdult& one : here.asked) people.push_back(ready_json(asked, regions, one));
    return {{"township", region_json(regions.find(here.township))},
            {"county", region_json(regions.at_level(here.township, RegionLevel::county))},
            {"due", here.forecast.due},
            {"known_out", here.forecast.known_out},
            {"expected_absent", rounded(here.forecast.expected, 2)},
            {"stand_by", here.forecast.stand_by},
            {"asked", std::move(people)}};
}

}  // namespace

Result<Response> staffing_standby(const Request& request, WhatIfDesk& desk) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const Region* const county, wanted_county(request.query, snapshot->season().data().regions));
    const auto date = parse_date(request.query.text("date").value_or(""));
    if (!date)
        return tl::make_unexpected(
            Query::wrong_value("date", "请给出日期，写法：2025-07-15", "give a date, written like 2025-07-15"));
    TRY(const std::vector<long> numbers, request.query.wholes("out", 1, largest_id));
    const std::vector<Id<Adult>> out(numbers.begin(), numbers.end());
    TRY(const auto asked, snapshot->staffing());
    const auto history = desk.library().with_store([](Store& store) { return store.load_duty_attendance(); });
    auto answer = app::standby(*asked, history, *date, out);
    if (!answer) {
        answer.error().where = "query:" + answer.error().where;
        return tl::make_unexpected(std::move(answer.error()));
    }
    json::array classes;
    for (const app::ClassAbsence& line : answer->classes) {
        classes.push_back(json::object{{"class", code_of(line.adult_class)},
                                       {"due", line.due},
                                       {"absent", line.absent},
                                       {"chance", rounded(line.chance, 4)}});
    }
    json::array items;
    for (const app::TownshipStandby& here : answer->townships) {
        if (lies_in(*snapshot, here.township, county)) items.push_back(standby_json(*snapshot, *asked, here));
    }
    return json_response({{"date", format_date(*date)}, {"recorded", std::move(classes)}, {"items", std::move(items)}});
}

}  // namespace yingtuo::http
