#include "domain/point.h"

#include <cmath>
#include <numbers>

namespace yingtuo {

Metres great_circle(Point a, Point b) {
    constexpr double radius_m = 6371008.8;
    constexpr double radians = std::numbers::pi / 180.0;
    const double dlat = (b.lat - a.lat) * radians;
    const double dlon = (b.lon - a.lon) * radians;
    const double h = std::pow(std::sin(dlat / 2), 2) +
                     std::cos(a.lat * radians) * std::cos(b.lat * radians) * std::pow(std::sin(dlon / 2), 2);
    return Metres{2 * radius_m * std::asin(std::min(1.0, std::sqrt(h)))};
}

}  // namespace yingtuo
