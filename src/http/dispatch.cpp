#include "http/dispatch.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "base/log.h"
#include "http/problem.h"
#include "http/request.h"
#include "http/routes.h"

namespace yingtuo::http {

namespace {

bool is_interface(const Target& target) {
    return !target.segments.empty() && (target.segments.front() == "api" || target.segments.front() == "healthz");
}

Result<Response> call(Library& library, const Route& route, const Request& request) {
    TRY_VOID(request.query.only(route.parameters));
    if (const auto* handler = std::get_if<FixedHandler>(&route.handler)) return (**handler)(request);
    if (const auto* handler = std::get_if<SeasonHandler>(&route.handler)) {
        TRY(const SeasonAnswers answers, library.season());
        return (**handler)(request, answers);
    }
    TRY(const auto snapshot, library.plan(request.arguments.at(0)));
    return std::get<PlanHandler>(route.handler)(request, *snapshot);
}

Result<Response> answer_interface(Library& library, Target target) {
    RouteMatch match = find_route(target.segments);
    if (match.route == nullptr) {
        return refuse(ErrorCode::not_found, {"没有此接口", "there is no such endpoint"},
                      {"接口说明见 /api/v1/openapi.json", "/api/v1/openapi.json describes what there is"}, "path");
    }
    TRY(Response response, call(library, *match.route, {std::move(match.arguments), std::move(target.query)}));
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Response answer(Library& library, const std::vector<Asset>& assets, const Incoming& incoming) {
    if (!is_loopback_host(incoming.host)) {
        return problem(problems::wrong_host,
                       {"本服务只应答本机地址", "this server answers to this machine's own names only"},
                       {"请用 http://127.0.0.1 加端口访问", "use http://127.0.0.1 and the port"}, "header:Host");
    }
    if (incoming.method != "GET" && incoming.method != "HEAD") {
        Response response =
            problem(problems::method_not_allowed, {"此版本的接口只读", "the interface only reads in this version"},
                    {"请用 GET 或 HEAD", "use GET or HEAD"}, "method");
        response.headers.emplace_back("Allow", "GET, HEAD");
        return response;
    }
    auto target = parse_target(incoming.target);
    if (!target) return problem(target.error());
    if (!is_interface(*target)) return serve_asset(assets, target->path, incoming);
    auto response = answer_interface(library, std::move(*target));
    return response ? std::move(*response) : problem(response.error());
}

}  // namespace

bool is_loopback_host(std::string_view host) {
    std::string_view name = host;
    std::string_view port;
    if (name.starts_with('[')) {
        const std::size_t close = name.find(']');
        if (close == std::string_view::npos) return false;
        port = name.substr(close + 1);
        name = name.substr(0, close + 1);
    } else if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
        port = name.substr(colon);
        name = name.substr(0, colon);
    }
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (!port.empty() && (port.size() < 2 || port.size() > 6 || port.front() != ':' ||
                          !std::all_of(port.begin() + 1, port.end(), is_digit))) {
        return false;
    }
    if (name == "[::1]") return true;
    std::string small(name);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (small == "localhost") return true;
    // 127.0.0.0/8 in four plain numbers: "127.0.0.1.evil.example" is a name, and not ours.
    int parts = 0;
    std::string_view rest = name;
    while (!rest.empty()) {
        const std::string_view part = rest.substr(0, rest.find('.'));
        rest.remove_prefix(part.size());
        if (part.empty() || part.size() > 3 || !std::all_of(part.begin(), part.end(), is_digit)) return false;
        if (parts == 0 && part != "127") return false;
        ++parts;
        if (rest.size() == 1) return false;
        if (!rest.empty()) rest.remove_prefix(1);
    }
    return parts == 4;
}

Response dispatch(Library& library, const std::vector<Asset>& assets, const Incoming& incoming) noexcept {
    Response response;
    try {
        response = answer(library, assets, incoming);
    } catch (const std::exception& failure) {
        log::error(fmt::format("a request failed: {}", failure.what()));
        response = problem(
            problems::internal, {"服务器内部出错", "the server failed"},
            {"请稍后重试；若仍出错，请查看服务器日志", "try again; if it stays so, the server's log says more"});
    }
    response.without_body = incoming.method == "HEAD";
    return response;
}

const std::vector<std::pair<std::string_view, std::string_view>>& security_headers() {
    static const std::vector<std::pair<std::string_view, std::string_view>> headers = {
        // The map draws in a worker that its library makes from a blob or from its own file; charts and map set style
        // attributes. Nothing comes from anywhere else.
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; worker-src 'self' blob:; child-src 'self' blob:; style-src 'self'; "
         "style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
         "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
    };
    return headers;
}

}  // namespace yingtuo::http
