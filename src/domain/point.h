// Points on the earth: longitude and latitude in degrees, WGS-84.
#pragma once

#include "base/quantity.h"

namespace yingtuo {

struct Point {
    double lon = 0;
    double lat = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

// Great-circle distance on a sphere of 6,371,008.8 m (IUGG mean radius).
[[nodiscard]] Metres great_circle(Point a, Point b);

}  // namespace yingtuo
