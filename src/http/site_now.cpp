#include "http/site_now.h"

namespace yingtuo::http {

Result<std::vector<CareSession>> sessions_now(Library& library, const Snapshot& snapshot, Id<Venue> venue) {
    const auto drafted = snapshot.sessions(venue);
    std::vector<CareSession> sessions(drafted.begin(), drafted.end());
    const int number = snapshot.header().number;
    const auto history = library.with_store([&](Store& store) { return store.load_site_plans(number, venue); });
    for (const SitePlanVersion& version : history) {
        if (version.changes.empty()) continue;
        TRY(sessions, with_changes(std::move(sessions), version.changes));
    }
    return sessions;
}

}  // namespace yingtuo::http
