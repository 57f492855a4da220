// GET /api/v1/plans/{n}/sites/{id}/roster: who stands at a site on each day, and who is missing.
#include <algorithm>
#include <map>
#include <set>

#include "http/handlers.h"
#include "http/json.h"
#include "http/roster_json.h"
#include "http/site_json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::object adult_item(const Snapshot& snapshot, const app::StaffingCase& asked, const Venue& venue, Id<Adult> id,
                        const std::vector<const Duty*>& duties) {
    const Adult* adult = snapshot.season().adult(id);
    std::set<Post> posts;
    std::set<Date> days;
    json::array items;
    for (const Duty* duty : duties) {
        posts.insert(duty->post);
        days.insert(duty->date);
        items.push_back(json::object{{"date", format_date(duty->date)},
                                     {"post", code_of(duty->post)},
                                     {"start", format_clock(duty->start)},
                                     {"end", format_clock(duty->end)}});
    }
    json::array codes;
    for (const Post post : posts) codes.push_back(json::string(code_of(post)));
    json::object item{{"adult_id", id.value()},
                      {"class", code_of(adult == nullptr ? AdultClass::other : adult->adult_class)},
                      {"posts", std::move(codes)},
                      {"days", days.size()}};
    item["distance_km"] = nullptr;
    item["travel_min"] = nullptr;
    if (const auto position = asked.problem.find_adult(id)) add_way(item, snapshot, asked, *position, venue.id);
    item["duties"] = std::move(items);
    return item;
}

json::array posts_json(const std::map<Post, int>& posts, const char* number) {
    json::array items;
    for (const auto& [post, count] : posts) items.push_back(json::object{{"post", code_of(post)}, {number, count}});
    return items;
}

json::array roster_days(const Snapshot& snapshot, const Venue& venue) {
    std::map<Date, std::map<Post, int>> on_duty;
    std::map<Date, std::map<Post, int>> missing;
    for (const Duty& duty : snapshot.duties(venue.id)) ++on_duty[duty.date][duty.post];
    for (const Shortfall& shortfall : snapshot.shortfalls(venue.id))
        missing[shortfall.date][shortfall.post] += shortfall.missing;
    const int needed = snapshot.facts(venue).adults_needed;
    json::array items;
    for (const SiteDay& day : snapshot.days(venue)) {
        items.push_back(json::object{{"date", format_date(day.date)},
                                     {"adults_needed", needed},
                                     {"adults_on_duty", day.adults_on_duty},
                                     {"on_duty", posts_json(on_duty[day.date], "adults")},
                                     {"missing", posts_json(missing[day.date], "missing")}});
    }
    return items;
}

// What the policy asks for beside the number of adults.
json::array wanted_json(const app::StaffingCase& asked, Id<Venue> venue) {
    json::array items;
    const auto site = asked.problem.find_site(venue);
    if (!site) return items;
    for (const staffing::WantedPost& wanted : asked.problem.sites()[*site].wanted)
        items.push_back(json::object{{"post", code_of(wanted.post)}, {"adults", wanted.count}, {"in_ratio", true}});
    for (const staffing::Need& need : asked.problem.needs()) {
        if (need.site != *site || !need.post) continue;
        items.push_back(json::object{{"post", code_of(*need.post)}, {"adults", need.count}, {"in_ratio", false}});
    }
    return items;
}

}  // namespace

Result<Response> site_roster(const Request& request, const Snapshot& snapshot) {
    TRY(const Venue* const venue, find_site(snapshot, request.arguments.at(1)));
    TRY(const auto asked, snapshot.staffing());
    std::map<Id<Adult>, std::vector<const Duty*>> by_adult;
    for (const Duty& duty : snapshot.duties(venue->id)) by_adult[duty.adult].push_back(&duty);
    std::vector<std::pair<Id<Adult>, const std::vector<const Duty*>*>> rows;
    for (auto& [adult, duties] : by_adult) {
        std::stable_sort(duties.begin(), duties.end(), [](const Duty* a, const Duty* b) {
            return std::pair(a->date, a->start) < std::pair(b->date, b->start);
        });
        rows.emplace_back(adult, &duties);
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.second->size() > b.second->size(); });
    json::array adults;
    for (const auto& [adult, duties] : rows) adults.push_back(adult_item(snapshot, *asked, *venue, adult, *duties));
    json::object body = venue_ref_json(snapshot, venue->id);
    body["children"] = snapshot.facts(*venue).children;
    body["adults_needed"] = snapshot.is_open(*venue) ? snapshot.facts(*venue).adults_needed : 0;
    body["posts_wanted"] = wanted_json(*asked, venue->id);
    body["adults"] = std::move(adults);
    body["days"] = roster_days(snapshot, *venue);
    return json_response(body);
}

}  // namespace yingtuo::http
