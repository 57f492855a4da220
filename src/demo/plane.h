// The plane the invented geography is drawn on: kilometres east and north of a middle of the prefecture.
#pragma once

#include <cmath>
#include <cstdint>

#include "domain/point.h"

namespace yingtuo::demo {

struct Spot {
    double x = 0;  // kilometres east
    double y = 0;  // kilometres north
    friend bool operator==(const Spot&, const Spot&) = default;
};

inline Spot operator+(Spot a, Spot b) {
    return {a.x + b.x, a.y + b.y};
}
inline Spot operator-(Spot a, Spot b) {
    return {a.x - b.x, a.y - b.y};
}
inline Spot operator*(Spot a, double factor) {
    return {a.x * factor, a.y * factor};
}
inline double squared_distance(Spot a, Spot b) {
    return (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
}
inline double distance_km(Spot a, Spot b) {
    return std::sqrt(squared_distance(a, b));
}

// Kilometres a degree at the middle of the prefecture; the plane is an equirectangular map around it.
inline constexpr Point middle{104.0, 27.7};
inline constexpr double km_per_degree_lat = 111.195;
inline const double km_per_degree_lon = km_per_degree_lat * std::cos(middle.lat * 3.14159265358979323846 / 180);

inline Spot to_spot(Point point) {
    return {(point.lon - middle.lon) * km_per_degree_lon, (point.lat - middle.lat) * km_per_degree_lat};
}
// Rounded to five decimals, about a metre: what a ledger carries.
inline Point to_point(Spot spot) {
    const auto rounded = [](double degrees) { return std::round(degrees * 1e5) / 1e5; };
    return {rounded(middle.lon + spot.x / km_per_degree_lon), rounded(middle.lat + spot.y / km_per_degree_lat)};
}

}  // namespace yingtuo::demo
