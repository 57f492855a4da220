// Routes: the table of contents of the HTTP interface. Every route answers GET and HEAD.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "http/handlers.h"

namespace yingtuo::http {

using FixedHandler = Result<Response> (*)(const Request&);
using SeasonHandler = Result<Response> (*)(const Request&, const SeasonAnswers&);
using PlanHandler = Result<Response> (*)(const Request&, const Snapshot&);  // its path's first argument is the plan

struct Route {
    std::string_view path;  // "/api/v1/plans/{n}/sites": a segment in braces stands for any one segment
    std::variant<FixedHandler, SeasonHandler, PlanHandler> handler;
    std::vector<std::string_view> parameters;  // of the query; any other is refused
};

[[nodiscard]] const std::vector<Route>& routes();

struct RouteMatch {
    const Route* route = nullptr;        // null where no route fits
    std::vector<std::string> arguments;  // what stands for the braces, in order
};
[[nodiscard]] RouteMatch find_route(const std::vector<std::string>& segments);

}  // namespace yingtuo::http
