// A site's plan as it stands now: drafted with the season plan, and edited since.
#pragma once

#include <vector>

#include "base/result.h"
#include "http/library.h"
#include "http/snapshot.h"

namespace yingtuo::http {

// The sessions of one site with every edit in them, in order by group, date, start. Refuses edits that do not fit the
// plan (a damaged store).
[[nodiscard]] Result<std::vector<CareSession>> sessions_now(Library& library, const Snapshot& snapshot,
                                                            Id<Venue> venue);

}  // namespace yingtuo::http
