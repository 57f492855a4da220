#include <embedded/openapi.h>

#include <string>

#include "base/ensure.h"
#include "base/version.h"
#include "http/api_document.h"
#include "http/handlers.h"
#include "http/json.h"

namespace yingtuo::http {

Result<Response> health(const Request&) {
    return json_response({{"status", "ok"}, {"version", program_version}});
}

std::string_view api_document() {
    const auto files = embedded::openapi();
    ENSURE(files.size() == 1);
    return files.front().content;
}

Result<Response> openapi(const Request&) {
    Response response;
    response.body = Body::of_static(api_document());
    return response;
}

}  // namespace yingtuo::http
