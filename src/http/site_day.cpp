// GET /api/v1/plans/{n}/sites/{id}/days/{date}
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "http/handlers.h"
#include "http/json.h"
#include "http/session_json.h"
#include "http/site_json.h"
#include "http/site_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

// What one venue has on one day, in the order `key` gives.
template <typename Item, typename Key>
std::vector<const Item*> of_day(std::span<const Item> items, Date date, Key&& key) {
    std::vector<const Item*> found;
    for (const Item& item : items) {
        if (item.date == date) found.push_back(&item);
    }
    std::stable_sort(found.begin(), found.end(), [&](const Item* a, const Item* b) { return key(*a) < key(*b); });
    return found;
}

Result<Date> find_day(const Snapshot& snapshot, const Venue& venue, const std::string& text) {
    const auto date = parse_date(text);
    if (!date) {
        return refuse(ErrorCode::bad_input, {"日期无效", "this is not a date"},
                      {"日期的写法：2025-07-15", "write dates like 2025-07-15"}, "path:date");
    }
    const std::vector<Date> days = snapshot.season().days_of(venue).open;
    if (!snapshot.is_open(venue) || !std::binary_search(days.begin(), days.end(), *date)) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("{} 号点位 {} 不开班", venue.id.value(), text),
                       fmt::format("venue {} is not open on {}", venue.id.value(), text)},
                      {"开班日见该点位的页面", "the page of the site lists its open days"}, "path:date");
    }
    return *date;
}

}  // namespace

Result<Response> site_day(const Request& request, WhatIfDesk& desk) {
    TRY(const auto plan, desk.library().plan(request.arguments.at(0)));
    const Snapshot& snapshot = *plan;
    TRY(const Venue* const venue, find_site(snapshot, request.arguments.at(1)));
    TRY(const Date date, find_day(snapshot, *venue, request.arguments.at(2)));
    TRY(const std::vector<CareSession> now, sessions_now(desk.library(), snapshot, venue->id));
    json::array sessions;
    for (const CareSession* session :
         of_day(std::span(now), date, [](const CareSession& item) { return std::tuple(item.start, item.group); })) {
        sessions.push_back(session_json(snapshot.season(), *session));
    }
    json::array duties;
    for (const Duty* duty : of_day(snapshot.duties(venue->id), date,
                                   [](const Duty& item) { return std::tuple(item.start, item.adult); })) {
        const Adult* adult = snapshot.season().adult(duty->adult);
        duties.push_back(json::object{{"adult_id", duty->adult.value()},
                                      {"class", code_of(adult == nullptr ? AdultClass::other : adult->adult_class)},
                                      {"post", code_of(duty->post)},
                                      {"start", format_clock(duty->start)},
                                      {"end", format_clock(duty->end)}});
    }
    json::array shortfalls;
    for (const Shortfall* shortfall : of_day(snapshot.shortfalls(venue->id), date,
                                             [](const Shortfall& item) { return std::tuple(item.start, item.post); })) {
        shortfalls.push_back(json::object{{"post", code_of(shortfall->post)},
                                          {"missing", shortfall->missing},
                                          {"start", format_clock(shortfall->start)},
                                          {"end", format_clock(shortfall->end)}});
    }
    return json_response({{"date", format_date(date)},
                          {"sessions", std::move(sessions)},
                          {"duties", std::move(duties)},
                          {"shortfalls", std::move(shortfalls)}});
}

}  // namespace yingtuo::http
