// GET /api/v1/plans/{n}/adults, /api/v1/plans/{n}/adults/{id}
#include <algorithm>
#include <array>
#include <map>

#include "http/handlers.h"
#include "http/json.h"
#include "http/roster_json.h"
#include "http/search.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

// Is this the adult somebody looks for: by number, by village or township, or by a site of his or hers?
bool is_found(const Snapshot& snapshot, const Adult& adult, const app::AdultLine& line, const std::string& wanted) {
    if (wanted.empty() || std::to_string(adult.id.value()).starts_with(wanted)) return true;
    const RegionTree& regions = snapshot.season().data().regions;
    for (const RegionLevel level : {RegionLevel::village, RegionLevel::township}) {
        const Region* region = regions.at_level(adult.village_code, level);
        if (region != nullptr && folded(region->name).find(wanted) != std::string::npos) return true;
    }
    return std::any_of(line.sites.begin(), line.sites.end(), [&](Id<Venue> id) {
        const Venue* venue = snapshot.season().venue(id);
        return venue != nullptr && snapshot.season().matches(*venue, wanted);
    });
}

json::array steps_json(const std::vector<staffing::Step>& steps) {
    json::array items;
    for (const staffing::Step step : steps) items.push_back(json::string(code_of(step)));
    return items;
}

json::array trained_json(PostSet posts) {
    json::array items;
    for (const auto& row : EnumNames<Post>::table) {
        if (has_post(posts, row.value)) items.push_back(json::string(row.code));
    }
    return items;
}

json::value date_json(const std::optional<Date>& date) {
    if (!date) return nullptr;
    return json::string(format_date(*date));
}

json::object adult_line(const Snapshot& snapshot, const app::StaffingCase& asked, std::size_t position) {
    const Adult& adult = asked.problem.adults()[position];
    const app::AdultLine& line = asked.adults[position];
    const RegionTree& regions = snapshot.season().data().regions;
    json::array sites;
    for (const Id<Venue> venue : line.sites) sites.push_back(venue_ref_json(snapshot, venue));
    return {{"adult_id", adult.id.value()},
            {"class", code_of(adult.adult_class)},
            {"state", code_of(line.state)},
            {"lacks", steps_json(line.lacks)},
            {"county", region_json(regions.at_level(adult.village_code, RegionLevel::county))},
            {"township", region_json(regions.at_level(adult.village_code, RegionLevel::township))},
            {"village", region_json(regions.at_level(adult.village_code, RegionLevel::village))},
            {"posts_trained", trained_json(adult.posts_trained)},
            {"days_able", line.days_able},
            {"days_on_duty", line.days_on_duty},
            {"days_visiting", line.days_visiting},
            {"sites", std::move(sites)}};
}

json::array duty_items(const Snapshot& snapshot, const app::StaffingCase& asked, std::size_t position) {
    std::vector<const Duty*> duties;
    const Id<Adult> id = asked.problem.adults()[position].id;
    for (const Duty& duty : asked.plan.duties) {
        if (duty.adult == id) duties.push_back(&duty);
    }
    std::stable_sort(duties.begin(), duties.end(), [](const Duty* a, const Duty* b) {
        return std::pair(a->date, a->start) < std::pair(b->date, b->start);
    });
    json::array items;
    for (const Duty* duty : duties) {
        json::object item{{"date", format_date(duty->date)},
                          {"start", format_clock(duty->start)},
                          {"end", format_clock(duty->end)},
                          {"post", code_of(duty->post)},
                          {"site", venue_ref_json(snapshot, duty->venue)}};
        add_way(item, snapshot, asked, position, duty->venue);
        items.push_back(std::move(item));
    }
    return items;
}

json::array week_items(const app::StaffingCase& asked, std::size_t position) {
    const staffing::Problem& problem = asked.problem;
    const Adult& adult = problem.adults()[position];
    std::vector<int> used(problem.week_count(), 0);
    std::map<std::size_t, Date> monday;
    std::vector<Date> dates;
    for (const Duty& duty : asked.plan.duties) {
        if (duty.adult == adult.id) dates.push_back(duty.date);
    }
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    for (const Date date : dates) {
        if (const auto day = problem.find_day(date)) ++used[problem.week_of(*day)];
    }
    for (std::size_t day = 0; day < problem.days().size(); ++day)
        monday.try_emplace(problem.week_of(day), week_start(problem.days()[day]));
    json::array items;
    for (const auto& [week, date] : monday) {
        const int left = problem.days_left(position, week);
        items.push_back(json::object{{"monday", format_date(date)},
                                     {"days_on_duty", used[week]},
                                     {"days_visiting", adult.max_days_week - left},
                                     {"most_days", adult.max_days_week}});
    }
    return items;
}

json::array visit_items(const Snapshot& snapshot, Id<Adult> id) {
    std::map<std::pair<Date, std::int64_t>, std::vector<const Visit*>> rounds;
    for (const Visit& visit : snapshot.plan().visits) {
        if (visit.adult == id) rounds[{visit.date, visit.round}].push_back(&visit);
    }
    json::array items;
    for (const auto& [key, visits] : rounds) {
        items.push_back(
            json::object{{"date", format_date(key.first)}, {"round", key.second}, {"children", visits.size()}});
    }
    return items;
}

