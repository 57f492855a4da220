// Results: what may be refused returns Result<T>; what failed in the machine throws; a bug stops the process
// (ensure.h).
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "base/text.h"

namespace yingtuo {

// Why something was refused. One table (http/problem.cpp, cli/exit_code.h) turns a code into an HTTP status and an exit
// code.
enum class ErrorCode {
    bad_input,    // the file or request is malformed
    not_found,    // the thing asked for does not exist
    conflict,     // it exists, but in a state that does not allow this
    forbidden,    // the caller may not
    too_large,    // a stated limit is exceeded
    unsupported,  // a format or version we do not know
};

// A refusal: one sentence for the person, what to do next, and where ("roll.xlsx:村级花名册:14:出生日期").
struct Error {
    ErrorCode code = ErrorCode::bad_input;
    Text message;
    Text hint;
    std::string where;
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> refuse(ErrorCode code, Text message, Text hint = {}, std::string where = {}) {
    return tl::make_unexpected(Error{code, std::move(message), std::move(hint), std::move(where)});
}

}  // namespace yingtuo

// TRY(auto rows, read(path)); binds the value, or returns the refusal to the caller.
#define YT_TRY_JOIN_(a, b) a##b
#define YT_TRY_NAME_(line) YT_TRY_JOIN_(yt_try_, line)
#define TRY(declaration, expression)                                                                    \
    auto YT_TRY_NAME_(__LINE__) = (expression);                                                         \
    if (!YT_TRY_NAME_(__LINE__)) return tl::make_unexpected(std::move(YT_TRY_NAME_(__LINE__)).error()); \
    declaration = std::move(*YT_TRY_NAME_(__LINE__))

// TRY_VOID(save(x)); for a Result<void>.
#define TRY_VOID(expression)                                                              \
    do {                                                                                  \
        auto yt_try_result = (expression);                                                \
        if (!yt_try_result) return tl::make_unexpected(std::move(yt_try_result).error()); \
    } while (false)
