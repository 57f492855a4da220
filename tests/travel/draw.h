// Drawn places and small seasons for the tests of travel/.
#pragma once

#include <rapidcheck.h>

#include "base/random.h"
#include "domain/roll.h"
#include "travel/provider.h"

namespace yingtuo::travel {

inline Place draw_place() {
    const double lon = 103.5 + *rc::gen::inRange(0, 100000) / 1e6;
    const double lat = 27.2 + *rc::gen::inRange(0, 100000) / 1e6;
    if (*rc::gen::inRange(0, 3) == 0) return {{lon, lat}, std::nullopt};
    return {{lon, lat}, Metres{static_cast<double>(*rc::gen::inRange(400, 2500))}};
}

// A season with households, some without a point, children of every willingness and age, and venues, some unusable or
// without a point; all within some 15 km.
inline PlanningData draw_season(std::uint64_t seed, int households, int venues) {
    Random random(seed);
    PlanningData data;
    data.season = model_season();
    const auto point = [&]() -> std::optional<Point> {
        if (random.chance(0.1)) return std::nullopt;
        return Point{103.6 + random.unit() * 0.15, 27.3 + random.unit() * 0.15};
    };
    const auto elevation = [&]() -> std::optional<Metres> {
        if (random.chance(0.3)) return std::nullopt;
        return Metres{static_cast<double>(random.between(800, 1600))};
    };
    for (int h = 1; h <= households; ++h) {
        Household household;
        household.id = Id<Household>(h);
        household.point = point();
        household.elevation = elevation();
        data.households.push_back(household);
        for (std::int64_t c = random.between(0, 3); c > 0; --c) {
            Child child;
            child.id = Id<Child>(static_cast<std::int64_t>(data.children.size()) + 1);
            child.household = household.id;
            if (!random.chance(0.05))
                child.birth_date = make_date(2010, 1, 1) + std::chrono::days{random.between(0, 4000)};
            child.willing = random.chance(0.7)   ? Willingness::yes
                            : random.chance(0.5) ? Willingness::no
                                                 : Willingness::unasked;
            data.children.push_back(child);
        }
    }
    for (int v = 1; v <= venues; ++v) {
        Venue venue;
        venue.id = Id<Venue>(v);
        venue.point = point();
        venue.elevation = elevation();
        venue.usable = !random.chance(0.1);
        data.venues.push_back(venue);
    }
    return data;
}

}  // namespace yingtuo::travel
