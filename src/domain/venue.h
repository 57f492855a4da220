// Venues: places that could open. A venue that opens for the season is a site.
#pragma once

#include <optional>
#include <string>

#include "base/enum_names.h"
#include "base/id.h"
#include "base/quantity.h"
#include "domain/point.h"

namespace yingtuo {

enum class VenueKind {
    school,
    childrens_home,
    protection_centre,
    welfare_home,
    elder_care,
    civic_station,
    farm_library,
    youth_home,
    other
};

template <>
struct EnumNames<VenueKind> {
    static constexpr EnumName<VenueKind> table[] = {
        {VenueKind::school, "school", "学校", "school"},
        {VenueKind::childrens_home, "childrens_home", "儿童之家", "village children's home"},
        {VenueKind::protection_centre, "protection_centre", "未保中心", "protection centre"},
        {VenueKind::welfare_home, "welfare_home", "福利院", "welfare home"},
        {VenueKind::elder_care, "elder_care", "养老服务机构", "elder-care home"},
        {VenueKind::civic_station, "civic_station", "文明实践站", "civic station"},
        {VenueKind::farm_library, "farm_library", "农家书屋", "farm library"},
        {VenueKind::youth_home, "youth_home", "青年之家", "youth home"},
        {VenueKind::other, "other", "其他", "other"}};
};

// What a person has decided about a venue before the planner looks at it.
enum class VenueDecision { free, pinned_open, forbidden };

template <>
struct EnumNames<VenueDecision> {
    static constexpr EnumName<VenueDecision> table[] = {
        {VenueDecision::free, "free", "由规划决定", "planner decides"},
        {VenueDecision::pinned_open, "pinned_open", "必须开", "must open"},
        {VenueDecision::forbidden, "forbidden", "不得开", "must not open"}};
};

struct Venue {
    Id<Venue> id;
    std::string name;
    VenueKind kind = VenueKind::other;
    std::string village_code;
    std::optional<Point> point;
    std::optional<Metres> elevation;
    int capacity = 0;  // children at one time
    int rooms = 0;     // 0: not stated
    int beds = 0;      // 可住宿床位数: for adults who lodge there over the season
    bool usable = true;
    std::string unusable_reason;  // "地质灾害点" and the like
    bool open_last_year = false;
    VenueDecision decision = VenueDecision::free;
    std::string decision_reason;
    std::string decided_by;
};

}  // namespace yingtuo
