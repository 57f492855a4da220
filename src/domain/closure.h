// Closures: days on which the sites of a region do not open (a storm, a flood, an examination). A history: a later one
// about the same region and day takes the place of the earlier; none is ever removed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/id.h"
#include "domain/region.h"
#include "domain/season.h"

namespace yingtuo {

struct Closure {
    Id<Closure> id;  // given by the store, ascending in time
    std::string region;
    Date date = {};
    bool lifted = false;  // what was closed before is open again
    std::string reason;
    std::string by;
    std::string at;  // UTC, ISO 8601
    friend bool operator==(const Closure&, const Closure&) = default;
};

// Those that hold, by region and day.
[[nodiscard]] std::vector<Closure> in_force(std::span<const Closure> history);

// What a site's season comes to under closures.
struct SiteDays {
    std::vector<Date> open;               // the days on which it opens, make-up days among them; in order
    std::vector<Date> lost;               // season days that are closed
    std::vector<Date> make_up;            // days added so that the minimum still holds
    int needed = 0;                       // days.min_days
    int planned = 0;                      // days that count among `open`
    int possible = 0;                     // days that could count if every make-up day were used
    std::optional<Date> impossible_from;  // the lost day with which the minimum can no longer be reached
    friend bool operator==(const SiteDays&, const SiteDays&) = default;
};

// The days of a site, given the days on which its regions are closed (in order). Make-up days are the earliest allowed
// ones after the first day lost, as many as the minimum needs and no more: none without which as
// much would count.
[[nodiscard]] SiteDays site_days(const Season& season, std::span<const Date> closed);

// Days on which a village's sites are closed: its own, its township's, its county's, the whole region's. In order.
[[nodiscard]] std::vector<Date> closed_days(const RegionTree& regions, std::span<const Closure> holding,
                                            const std::string& village_code);

}  // namespace yingtuo
