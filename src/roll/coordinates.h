// Coordinates: from the systems that Chinese maps use to WGS-84.
// Sources: GCJ-02 and BD-09 have no public standard; the formulas are those in common use, derived from published pairs
// of points (docs/model/roll.md). CGCS2000 and WGS-84 agree to centimetres, far below what walking times can tell.
#pragma once

#include <optional>
#include <string_view>

#include "base/enum_names.h"
#include "domain/point.h"

namespace yingtuo::roll {

enum class CoordinateSystem { wgs84, cgcs2000, gcj02, bd09 };

// "WGS-84", "GPS", "国家2000", "GCJ02", "高德", "百度" and the like; nothing for anything else.
[[nodiscard]] std::optional<CoordinateSystem> read_coordinate_system(std::string_view cell);

[[nodiscard]] Point to_wgs84(Point point, CoordinateSystem system);

// The forward transforms, for tests and for handing points to maps that want them.
[[nodiscard]] Point gcj02_from_wgs84(Point wgs84);
[[nodiscard]] Point bd09_from_gcj02(Point gcj02);

// "103.7044", "103°42′16″", "E103.7044"; nothing for anything else, or outside [-180, 180].
[[nodiscard]] std::optional<double> read_degrees(std::string_view cell);

// Within the region China's maps cover; longitude and latitude in one another's place are not.
[[nodiscard]] bool is_plausible(Point point);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::CoordinateSystem> {
    using C = yingtuo::roll::CoordinateSystem;
    static constexpr EnumName<C> table[] = {{C::wgs84, "wgs84", "WGS-84", "WGS-84"},
                                            {C::cgcs2000, "cgcs2000", "国家2000", "CGCS2000"},
                                            {C::gcj02, "gcj02", "GCJ-02（高德、腾讯）", "GCJ-02"},
                                            {C::bd09, "bd09", "BD-09（百度）", "BD-09"}};
};
