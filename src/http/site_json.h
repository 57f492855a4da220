// What the list of sites and the page of a site say alike.
#pragma once

#include <boost/json.hpp>

#include "base/result.h"
#include "http/snapshot.h"

namespace yingtuo::http {

// One line of the list of sites.
[[nodiscard]] boost::json::object site_item(const Snapshot& snapshot, const Venue& venue);

// The venue a path names. Refuses what is no number (bad_input) and a venue the plan does not speak of (not_found).
[[nodiscard]] Result<const Venue*> find_site(const Snapshot& snapshot, const std::string& id);

}  // namespace yingtuo::http
