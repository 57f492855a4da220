// Outlines: invented county borders for the map, drawn around the invented villages. Neighbours share their borders to
// the last point, so that the map has neither gaps nor overlaps.
#pragma once

#include <map>
#include <string>

#include "demo/geography.h"

namespace yingtuo::demo {

// GeoJSON polygons by region code: the counties, and the prefecture as a MultiPolygon of them.
[[nodiscard]] std::map<std::string, std::string> draw_outlines(const Geography& geography);

}  // namespace yingtuo::demo
