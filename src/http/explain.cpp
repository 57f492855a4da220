// GET /api/v1/plans/{n}/explain/children/{id}, .../households/{id}, .../venues/{id};
// GET /api/v1/plans/{n}/siting/curve, .../prices, .../conflicts
#include "app/explain.h"

#include <fmt/format.h>

#include "http/handlers.h"
#include "http/json.h"
#include "http/siting_json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

using Asked = std::shared_ptr<const app::SitingCase>;

tl::unexpected<Error> nobody(const char* zh, const char* en, std::int64_t id) {
    return refuse(ErrorCode::not_found,
                  {fmt::format("没有编号为 {} 的{}", id, zh), fmt::format("there is no {} {}", en, id)},
                  {"请核对编号", "check the number"}, "path:id");
}

json::object cost_json(const app::CostFigures& cost) {
    return {{"opening", rounded(cost.opening, 2)},
            {"staff", rounded(cost.staff, 2)},
            {"walking", rounded(cost.walking, 2)},
            {"home_visits", rounded(cost.home_visits, 2)},
            {"total", rounded(cost.total(), 2)}};
}

json::array places_json(const SeasonView& season, const std::vector<Id<Venue>>& venues) {
    json::array places;
    for (const Id<Venue> venue : venues) places.push_back(place_json(season, venue));
    return places;
}

json::value change_json(const SeasonView& season, const std::optional<app::SitingChange>& change) {
    if (!change) return nullptr;
    json::array moves;
    for (const app::HouseholdMove& move : change->moves) {
        moves.push_back(json::object{{"household_id", move.household.value()},
                                     {"children", move.children},
                                     {"from", place_json(season, move.from)},
                                     {"to", place_json(season, move.to)},
                                     {"minutes_before", minutes_json(move.from, move.minutes_before)},
                                     {"minutes_after", minutes_json(move.to, move.minutes_after)}});
    }
    return json::object{{"cost", cost_json(change->cost)},
                        {"moves", std::move(moves)},
                        {"opened", places_json(season, change->opened)},
                        {"closed", places_json(season, change->closed)}};
}

json::object child_json(const SeasonView& season, const app::ChildStory& story) {
    json::array options;
    for (const app::VenueOption& option : story.options) {
        options.push_back(json::object{{"venue", place_json(season, option.venue)},
                                       {"minutes", rounded(option.minutes.value(), 1)},
                                       {"walking_cost", rounded(option.walking_cost, 2)},
                                       {"is_present", option.is_present},
                                       {"is_open", option.is_open},
                                       {"room", option.room},
                                       {"obstacle", code_of(option.obstacle)},
                                       {"change", change_json(season, option.change)},
                                       {"sentence", to_json(option.sentence)}});
    }
    return {{"child_id", story.child.value()},
            {"household_id", story.household.value()},
            {"children", story.children},
            {"venue", place_json(season, story.venue)},
            {"minutes", minutes_json(story.venue, story.minutes)},
            {"reason", story.reason ? code_of(*story.reason) : std::string_view()},
            {"options", std::move(options)},
            {"sentence", to_json(story.sentence)}};
}

json::object venue_json(const SeasonView& season, const app::VenueStory& story) {
    json::value price = nullptr;
    if (story.price) {
        price = json::object{{"opening_cost", rounded(story.price->opening_cost, 2)},
                             {"pays_at_or_below", rounded(story.price->pays_at_or_below, 2)},
                             {"never_pays_above", rounded(story.price->never_pays_above, 2)}};
    }
    return {{"venue_id", story.venue.value()},
            {"is_candidate", story.is_candidate},
            {"is_open", story.is_open},
            {"decision", code_of(story.decision)},
            {"capacity", story.capacity},
            {"children", story.children},
            {"households", story.households},
            {"adults", story.adults},
            {"children_in_reach", story.children_in_reach},
            {"cost", cost_json(story.cost)},
            {"change", change_json(season, story.change)},
            {"left_to_home_visits", story.left_to_home_visits},
            {"certain_at_least", rounded(story.certain_at_least, 2)},
            {"price", std::move(price)},
            {"sentence", to_json(story.sentence)}};
}

json::object curve_json(const app::SiteCurve& curve) {
    json::array points;
    for (const app::CurvePoint& point : curve.points) {
        points.push_back(json::object{{"sites", point.sites},
                                      {"cost", point.found ? json::value(cost_json(*point.found)) : nullptr},
                                      {"children_at_home", point.children_at_home},
                                      {"lower_bound", rounded(point.lower_bound, 2)},
                                      {"is_present", point.is_present}});
    }
    return {{"present", curve.present}, {"points", std::move(points)}, {"sentence", to_json(curve.sentence)}};
}

json::array prices_json(const SeasonView& season, const std::vector<app::RulePrice>& prices) {
    json::array items;
    for (const app::RulePrice& price : prices) {
        items.push_back(json::object{{"rule", code_of(price.rule)},
                                     {"what", to_json(price.what)},
                                     {"venue", place_json(season, price.venue)},
                                     {"found", rounded(price.found, 2)},
                                     {"at_least", rounded(price.at_least, 2)},
                                     {"at_most", rounded(price.at_most, 2)},
                                     {"unmoved", price.unmoved ? json::value(rounded(*price.unmoved, 2)) : nullptr},
                                     {"sites_before", price.sites_before},
                                     {"sites_after", price.sites_after},
                                     {"children_at_home_before", price.children_at_home_before},
                                     {"children_at_home_after", price.children_at_home_after},
                                     {"sentence", to_json(price.sentence)}});
    }
    return items;
}