// What this adult answers for or helps with, by day.
json::array session_items(const Snapshot& snapshot, Id<Adult> id) {
    json::array items;
    for (const CareSession& session : snapshot.plan().sessions) {
        if (session.responsible != id && session.assisting != id) continue;
        items.push_back(json::object{{"date", format_date(session.date)},
                                     {"start", format_clock(session.start)},
                                     {"end", format_clock(session.end)},
                                     {"site", venue_ref_json(snapshot, session.venue)},
                                     {"group", session.group},
                                     {"activity", session.activity},
                                     {"place", session.place},
                                     {"is_responsible", session.responsible == id}});
    }
    std::stable_sort(items.begin(), items.end(), [](const json::value& a, const json::value& b) {
        return std::pair(a.at("date").as_string(), a.at("start").as_string()) <
               std::pair(b.at("date").as_string(), b.at("start").as_string());
    });
    return items;
}

// Where the adult lodges; null for who lives at home.
json::value lodging_json(const Snapshot& snapshot, const app::StaffingCase& asked, std::size_t position) {
    const auto& stay = asked.problem.stay(position);
    if (!stay) return nullptr;
    const auto& dormitory = asked.problem.dormitories()[*asked.problem.find_dormitory(stay->venue)];
    const Metres way = asked.problem.distance(position, dormitory);
    const bool is_known = way < staffing::unknown_distance;
    const Policy& policy = snapshot.season().season().policy;
    json::object item{{"venue", venue_ref_json(snapshot, stay->venue)},
                      {"from", format_date(stay->from)},
                      {"to", format_date(stay->to)},
                      {"nights", nights_of(*stay)}};
    item["distance_km"] = is_known ? json::value(rounded(way.value() / 1000, 1)) : nullptr;
    item["travel_min"] = is_known ? json::value(travel_time(policy, way).count()) : nullptr;
    return item;
}

}  // namespace

Result<Response> adult_list(const Request& request, const Snapshot& snapshot) {
    TRY(const Page page, request.query.page());
    TRY(const Region* const county, wanted_county(request.query, snapshot.season().data().regions));
    TRY(const auto states, request.query.codes<app::AdultState>("state"));
    TRY(const auto classes, request.query.codes<AdultClass>("class"));
    const std::string_view search = request.query.text("q").value_or("");
    if (search.size() > longest_search)
        return tl::make_unexpected(Query::wrong_value("q", "搜索内容过长", "search for something shorter"));
    const std::string looked_for = folded(search);
    TRY(const auto asked, snapshot.staffing());
    const auto is_wanted = [](const auto& wanted, auto value) {
        return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
    };
    std::array<int, std::size(EnumNames<app::AdultState>::table)> counts{};
    std::vector<std::size_t> rows;
    for (std::size_t position = 0; position < asked->adults.size(); ++position) {
        const Adult& adult = asked->problem.adults()[position];
        if (!is_wanted(classes, adult.adult_class) || !lies_in(snapshot, adult.village_code, county) ||
            !is_found(snapshot, adult, asked->adults[position], looked_for))
            continue;
        ++counts[static_cast<std::size_t>(asked->adults[position].state)];
        if (is_wanted(states, asked->adults[position].state)) rows.push_back(position);
    }
    json::object by_state;
    for (const auto& row : EnumNames<app::AdultState>::table)
        by_state[row.code] = counts[static_cast<std::size_t>(row.value)];
    json::array items;
    const std::size_t end = std::min(rows.size(), page.offset + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) items.push_back(adult_line(snapshot, *asked, rows[i]));
    return json_response({{"total", rows.size()}, {"by_state", std::move(by_state)}, {"items", std::move(items)}});
}

Result<Response> adult_page(const Request& request, const Snapshot& snapshot) {
    TRY(const auto asked, snapshot.staffing());
    TRY(const std::size_t position, find_adult(*asked, request.arguments.at(1)));
    const Adult& adult = asked->problem.adults()[position];
    json::object body = adult_line(snapshot, *asked, position);
    body["record_check"] = {{"state", coded_json(adult.record_check)},
                            {"checked_on", date_json(adult.record_checked_on)},
                            {"valid_until", date_json(adult.cleared_until)}};
    body["general_trained_on"] = date_json(adult.general_trained_on);
    body["available_from"] = date_json(adult.available_from);
    body["available_to"] = date_json(adult.available_to);
    json::array unavailable;
    for (const Date date : adult.unavailable) unavailable.push_back(json::string(format_date(date)));
    body["unavailable"] = std::move(unavailable);
    body["accepts_transfer"] = adult.accepts_transfer;
    body["wished_township"] = region_json(snapshot.season().data().regions.find(adult.wished_township));
    body["accepts_lodging"] = adult.accepts_lodging;
    body["lodging"] = lodging_json(snapshot, *asked, position);
    body["duties"] = duty_items(snapshot, *asked, position);
    body["weeks"] = week_items(*asked, position);
    body["rounds"] = visit_items(snapshot, adult.id);
    body["sessions"] = session_items(snapshot, adult.id);
    return json_response(body);
}

}  // namespace yingtuo::http
