// Routes: the table of contents of the HTTP interface. A route that answers GET answers HEAD.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "http/handlers.h"

namespace yingtuo::http {

using FixedHandler = Result<Response> (*)(const Request&);
using SeasonHandler = Result<Response> (*)(const Request&, const SeasonAnswers&);
using PlanHandler = Result<Response> (*)(const Request&, const Snapshot&);  // its path's first argument is the plan
using PlanPairHandler = Result<Response> (*)(const Request&, const Snapshot&, const Snapshot&);  // its first two are
using DeskHandler = Result<Response> (*)(const Request&, WhatIfDesk&);

struct Route {
    std::string_view path;  // "/api/v1/plans/{n}/sites": a segment in braces stands for any one segment
    std::variant<FixedHandler, SeasonHandler, PlanHandler, PlanPairHandler, DeskHandler> handler;
    std::vector<std::string_view> parameters;  // of the query; any other is refused
    std::string_view method = "GET";
    bool takes_long = false;  // seconds: it must not keep the others waiting
    bool is_upload = false;   // the body is files (upload.h), not JSON, and may be large
};

[[nodiscard]] const std::vector<Route>& routes();

struct RouteMatch {
    const Route* route = nullptr;        // null where no route fits path and method
    std::vector<std::string> arguments;  // what stands for the braces, in order
    std::string allowed;                 // methods of the routes that fit the path: "GET, HEAD"; empty where none does
};
// HEAD finds the route of GET.
[[nodiscard]] RouteMatch find_route(std::string_view method, const std::vector<std::string>& segments);

}  // namespace yingtuo::http
