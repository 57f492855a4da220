// The clock, for the read log and the migrations alone: every other time is given by the caller.
#pragma once

#include <string>

namespace yingtuo::store {

// "2025-07-15T08:30:00Z"
[[nodiscard]] std::string utc_now();

}  // namespace yingtuo::store
