// What a test asks of an answer: its body, its headers, and whether it fits the API document.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "http/message.h"

namespace yingtuo::http {

[[nodiscard]] boost::json::value body_of(const Response& answer);

// Empty where there is none.
[[nodiscard]] std::string header_of(const Response& answer, std::string_view name);

// Fails the test for everything in the body that is not as the document says of the route. The route as the document
// writes it: "/api/v1/plans/{n}/sites".
void expect_fits(const Response& answer, const std::string& route, const char* method);

// The body of an answer of this status, held to a schema of the document.
boost::json::value fitting(const std::string& schema, const Response& answer, unsigned status = 200U);

}  // namespace yingtuo::http
