// Candidate venues of the demo season: schools, children's homes, protection centres and all the other kinds.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/random.h"
#include "demo/geography.h"
#include "demo/population.h"
#include "domain/venue.h"

namespace yingtuo::demo {

struct DemoVenue {
    std::string name;
    VenueKind kind = VenueKind::other;
    std::size_t village = 0;
    Spot spot;
    double elevation_m = 0;
    int capacity = 0;
    int rooms = 1;
    int beds = 0;          // for adults who lodge
    bool is_main = false;  // the one the village's children can count on
    bool open_last_year = false;
    std::string unusable_reason;  // empty: usable
    VenueDecision decision = VenueDecision::free;
    std::string decision_reason;
    std::string lead_name;
    std::string lead_phone;
};

// Some 1,800 for the model case, in proportion for other sizes but never fewer than the children need. By village.
[[nodiscard]] std::vector<DemoVenue> draw_venues(const Geography& geography, const Population& population,
                                                 const Policy& policy, const Random& random);

}  // namespace yingtuo::demo
