// GET /api/v1/plans, /api/v1/plans/{n}
#include <algorithm>

#include "base/ensure.h"
#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

Result<Response> plan_list(const Request&, const SeasonAnswers& answers) {
    json::array items;
    for (auto header = answers.plans.rbegin(); header != answers.plans.rend(); ++header)
        items.push_back(to_json(*header));
    return json_response({{"items", std::move(items)}});
}

Result<Response> plan_page(const Request&, const Snapshot& snapshot) {
    const SeasonPlan& plan = snapshot.plan();
    const auto violations = [&](auto&& is_counted) {
        return std::count_if(plan.violations.begin(), plan.violations.end(), is_counted);
    };
    const auto figure = [&](std::string_view key) {
        const reporting::Figure* found = reporting::find(snapshot.figures().whole, key);
        ENSURE(found != nullptr && found->value);
        return static_cast<std::int64_t>(*found->value);
    };
    json::object page = to_json(plan.header);
    page["violations"] = {
        {"hard", violations([](const Violation& v) { return v.severity == Severity::hard; })},
        {"hard_listed", violations([](const Violation& v) { return v.severity == Severity::hard && v.listed; })},
        {"soft", violations([](const Violation& v) { return v.severity == Severity::soft; })}};
    page["counts"] = {{"open_sites", plan.open_venues.size()},
                      {"children_placed", figure("siting.placed")},
                      {"children_visited", figure("siting.visited")},
                      {"duties", plan.duties.size()},
                      {"sessions", plan.sessions.size()},
                      {"visits", plan.visits.size()},
                      {"missing_adult_days", figure("staffing.missing_adult_days")}};
    return json_response(page);
}

}  // namespace yingtuo::http
