// POST /api/v1/plans/{n}/what-ifs; GET, DELETE /api/v1/what-ifs/{id}; POST /api/v1/what-ifs/{id}/accept
#include "http/handlers.h"
#include "http/json.h"
#include "http/problem.h"
#include "http/siting_json.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_violations = 100;

json::object what_if_json(const KeptWhatIf& kept, const Page& page) {
    const app::WhatIf& found = kept.found;
    json::array violations;
    for (const Violation& violation : found.violations) {
        if (violations.size() < most_violations) violations.push_back(to_json(violation));
    }
    std::map<Id<Venue>, int> capacities;
    for (const Decision& change : found.changes) {
        if (change.kind == DecisionKind::capacity) capacities[change.venue] = static_cast<int>(change.value);
    }
    return {{"id", kept.id},
            {"plan", kept.plan},
            {"county", found.county},
            {"search", code_of(found.search)},
            {"changes", changes_json(found.changes)},
            {"seconds", rounded(found.seconds, 3)},
            {"is_cut_short", found.is_cut_short},
            {"touched_households", found.touched_households},
            {"is_feasible", found.is_feasible},
            {"violations", std::move(violations)},
            {"before", figures_json(found.before)},
            {"after", figures_json(found.after)},
            {"venues", venue_changes_json(*kept.season, found.venues, capacities)},
            {"moves", moves_json(*kept.season, found.moves, page)}};
}

Response created(const json::value& body, std::string location) {
    Response response = json_response(body);
    response.status = 201;
    response.headers.emplace_back("Location", std::move(location));
    return response;
}

}  // namespace

Result<Response> what_if_create(const Request& request, WhatIfDesk& desk) {
    TRY(const WhatIfRequest asked, parse_what_if(request.body));
    TRY(const auto snapshot, desk.library().plan(request.arguments.at(0)));
    TRY(const auto kept, desk.create(*snapshot, asked));
    return created(what_if_json(*kept, Page{}), "/api/v1/what-ifs/" + kept->id);
}

Result<Response> what_if_page(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    const std::string& id = request.arguments.at(0);
    if (desk.is_gone(id)) return gone();
    TRY(const auto kept, desk.find(id));
    return json_response(what_if_json(*kept, page));
}

Result<Response> what_if_discard(const Request& request, WhatIfDesk& desk) {
    const std::string& id = request.arguments.at(0);
    if (desk.is_gone(id)) return gone();
    TRY_VOID(desk.discard(id));
    Response response;
    response.status = 204;
    return response;
}

Result<Response> what_if_accept(const Request& request, WhatIfDesk& desk) {
    TRY(const AcceptRequest asked, parse_accept(request.body));
    const std::string& id = request.arguments.at(0);
    if (desk.is_gone(id)) return gone();
    TRY(const int number, desk.accept(id, asked));
    return created(json::object{{"plan", number}}, "/api/v1/plans/" + std::to_string(number));
}

}  // namespace yingtuo::http
