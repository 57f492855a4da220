#include "travel/great_circle.h"

#include <cmath>

#include "base/ensure.h"

namespace yingtuo::travel {

GreatCircle::GreatCircle(const Policy& policy)
    : minutes_per_metre_(policy.detour_factor * 60.0 / (policy.walking_km_h * 1000.0)),
      climb_minutes_per_metre_(policy.climb_min_100m / 100.0) {
    ENSURE(minutes_per_metre_ > 0 && climb_minutes_per_metre_ >= 0);
}

WalkTime GreatCircle::minutes(const Place& from, const Place& to) const {
    const double flat = great_circle(from.point, to.point).value() * minutes_per_metre_;
    if (!from.elevation || !to.elevation) return {WalkMinutes{flat}, WalkMethod::great_circle, Confidence::low};
    // What is climbed on one way is walked down on the other, and going down costs nothing extra: half of it each way.
    const double climb = std::abs(to.elevation->value() - from.elevation->value());
    return {WalkMinutes{flat + climb * climb_minutes_per_metre_ / 2}, WalkMethod::great_circle_climb, Confidence::low};
}

Metres GreatCircle::reach(WalkMinutes cap) const {
    // The climb only adds, so the flat time alone gives a radius that is wide enough.
    return Metres{std::max(0.0, cap.value()) / minutes_per_metre_};
}

}  // namespace yingtuo::travel
