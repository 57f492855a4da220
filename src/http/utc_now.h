// The clock of the edge: what is written is signed with it.
#pragma once

#include <string>

namespace yingtuo::http {

// Now, UTC, ISO 8601: "2025-07-15T08:30:00Z".
[[nodiscard]] std::string utc_now();

}  // namespace yingtuo::http
