// What the pages of the duty roster say alike: regions of adults and townships, ways, states.
#pragma once

#include <boost/json.hpp>
#include <optional>

#include "base/result.h"
#include "http/json.h"
#include "http/snapshot.h"

namespace yingtuo::http {

// {venue_id, name}
[[nodiscard]] boost::json::object venue_ref_json(const Snapshot& snapshot, Id<Venue> venue);
// Kilometres of great circle and minutes one way; null where a point is unknown.
void add_way(boost::json::object& item, const Snapshot& snapshot, const app::StaffingCase& asked, std::size_t adult,
             Id<Venue> venue);
// "county" of the query: nothing where it is not given. Refuses what is no county.
[[nodiscard]] Result<const Region*> wanted_county(const Query& query, const RegionTree& regions);
// Does the region lie in the county? Everything does where none is wanted.
[[nodiscard]] bool lies_in(const Snapshot& snapshot, const std::string& region, const Region* county);
// The adult a path names, by position in the case. Refuses what is no number and an unknown adult.
[[nodiscard]] Result<std::size_t> find_adult(const app::StaffingCase& asked, const std::string& id);

}  // namespace yingtuo::http
