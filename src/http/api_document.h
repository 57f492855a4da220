// API document: the OpenAPI 3.1 description of the interface, written in openapi.json, and the page of docs/ made from
// it.
#pragma once

#include <string>
#include <string_view>

namespace yingtuo::http {

// As it is served at /api/v1/openapi.json.
[[nodiscard]] std::string_view api_document();

// The same for reading: docs/api/README.md.
[[nodiscard]] std::string api_reference();

}  // namespace yingtuo::http
