// GeoJSON: features of points and outlines for maps, and the outlines that come in with a season.
// Source: RFC 7946. Longitude first, degrees, WGS-84.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/point.h"

namespace yingtuo::formats {

using GeoValue = std::variant<std::string, double, std::int64_t, bool>;

struct GeoFeature {
    std::optional<Point> point;  // either this or `geometry`; neither: a feature of unknown place
    std::string geometry;        // a GeoJSON geometry as text
    std::vector<std::pair<std::string, GeoValue>> properties;
};

// A FeatureCollection, one feature a line, coordinates to six decimals (a tenth of a metre). Refuses a geometry that is
// no GeoJSON.
[[nodiscard]] Result<std::string> geojson_text(const std::vector<GeoFeature>& features);
// Writes it to a file, whole or not at all.
[[nodiscard]] Result<void> write_geojson(const std::filesystem::path& file, const std::vector<GeoFeature>& features);

// Outlines by the property `code` of each feature: the text of its geometry, Polygon or MultiPolygon. Refuses anything
// else, and a point outside -180..180, -90..90.
[[nodiscard]] Result<std::map<std::string, std::string>> parse_outlines(std::string_view text,
                                                                        const std::string& where);

}  // namespace yingtuo::formats
