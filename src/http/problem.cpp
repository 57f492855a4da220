#include "http/problem.h"

#include <fmt/format.h>

#include <boost/json.hpp>

#include "base/ensure.h"
#include "http/json.h"

namespace yingtuo::http {

const ProblemKind& problem_kind(ErrorCode code) {
    switch (code) {
        case ErrorCode::bad_input:
            return problems::bad_input;
        case ErrorCode::not_found:
            return problems::not_found;
        case ErrorCode::conflict:
            return problems::conflict;
        case ErrorCode::forbidden:
            return problems::forbidden;
        case ErrorCode::too_large:
            return problems::too_large;
        case ErrorCode::unsupported:
            return problems::unsupported;
    }
    ENSURE(false);
    return problems::internal;
}

Response gone() {
    return problem(problems::gone,
                   {"该推演已丢弃、已采纳，或已被更新的推演替代",
                    "the what-if was discarded or accepted, or newer ones took its place"},
                   {"请重新推演", "ask again"}, "path:id");
}

Response problem(const Error& error) {
    return problem(problem_kind(error.code), error.message, error.hint, error.where);
}

Response problem(const ProblemKind& kind, const Text& message, const Text& hint, std::string_view where) {
    const boost::json::object body{{"type", fmt::format("urn:yingtuo:problem:{}", kind.code)},
                                   {"title", kind.title},
                                   {"status", kind.status},
                                   {"detail", message.en},
                                   {"code", kind.code},
                                   {"message", to_json(message)},
                                   {"hint", to_json(hint)},
                                   {"where", where}};
    Response response;
    response.status = kind.status;
    response.content_type = "application/problem+json";
    response.body = write_json(body);
    return response;
}

}  // namespace yingtuo::http
