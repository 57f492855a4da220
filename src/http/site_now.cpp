#include "http/site_now.h"

namespace yingtuo::http {

Result<std::vector<CareSession>> sessions_now(Library& library, const Snapshot& snapshot, Id<Venue> venue) {
    const auto drafted = snapshot.sessions(venue);
    const int number = snapshot.header().number;
    const auto history = library.with_store([&](Store& store) { return store.load_site_plans(number, venue); });
    return sessions_after(venue, {drafted.begin(), drafted.end()}, history);
}

}  // namespace yingtuo::http
