// Assets: the browser app as built into the binary. A table in memory: no path of a request ever reaches a file system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "http/message.h"

namespace yingtuo::http {

struct Asset {
    std::string path;  // "/assets/index-B3xk2f9Q.js"
    std::string_view content_type;
    std::string_view content;
    std::string_view gzip;      // empty where there is no compressed form
    std::string etag;           // strong, with its quotes
    bool is_immutable = false;  // the name carries a hash of the content: whoever has it need never ask again
};

// Empty where the app was not built in (YINGTUO_WEB=OFF).
[[nodiscard]] const std::vector<Asset>& web_assets();

// Does the name carry a hash, as the app's build writes them: "/assets/NAME-HASH.ENDING", eight characters or more?
[[nodiscard]] bool has_hashed_name(std::string_view path);

[[nodiscard]] std::string_view content_type_of(std::string_view path);

// The answer to a path outside /api: the asset; index.html for the app's own pages, whose paths have no dot; 404. Where
// there are no assets, "/" says so.
[[nodiscard]] Response serve_asset(const std::vector<Asset>& assets, std::string_view path, const Incoming& incoming);

}  // namespace yingtuo::http
