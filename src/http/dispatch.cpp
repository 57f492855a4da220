#include "http/dispatch.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "base/fingerprint.h"
#include "base/log.h"
#include "http/problem.h"
#include "http/request.h"
#include "http/routes.h"
#include "http/upload.h"

namespace yingtuo::http {

namespace {

bool is_interface(const Target& target) {
    return !target.segments.empty() && (target.segments.front() == "api" || target.segments.front() == "healthz");
}

Result<Response> call(WhatIfDesk& desk, const Route& route, const Request& request) {
    TRY_VOID(request.query.only(route.parameters));
    if (const auto* handler = std::get_if<FixedHandler>(&route.handler)) return (**handler)(request);
    if (const auto* handler = std::get_if<DeskHandler>(&route.handler)) return (**handler)(request, desk);
    Library& library = desk.library();
    if (const auto* handler = std::get_if<SeasonHandler>(&route.handler)) {
        TRY(const SeasonAnswers answers, library.season());
        return (**handler)(request, answers);
    }
    TRY(const auto snapshot, library.plan(request.arguments.at(0)));
    if (const auto* handler = std::get_if<PlanPairHandler>(&route.handler)) {
        auto other = library.plan(request.arguments.at(1));
        if (!other) {
            Error error = std::move(other.error());
            if (error.where == "path:n") error.where = "path:m";
            return tl::make_unexpected(std::move(error));
        }
        return (**handler)(request, *snapshot, **other);
    }
    return std::get<PlanHandler>(route.handler)(request, *snapshot);
}

bool is_json(std::string_view content_type) {
    const std::string type = in_small_letters(content_type);
    const std::string_view media = std::string_view(type).substr(0, type.find_first_of("; "));
    return media == "application/json";
}

bool is_key(std::string_view key) {
    return !key.empty() && key.size() <= 100 &&
           std::all_of(key.begin(), key.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// A write comes from our own page or from no page at all, says what it brings, and can be repeated without harm.
Result<void> check_write(const Incoming& incoming, const Route& route) {
    if (!incoming.origin.empty() && in_small_letters(incoming.origin) != "http://" + in_small_letters(incoming.host)) {
        return refuse(ErrorCode::forbidden,
                      {"不接受其他网页发来的更改", "another site's page may not change anything here"},
                      {"请在本服务自己的网页上操作", "use this server's own page"}, "header:Origin");
    }
    if (incoming.method == "DELETE") return {};  // twice is as good as once, and there is no body
    if (route.is_upload && !is_upload(incoming.content_type)) {
        return refuse(
            ErrorCode::unsupported, {"请求内容应为文件", "the body must be files"},
            {"请用 multipart/form-data 上传，或直接上传一个文件", "send multipart/form-data, or one file as it is"},
            "header:Content-Type");
    }
    if (!route.is_upload && !is_json(incoming.content_type)) {
        return refuse(ErrorCode::unsupported, {"请求内容应为 JSON", "the body must be JSON"},
                      {"请设 Content-Type: application/json", "send Content-Type: application/json"},
                      "header:Content-Type");
    }
    if (!is_key(incoming.idempotency_key)) {
        return refuse(ErrorCode::bad_input, {"缺少有效的 Idempotency-Key", "there is no valid idempotency key"},
                      {"每个新请求给一个新的值，1 到 100 个可见字符",
                       "send a new one of 1 to 100 visible characters with each new request"},
                      "header:Idempotency-Key");
    }
    return {};
}

Response answer_route(WhatIfDesk& desk, const Route& route, const Request& request) {
    auto response = call(desk, route, request);
    return response ? std::move(*response) : problem(response.error());
}

Response write(WhatIfDesk& desk, const Route& route, const Request& request, const Incoming& incoming) {
    if (const auto allowed = check_write(incoming, route); !allowed) return problem(allowed.error());
    if (incoming.method == "DELETE") return answer_route(desk, route, request);
    const std::string fingerprint = Fingerprint().add(incoming.method).add(incoming.target).add(incoming.body).hex();
    auto response =
        desk.repeatable(incoming.idempotency_key, fingerprint, [&] { return answer_route(desk, route, request); });
    return response ? std::move(*response) : problem(response.error());
}

Response not_allowed(const std::string& allowed) {
    Response response =
        problem(problems::method_not_allowed, {"此地址不支持这种方法", "this address does not take that method"},
                {"可用：" + allowed, "use " + allowed}, "method");
    response.headers.emplace_back("Allow", allowed);
    return response;
}

Response answer_interface(WhatIfDesk& desk, Target target, const Incoming& incoming) {
    RouteMatch match = find_route(incoming.method, target.segments);
    if (match.allowed.empty()) {
        return problem(problems::not_found, {"没有此接口", "there is no such endpoint"},
                       {"接口说明见 /api/v1/openapi.json", "/api/v1/openapi.json describes what there is"}, "path");
    }
    if (match.route == nullptr) return not_allowed(match.allowed);
    const Request request{std::move(match.arguments), std::move(target.query), incoming.body, incoming.content_type};
    Response response = match.route->method == "GET" ? answer_route(desk, *match.route, request)
                                                     : write(desk, *match.route, request, incoming);
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

Response answer(WhatIfDesk& desk, const std::vector<Asset>& assets, const Incoming& incoming) {
    if (!is_loopback_host(incoming.host)) {
        return problem(problems::wrong_host,
                       {"本服务只应答本机地址", "this server answers to this machine's own names only"},
                       {"请用 http://127.0.0.1 加端口访问", "use http://127.0.0.1 and the port"}, "header:Host");
    }
    auto target = parse_target(incoming.target);
    if (!target) return problem(target.error());
    if (is_interface(*target)) return answer_interface(desk, std::move(*target), incoming);
    if (incoming.method != "GET" && incoming.method != "HEAD") return not_allowed("GET, HEAD");
    return serve_asset(assets, target->path, incoming);
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
    if (in_small_letters(name) == "localhost") return true;
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

Response dispatch(WhatIfDesk& desk, const std::vector<Asset>& assets, const Incoming& incoming) noexcept {
    Response response;
    try {
        response = answer(desk, assets, incoming);
    } catch (const std::exception& failure) {
        log::error(fmt::format("a request failed: {}", failure.what()));
        response = problem(
            problems::internal, {"服务器内部出错", "the server failed"},
            {"请稍后重试；若仍出错，请查看服务器日志", "try again; if it stays so, the server's log says more"});
    }
    response.without_body = incoming.method == "HEAD";
    return response;
}

bool takes_long(const Incoming& incoming) {
    const auto target = parse_target(incoming.target);
    if (!target) return false;
    const RouteMatch match = find_route(incoming.method, target->segments);
    return match.route != nullptr && match.route->takes_long;
}

bool is_large(std::string_view method, std::string_view target_text) {
    const auto target = parse_target(target_text);
    if (!target) return false;
    const RouteMatch match = find_route(method, target->segments);
    return match.route != nullptr && match.route->is_upload;
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
