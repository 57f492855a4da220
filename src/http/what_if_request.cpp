#include "http/what_if_request.h"

#include <fmt/format.h>

#include <limits>
#include <map>

#include "http/json_body.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::int64_t most_children = 100'000;
constexpr std::size_t longest_key = 100;

Result<Decision> parse_change(const json::value& value, std::size_t position) {
    const std::string path = fmt::format("changes[{}]", position);
    if (!value.is_object()) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("第 {} 项变动不是对象", position + 1),
                       fmt::format("change {} is not an object", position + 1)},
                      {"格式见 /api/v1/openapi.json", "/api/v1/openapi.json describes it"}, "body:" + path);
    }
    const Fields fields(value.get_object(), path);
    Decision change;
    TRY(change.kind, fields.code<DecisionKind>("kind"));
    switch (change.kind) {
        case DecisionKind::venue: {
            TRY_VOID(fields.only({"kind", "venue_id", "decision"}));
            TRY(const std::int64_t venue, fields.whole("venue_id", 1, largest_id));
            change.venue = Id<Venue>{venue};
            TRY(change.venue_decision, fields.code<VenueDecision>("decision"));
            break;
        }
        case DecisionKind::capacity: {
            TRY_VOID(fields.only({"kind", "venue_id", "capacity"}));
            TRY(const std::int64_t venue, fields.whole("venue_id", 1, largest_id));
            change.venue = Id<Venue>{venue};
            TRY(const std::int64_t children, fields.whole("capacity", 0, most_children));
            change.value = static_cast<double>(children);
            break;
        }
        case DecisionKind::household: {
            TRY_VOID(fields.only({"kind", "household_id", "venue_id"}));
            TRY(const std::int64_t household, fields.whole("household_id", 1, largest_id));
            change.household = Id<Household>{household};
            TRY(const auto venue, fields.whole_or_null("venue_id", 1, largest_id));
            change.venue = Id<Venue>{venue.value_or(0)};
            change.withdraws = !venue;
            break;
        }
        case DecisionKind::policy: {
            TRY_VOID(fields.only({"kind", "key", "value"}));
            TRY(change.key, fields.text("key", longest_key));
            TRY(change.value, fields.number("value"));
            break;
        }
    }
    return change;
}

}  // namespace

Result<WhatIfRequest> parse_what_if(std::string_view body) {
    TRY(const json::object object, parse_body(body));
    const Fields fields(object, "");
    TRY_VOID(fields.only({"county", "changes", "search"}));
    WhatIfRequest request;
    if (fields.has("county") && object.at("county") != json::value("")) {
        TRY(request.county, fields.text("county", longest_key));
    }
    if (fields.has("search")) {
        TRY(request.search, fields.code<app::WhatIfSearch>("search"));
    }
    TRY(const json::array* changes, fields.array("changes"));
    if (changes->empty() || changes->size() > most_changes) {
        return tl::make_unexpected(fields.wrong("changes", {fmt::format("应为 1 到 {} 项", most_changes),
                                                            fmt::format("give 1 to {} of them", most_changes)}));
    }
    std::map<std::string, std::size_t> seen;
    for (std::size_t i = 0; i < changes->size(); ++i) {
        TRY(Decision change, parse_change((*changes)[i], i));
        const auto [earlier, is_new] = seen.emplace(subject_of(change), i);
        if (!is_new) {
            return refuse(ErrorCode::bad_input,
                          {fmt::format("第 {} 项与第 {} 项改的是同一件事", i + 1, earlier->second + 1),
                           fmt::format("changes {} and {} are about the same thing", earlier->second + 1, i + 1)},
                          {"每件事只能改一次", "change each thing once"}, fmt::format("body:changes[{}]", i));
        }
        request.changes.push_back(std::move(change));
    }
    return request;
}

json::array changes_json(const std::vector<Decision>& changes) {
    json::array items;
    for (const Decision& change : changes) {
        json::object item{{"kind", code_of(change.kind)}};
        switch (change.kind) {
            case DecisionKind::venue:
                item["venue_id"] = change.venue.value();
                item["decision"] = code_of(change.venue_decision);
                break;
            case DecisionKind::capacity:
                item["venue_id"] = change.venue.value();
                item["capacity"] = static_cast<std::int64_t>(change.value);
                break;
            case DecisionKind::household:
                item["household_id"] = change.household.value();
                item["venue_id"] = change.withdraws ? json::value(nullptr) : json::value(change.venue.value());
                break;
            case DecisionKind::policy:
                item["key"] = change.key;
                item["value"] = change.value;
                break;
        }
        items.push_back(std::move(item));
    }
    return items;
}

Error in_terms_of(const WhatIfRequest& request, Error error) {
    if (error.where == "county" || error.where == "changes") error.where = "body:" + error.where;
    for (std::size_t i = 0; i < request.changes.size(); ++i) {
        if (error.where != subject_of(request.changes[i])) continue;
        error.where = fmt::format("body:changes[{}]", i);
        // What the path names is there; what the body names and is not is a wrong body.
        if (error.code == ErrorCode::not_found) error.code = ErrorCode::bad_input;
        break;
    }
    if (error.where == "body:county") error.code = ErrorCode::bad_input;
    return error;
}

Result<AcceptRequest> parse_accept(std::string_view body) {
    TRY(const json::object object, parse_body(body));
    const Fields fields(object, "");
    TRY_VOID(fields.only({"reason", "decided_by"}));
    AcceptRequest request;
    TRY(request.reason, fields.text("reason", longest_reason));
    TRY(request.decided_by, fields.text("decided_by", longest_name));
    return request;
}

}  // namespace yingtuo::http
