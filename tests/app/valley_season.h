// A season of two valleys that no child can walk between, for what a change touches and what it leaves alone. In each
// valley a school and two children's homes, and twelve households between them. Drawn, always the same.
#pragma once

#include "app/small_season.h"
#include "base/random.h"
#include "domain/decision.h"

namespace yingtuo::app {

// Venues 1 to 3 and households 1 to 12 are in the first valley (county 530001000000), 4 to 6 and 13 to 24 in the
// second.
inline PlanningData valley_season() {
    PlanningData data = small_season();
    data.households.clear();
    data.children.clear();
    data.venues.clear();
    Random random(5);
    const Point valleys[] = {{103.70, 27.30}, {104.50, 27.80}};
    const std::string villages[] = {"530001100001", "530002100001"};
    std::int64_t child_id = 0;
    for (int valley = 0; valley < 2; ++valley) {
        const Point origin = valleys[valley];
        for (int i = 0; i < 3; ++i) {
            Venue venue;
            venue.id = Id<Venue>{valley * 3 + i + 1};
            venue.name = "点" + std::to_string(venue.id.value());
            venue.kind = i == 0 ? VenueKind::school : VenueKind::childrens_home;
            venue.village_code = villages[valley];
            venue.point = Point{origin.lon + 0.012 * i, origin.lat};
            venue.capacity = i == 0 ? 30 : 12;
            venue.rooms = 2;
            data.venues.push_back(venue);
        }
        for (int i = 0; i < 12; ++i) {
            Household household;
            household.id = Id<Household>{valley * 12 + i + 1};
            household.village_code = villages[valley];
            household.point = Point{origin.lon + 0.024 * random.unit(), origin.lat + 0.008 * (random.unit() - 0.5)};
            household.point_source = PointSource::given;
            data.households.push_back(household);
            const int children = 1 + i % 2;
            for (int k = 0; k < children; ++k) {
                Child child;
                child.id = Id<Child>{++child_id};
                child.household = household.id;
                child.birth_date = make_date(2013, 3, 1);
                child.willing = Willingness::yes;
                data.children.push_back(child);
            }
        }
    }
    return data;
}

inline Decision deciding(Id<Venue> venue, VenueDecision what) {
    Decision decision;
    decision.venue = venue;
    decision.venue_decision = what;
    return decision;
}

}  // namespace yingtuo::app
