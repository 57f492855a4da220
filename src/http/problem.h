// Problems: how a refusal is said over HTTP, the same shape for every endpoint.
// Source: RFC 9457 (problem details), with `code`, `where`, and `message` and `hint` in both languages added.
#pragma once

#include <string_view>

#include "base/result.h"
#include "http/message.h"

namespace yingtuo::http {

// One row of the one table of codes. The first six are the program's refusals (ErrorCode); the others are HTTP's own.
struct ProblemKind {
    std::string_view code;
    unsigned status;
    std::string_view title;
};

namespace problems {
inline constexpr ProblemKind bad_input{"bad_input", 400, "The request is malformed"};
inline constexpr ProblemKind not_found{"not_found", 404, "There is no such thing"};
inline constexpr ProblemKind conflict{"conflict", 409, "Its present state does not allow this"};
inline constexpr ProblemKind forbidden{"forbidden", 403, "This is not allowed"};
inline constexpr ProblemKind too_large{"too_large", 413, "A stated limit is exceeded"};
inline constexpr ProblemKind unsupported{"unsupported", 415, "The format or version is not known"};
inline constexpr ProblemKind method_not_allowed{"method_not_allowed", 405, "The method is not allowed"};
inline constexpr ProblemKind expectation_failed{"expectation_failed", 417, "Expectations are not met"};
inline constexpr ProblemKind wrong_host{"wrong_host", 421, "This host name is not served here"};
inline constexpr ProblemKind header_too_large{"header_too_large", 431, "The header of the request is too large"};
inline constexpr ProblemKind gone{"gone", 410, "It is no longer there"};
inline constexpr ProblemKind internal{"internal", 500, "The server failed"};
inline constexpr ProblemKind busy{"busy", 503, "The server has too many connections"};
}  // namespace problems

[[nodiscard]] const ProblemKind& problem_kind(ErrorCode code);

// The answer that a what-if was there and is no more.
[[nodiscard]] Response gone();

// The answer that says so.
[[nodiscard]] Response problem(const Error& error);
[[nodiscard]] Response problem(const ProblemKind& kind, const Text& message, const Text& hint = {},
                               std::string_view where = {});

}  // namespace yingtuo::http
