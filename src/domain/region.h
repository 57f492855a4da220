// Regions: the administrative tree, prefecture to village group.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/quantity.h"
#include "base/result.h"
#include "domain/point.h"

namespace yingtuo {

enum class RegionLevel { prefecture, county, township, village, hamlet };

template <>
struct EnumNames<RegionLevel> {
    static constexpr EnumName<RegionLevel> table[] = {
        {RegionLevel::prefecture, "prefecture", "市", "prefecture"},
        {RegionLevel::county, "county", "县", "county"},
        {RegionLevel::township, "township", "乡镇", "township"},
        {RegionLevel::village, "village", "村", "village"},
        {RegionLevel::hamlet, "hamlet", "村民小组", "village group"},
    };
};

struct Region {
    std::string code;    // twelve digits of the statistics bureau; a hamlet is "<village code>-<group>"
    std::string parent;  // empty for the root
    RegionLevel level = RegionLevel::village;
    std::string name;
    std::optional<Point> point;       // unknown stays unknown: nothing is interpolated
    std::optional<Metres> elevation;  // above the sea
    std::string point_source;         // who says so; "invented" in the demo season
    std::string outline;              // GeoJSON geometry for the map, WGS-84; empty where there is none
};

// The tree, checked once: codes unique, parents known and one or more levels above.
class RegionTree {
  public:
    RegionTree() = default;
    // Refuses a repeated code, an unknown parent, a child that is not below its parent, or more than one root.
    static Result<RegionTree> make(std::vector<Region> regions);

    [[nodiscard]] std::span<const Region> all() const { return regions_; }
    // Nothing for an unknown code.
    [[nodiscard]] const Region* find(std::string_view code) const;
    [[nodiscard]] const Region* root() const { return regions_.empty() ? nullptr : &regions_[root_]; }
    // Positions in all(), in code order.
    [[nodiscard]] std::span<const std::size_t> children(std::string_view code) const;
    // The region itself or the one above it that has this level; nothing where there is none.
    [[nodiscard]] const Region* at_level(std::string_view code, RegionLevel level) const;
    // "昭通市/昭阳区/永丰镇/..." without the root.
    [[nodiscard]] std::string path_name(std::string_view code) const;

  private:
    std::vector<Region> regions_;
    std::map<std::string, std::size_t, std::less<>> by_code_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> children_;
    std::size_t root_ = 0;
};

}  // namespace yingtuo
