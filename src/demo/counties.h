// Counties: what the invented geography knows of each, in round numbers of general knowledge.
#pragma once

#include <span>
#include <string_view>

#include "domain/point.h"

namespace yingtuo::demo {

struct CountyFacts {
    std::string_view code;
    Point seat;   // rounded to a hundredth of a degree
    Point heart;  // rough middle of its land
    double seat_elevation_m = 0;
    double area_km2 = 0;      // rounded
    double child_weight = 0;  // its share of the children outside the big resettlement communities
};

// The eleven counties in code order.
[[nodiscard]] std::span<const CountyFacts> county_facts();

}  // namespace yingtuo::demo
