// GET /api/v1/plans/{n}/sites/{id}
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "http/handlers.h"
#include "http/json.h"
#include "http/site_json.h"
#include "http/site_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

// How far the children walk, in steps of a quarter of an hour up to the walking cap.
json::object walk_summary(const Snapshot& snapshot, const Venue& venue) {
    constexpr int step = 15;
    const double cap = snapshot.season().season().policy.walk_cap.value();
    std::vector<int> bands(static_cast<std::size_t>(std::max(1.0, std::ceil(cap / step))));
    int children = 0;
    double sum = 0;
    double longest = 0;
    for (const Placement* placement : snapshot.placements(venue.id)) {
        const int here = static_cast<int>(snapshot.season().children_in_care(placement->household).size());
        if (here == 0) continue;
        const double minutes = placement->minutes.value();
        const auto band = static_cast<std::size_t>(std::max(0.0, std::ceil(minutes / step) - 1));
        if (band >= bands.size()) bands.resize(band + 1);  // a pinned child may walk further than the cap
        bands[band] += here;
        children += here;
        sum += here * minutes;
        longest = std::max(longest, minutes);
    }
    json::array band_items;
    for (std::size_t i = 0; i < bands.size(); ++i)
        band_items.push_back(json::object{{"up_to_min", step * (i + 1)}, {"children", bands[i]}});
    json::object summary{{"mean_min", nullptr}, {"longest_min", nullptr}, {"bands", std::move(band_items)}};
    if (children > 0) {
        summary["mean_min"] = rounded(sum / children, 1);
        summary["longest_min"] = rounded(longest, 1);
    }
    return summary;
}

json::array group_items(const Snapshot& snapshot, const Venue& venue) {
    struct Group {
        int children = 0;
        std::optional<int> youngest;
        std::optional<int> oldest;
    };
    std::map<int, Group> groups;
    for (const GroupMember& member : snapshot.groups(venue.id)) {
        Group& group = groups[member.group];
        ++group.children;
        const Child* child = snapshot.season().child(member.child);
        if (child == nullptr || !child->birth_date) continue;
        const int age = age_on(*child->birth_date, snapshot.season().season().opening);
        group.youngest = std::min(group.youngest.value_or(age), age);
        group.oldest = std::max(group.oldest.value_or(age), age);
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

// Where the adult sets out from: where the plan has him or her lodge, else home.
std::optional<Point> start_point(const Snapshot& snapshot, const Adult& adult) {
    for (const Stay& stay : snapshot.plan().stays) {
        const Venue* lodging = stay.adult == adult.id ? snapshot.season().venue(stay.venue) : nullptr;
        if (lodging != nullptr && lodging->point) return lodging->point;
    }
    return adult.point;
}

// One line an adult and post, those with most days first.
json::array adult_items(const Snapshot& snapshot, const Venue& venue) {
    std::map<std::pair<Id<Adult>, Post>, std::set<Date>> days;
    for (const Duty& duty : snapshot.duties(venue.id)) days[{duty.adult, duty.post}].insert(duty.date);
    std::vector<std::pair<std::pair<Id<Adult>, Post>, std::size_t>> rows;
    rows.reserve(days.size());
    for (const auto& [who, dates] : days) rows.emplace_back(who, dates.size());
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    json::array items;
    for (const auto& [who, count] : rows) {
        const Adult* adult = snapshot.season().adult(who.first);
        json::value distance = nullptr;
        const std::optional<Point> home = adult == nullptr ? std::nullopt : start_point(snapshot, *adult);
        if (home && venue.point) distance = rounded(great_circle(*home, *venue.point).value() / 1000, 1);
        items.push_back(json::object{{"adult_id", who.first.value()},
                                     {"class", code_of(adult == nullptr ? AdultClass::other : adult->adult_class)},
                                     {"post", code_of(who.second)},
                                     {"days", count},
                                     {"distance_km", std::move(distance)}});
    }
    return items;
}

json::array day_items(const Snapshot& snapshot, const Venue& venue, const std::vector<CareSession>& sessions) {
    const SiteFacts& facts = snapshot.facts(venue);
    std::map<Date, int> sessions_on;
    for (const CareSession& session : sessions) ++sessions_on[session.date];
    json::array items;
    for (const SiteDay& day : snapshot.days(venue)) {
        items.push_back(json::object{{"date", format_date(day.date)},
                                     {"children", facts.children},
                                     {"adults_needed", facts.adults_needed},
                                     {"adults_on_duty", day.adults_on_duty},
                                     {"missing", day.missing},
                                     {"sessions", sessions_on[day.date]}});
    }
    return items;
}

// "venue:17", and whatever is more exact ("venue:17@2025-07-15"), but not venue 170.
bool is_about(const Violation& violation, const std::string& subject) {
    const std::string_view text = violation.subject;
    if (!text.starts_with(subject)) return false;
    return text.size() == subject.size() || text[subject.size()] < '0' || text[subject.size()] > '9';
}

// As the plan was drafted; where people have edited the site's programme since, that part of them as it stands now.
Result<json::array> violation_items(const Request& request, WhatIfDesk& desk, const Snapshot& snapshot,
                                    const Venue& venue) {
    const std::string subject = fmt::format("venue:{}", venue.id.value());
    const int number = snapshot.header().number;
    const auto history =
        desk.library().with_store([&](Store& store) { return store.load_site_plans(number, venue.id); });
    const bool is_edited = std::any_of(history.begin(), history.end(),
                                       [](const SitePlanVersion& version) { return !version.changes.empty(); });
    json::array items;
    for (const Violation& violation : snapshot.plan().violations) {
        if (is_about(violation, subject) && !(is_edited && violation.rule.starts_with("programme.")))
            items.push_back(to_json(violation));
    }
    if (!is_edited) return items;
    return desk.programme().with(request.arguments.at(0),
                                 [&](const app::OpenProgramme& programme, const Snapshot&) -> Result<json::array> {
                                     for (const Violation& violation : programme.base().violations(venue.id)) {
                                         if (is_about(violation, subject)) items.push_back(to_json(violation));
                                     }
                                     return items;
                                 });
}

}  // namespace

Result<Response> site_page(const Request& request, WhatIfDesk& desk) {
    TRY(const auto plan, desk.library().plan(request.arguments.at(0)));
    const Snapshot& snapshot = *plan;
    TRY(const Venue* const venue, find_site(snapshot, request.arguments.at(1)));
    json::object page = site_item(snapshot, *venue);
    page["rooms"] = venue->rooms;
    page["beds"] = venue->beds;
    page["lodgers"] = std::ranges::count(snapshot.plan().stays, venue->id, &Stay::venue);
    page["decision"] = code_of(venue->decision);
    page["unusable_reason"] = venue->usable ? std::string_view() : std::string_view(venue->unusable_reason);
    page["walk"] = walk_summary(snapshot, *venue);
    page["groups"] = group_items(snapshot, *venue);
    page["adults"] = adult_items(snapshot, *venue);
    TRY(const std::vector<CareSession> sessions, sessions_now(desk.library(), snapshot, venue->id));
    page["days"] = day_items(snapshot, *venue, sessions);
    TRY(page["violations"], violation_items(request, desk, snapshot, *venue));
    return json_response(page);
}

}  // namespace yingtuo::http
