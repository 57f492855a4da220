// GET /api/v1/plans/{n}/staffing/gaps, calls, one-step, fixes: what is missing where, whom to recruit, who lacks one
// step, and the cheapest ways out.
#include <algorithm>

#include "app/fixes.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/roster_json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::array missing_json(const std::map<Post, int>& by_post) {
    json::array items;
    for (const auto& [post, missing] : by_post)
        items.push_back(json::object{{"post", code_of(post)}, {"adult_days", missing}});
    return items;
}

json::object township_json(const Snapshot& snapshot, const std::string& code) {
    const RegionTree& regions = snapshot.season().data().regions;
    const Region* township = regions.find(code);
    json::object item{{"township", region_json(township)},
                      {"county", region_json(regions.at_level(code, RegionLevel::county))}};
    item["lon"] = degrees_json(township == nullptr ? std::nullopt : township->point, &Point::lon);
    item["lat"] = degrees_json(township == nullptr ? std::nullopt : township->point, &Point::lat);
    return item;
}

json::object gap_json(const Snapshot& snapshot, const app::TownshipGap& gap) {
    json::object item = township_json(snapshot, gap.township);
    item["sites"] = gap.sites;
    item["sites_short"] = gap.sites_short;
    item["needed_adult_days"] = gap.needed;
    item["missing_adult_days"] = gap.missing;
    item["missing_by_post"] = missing_json(gap.by_post);
    item["breached_site_hours"] = rounded(gap.breached_site_hours, 1);
    item["first_date"] = gap.first ? json::value(format_date(*gap.first)) : nullptr;
    item["last_date"] = gap.last ? json::value(format_date(*gap.last)) : nullptr;
    item["adults"] = gap.adults;
    item["free_adult_days"] = gap.free_days;
    return item;
}

json::object call_json(const Snapshot& snapshot, const staffing::Call& call) {
    json::object item = township_json(snapshot, app::township_code(call.township));
    item["post"] = code_of(call.post);
    item["from"] = format_date(call.from);
    item["to"] = format_date(call.to);
    item["open_days"] = call.open_days;
    item["people"] = call.people;
    json::array sites;
    for (const Id<Venue> venue : call.sites) sites.push_back(venue_ref_json(snapshot, venue));
    item["sites"] = std::move(sites);
    return item;
}

// The items of a page, of those that `is_wanted`.
template <typename Item, typename Wanted, typename Write>
json::object paged(const std::vector<Item>& all, const Page& page, const Wanted& is_wanted, const Write& write) {
    std::size_t total = 0;
    json::array items;
    for (const Item& item : all) {
        if (!is_wanted(item)) continue;
        if (total >= page.offset && items.size() < page.limit) items.push_back(write(item));
        ++total;
    }
    return {{"total", total}, {"items", std::move(items)}};
}

// The session of training that would take the step; null where none is known.
json::value offer_json(const std::optional<app::TrainingOffer>& offer) {
    if (!offer) return nullptr;
    return json::object{
        {"session_id", offer->session.value()}, {"date", format_date(offer->date)}, {"is_invited", offer->is_invited}};
}

json::object fix_json(const Snapshot& snapshot, const app::Fix& fix) {
    json::object item{{"kind", code_of(fix.kind)},
                      {"cost_yuan", rounded(fix.cost, 2)},
                      {"days_covered", fix.days_covered},
                      {"children", fix.children}};
    item["adult_id"] = fix.adult ? json::value(fix.adult->value()) : nullptr;
    item["with"] = fix.with ? json::value(venue_ref_json(snapshot, *fix.with)) : nullptr;
    item["sentence"] = to_json(fix.sentence);
    return item;
}

}  // namespace

Result<Response> staffing_gaps(const Request& request, const Snapshot& snapshot) {
    TRY(const Region* const county, wanted_county(request.query, snapshot.season().data().regions));
    TRY(const auto asked, snapshot.staffing());
    json::array items;
    for (const app::TownshipGap& gap : asked->townships) {
        if (lies_in(snapshot, gap.township, county)) items.push_back(gap_json(snapshot, gap));
    }
    const staffing::Proof& proof = asked->proof;
    int listed = 0;
    for (const Shortfall& shortfall : asked->plan.shortfalls) listed += shortfall.missing;
    return json_response({{"whole_plan",
                           {{"needed_adult_days", proof.needed},
                            {"missing_adult_days", proof.missing()},
                            {"unlawful_adult_days", std::max(0, proof.missing() - listed)},
                            {"missing_at_least", proof.missing_at_least()},
                            {"missing_at_least_with_any_lodging", asked->missing_at_least_with_any_lodging},
                            {"open_needs", proof.open_needs},
                            {"open_needs_at_least", proof.open_needs_at_least}}},
                          {"items", std::move(items)}});
}

Result<Response> staffing_calls(const Request& request, const Snapshot& snapshot) {
    TRY(const Page page, request.query.page());
    TRY(const Region* const county, wanted_county(request.query, snapshot.season().data().regions));
    TRY(const auto asked, snapshot.staffing());
    return json_response(paged(
        asked->calls, page,
        [&](const staffing::Call& call) { return lies_in(snapshot, app::township_code(call.township), county); },
        [&](const staffing::Call& call) { return call_json(snapshot, call); }));
}

Result<Response> staffing_one_step(const Request& request, const Snapshot& snapshot) {
    TRY(const Page page, request.query.page());
    TRY(const Region* const county, wanted_county(request.query, snapshot.season().data().regions));
    TRY(const auto asked, snapshot.staffing());
    const RegionTree& regions = snapshot.season().data().regions;
    const auto adult_of = [&](const staffing::OneStep& one) -> const Adult& {
        return asked->problem.adults()[one.adult];
    };
    return json_response(paged(
        asked->one_step, page,
        [&](const staffing::OneStep& one) { return lies_in(snapshot, adult_of(one).village_code, county); },
        [&](const staffing::OneStep& one) {
            const Adult& adult = adult_of(one);
            const auto position = static_cast<std::size_t>(&one - asked->one_step.data());
            json::value post = nullptr;
            if (one.step == staffing::Step::post_training) post = json::string(code_of(one.post));
            return json::object{{"adult_id", adult.id.value()},
                                {"class", code_of(adult.adult_class)},
                                {"county", region_json(regions.at_level(adult.village_code, RegionLevel::county))},
                                {"township", region_json(regions.at_level(adult.village_code, RegionLevel::township))},
                                {"step", coded_json(one.step)},
                                {"post", std::move(post)},
                                {"days_added", one.days},
                                {"missing_days_covered", one.covers},
                                {"session", offer_json(asked->offers[position])}};
        }));
}

Result<Response> staffing_fixes(const Request& request, WhatIfDesk& desk) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const Page page, request.query.page());
    TRY(const Region* const county, wanted_county(request.query, snapshot->season().data().regions));
    TRY(const auto breaches, snapshot->fixes(desk.threads()));
    const auto lies_there = [&](const app::Breach& breach) {
        const Venue* venue = snapshot->season().venue(breach.venue);
        return venue != nullptr && lies_in(*snapshot, venue->village_code, county);
    };
    return json_response(paged(*breaches, page, lies_there, [&](const app::Breach& breach) {
        json::array fixes;
        for (const app::Fix& fix : breach.fixes) fixes.push_back(fix_json(*snapshot, fix));
        return json::object{{"site", venue_ref_json(*snapshot, breach.venue)},
                            {"missing_adult_days", breach.missing},
                            {"days", breach.days},
                            {"fixes", std::move(fixes)}};
    }));
}

}  // namespace yingtuo::http
