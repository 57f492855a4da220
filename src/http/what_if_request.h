// What-if requests: the bodies that ask what a change would do, and that decide it so.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "app/what_if.h"
#include "base/result.h"

namespace yingtuo::http {

inline constexpr std::size_t most_changes = 1000;

struct WhatIfRequest {
    std::string county;
    app::WhatIfSearch search = app::WhatIfSearch::around;
    std::vector<Decision> changes;
};

// Refuses whatever is not as the document says, and two changes of one thing; `where` names the field.
[[nodiscard]] Result<WhatIfRequest> parse_what_if(std::string_view body);
// The same, for reading back: each change with the fields of its kind.
[[nodiscard]] boost::json::array changes_json(const std::vector<Decision>& changes);
// A refusal of the planner in the request's own terms: "venue:9" is "body:changes[0]".
[[nodiscard]] Error in_terms_of(const WhatIfRequest& request, Error error);

struct AcceptRequest {
    std::string reason;
    std::string decided_by;
};
[[nodiscard]] Result<AcceptRequest> parse_accept(std::string_view body);

}  // namespace yingtuo::http
