// Who reads whole names, and what for: said by whoever asks, kept in the read log.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "http/request.h"

namespace yingtuo::http {

struct ReadingFor {
    std::string by;
    std::string purpose;
};

// The parameters `by` (at most 100 characters) and `purpose` (at most 200). Refuses where either is missing.
[[nodiscard]] Result<ReadingFor> reading_for(const Request& request);
// The same where both may be missing, but not one alone.
[[nodiscard]] Result<std::optional<ReadingFor>> reading_for_if_said(const Request& request);

}  // namespace yingtuo::http