json::array conflicts_json(const SeasonView& season, const std::vector<app::WishConflict>& conflicts) {
    json::array items;
    for (const app::WishConflict& conflict : conflicts) {
        json::array wishes;
        for (const app::ConflictWish& wish : conflict.wishes) {
            wishes.push_back(
                json::object{{"kind", code_of(wish.kind)},
                             {"venue", place_json(season, wish.venue)},
                             {"household_id", wish.household ? json::value(wish.household->value()) : nullptr},
                             {"sentence", to_json(wish.sentence)}});
        }
        json::array households;
        for (const Id<Household> household : conflict.households) households.push_back(household.value());
        items.push_back(json::object{{"wishes", std::move(wishes)},
                                     {"households", std::move(households)},
                                     {"children", conflict.children},
                                     {"is_proven", conflict.is_proven},
                                     {"is_irreducible", conflict.is_irreducible},
                                     {"sentence", to_json(conflict.sentence)}});
    }
    return items;
}

Result<Response> child_answer(const Snapshot& snapshot, WhatIfDesk& desk, const Child& child) {
    TRY(const Asked asked, desk.siting_case(snapshot, ""));
    TRY(const app::ChildStory story, app::explain_child(*asked, child.id));
    return json_response(child_json(snapshot.season(), story));
}

// The county asked for, which a plan of many counties must be given: the answer takes seconds for one.
Result<std::string> county_of(const Request& request, const Snapshot& snapshot) {
    const auto county = request.query.text("county");
    if (!county) {
        if (!snapshot.header().county.empty()) return snapshot.header().county;
        return tl::make_unexpected(Query::wrong_value("county", "请给出一个县的区划代码", "give the code of a county"));
    }
    const Region* region = snapshot.season().data().regions.find(*county);
    const bool is_known = region != nullptr && region->level == RegionLevel::county &&
                          (snapshot.header().county.empty() || snapshot.header().county == *county);
    if (!is_known)
        return tl::make_unexpected(
            Query::wrong_value("county", "应为规划内的县级区划代码", "give the code of a county of the plan"));
    return std::string(*county);
}

// Worked out once for each plan and county.
template <typename Work>
Result<Response> about_county(const Request& request, WhatIfDesk& desk, const char* question, const Work& work) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const std::string county, county_of(request, *snapshot));
    return desk.worked_out(*snapshot, question + county, [&]() -> Result<Response> {
        TRY(const Asked asked, desk.siting_case(*snapshot, county));
        return work(*snapshot, *asked);
    });
}

Limits limits_of(const WhatIfDesk& desk) {
    Limits limits;
    limits.threads = desk.threads();
    return limits;
}

}  // namespace

Result<Response> explain_child(const Request& request, WhatIfDesk& desk) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const std::int64_t id, parse_id(request.arguments.at(1)));
    const Child* child = snapshot->season().child(Id<Child>{id});
    if (child == nullptr) return nobody("儿童", "child", id);
    return child_answer(*snapshot, desk, *child);
}

// A household's children go together: the story of the first who wants to come is that of all.
Result<Response> explain_household(const Request& request, WhatIfDesk& desk) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const std::int64_t id, parse_id(request.arguments.at(1)));
    const auto children = snapshot->season().children_in_care(Id<Household>{id});
    if (children.empty()) return nobody("有儿童要托管的家庭", "household with a child to be cared for", id);
    return child_answer(*snapshot, desk, *children.front());
}

Result<Response> explain_venue(const Request& request, WhatIfDesk& desk) {
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const std::int64_t id, parse_id(request.arguments.at(1)));
    if (snapshot->season().venue(Id<Venue>{id}) == nullptr) return nobody("点位", "venue", id);
    TRY(const Asked asked, desk.siting_case(*snapshot, ""));
    TRY(const app::VenueStory story, app::explain_venue(*asked, Id<Venue>{id}));
    return json_response(venue_json(snapshot->season(), story));
}

Result<Response> siting_curve(const Request& request, WhatIfDesk& desk) {
    return about_county(request, desk, "curve", [&](const Snapshot&, const app::SitingCase& asked) {
        json::object body = curve_json(app::explain_curve(asked, limits_of(desk)));
        body["county"] = asked.county;
        return Result<Response>(json_response(body));
    });
}

Result<Response> siting_prices(const Request& request, WhatIfDesk& desk) {
    return about_county(
        request, desk, "prices", [&](const Snapshot& snapshot, const app::SitingCase& asked) -> Result<Response> {
            TRY(const auto prices, app::price_rules(asked, limits_of(desk)));
            return json_response({{"county", asked.county}, {"items", prices_json(snapshot.season(), prices)}});
        });
}

Result<Response> siting_conflicts(const Request& request, WhatIfDesk& desk) {
    return about_county(request, desk, "conflicts", [&](const Snapshot& snapshot, const app::SitingCase& asked) {
        return Result<Response>(json_response(
            {{"county", asked.county}, {"items", conflicts_json(snapshot.season(), app::find_conflicts(asked))}}));
    });
}

}  // namespace yingtuo::http
