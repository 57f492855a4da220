// A season small enough to follow by hand: two counties, one village each; the far household is out of reach.
#pragma once

#include <utility>

#include "domain/roll.h"

namespace yingtuo::app {

inline Region small_region(std::string code, std::string parent, RegionLevel level, std::string name) {
    Region region;
    region.code = std::move(code);
    region.parent = std::move(parent);
    region.level = level;
    region.name = std::move(name);
    return region;
}

inline Adult small_adult(std::int64_t id, AdultClass adult_class, Point point, std::string village) {
    Adult adult;
    adult.id = Id<Adult>{id};
    adult.adult_class = adult_class;
    adult.birth_date = make_date(1990, 1, 1);
    adult.point = point;
    adult.village_code = std::move(village);
    adult.record_check = RecordCheck::clear;
    adult.record_checked_on = make_date(2025, 6, 1);
    adult.cleared_until = make_date(2026, 5, 31);
    adult.general_trained_on = make_date(2025, 7, 1);
    adult.posts_trained.set();
    adult.max_days_week = 5;
    return adult;
}

// County A: households 1 (two children), 2 (one child) near venue 1 (school); household 3 far away, home visits.
// County B: household 4 (one child) near venue 2 (children's home). Child 6 of household 4 is not willing.
inline PlanningData small_season() {
    PlanningData data;
    data.season = *Season::make(model_season());
    data.season.root_region = "530000000000";
    data.regions = *RegionTree::make({small_region("530000000000", "", RegionLevel::prefecture, "甲市"),
                                      small_region("530001000000", "530000000000", RegionLevel::county, "乙县"),
                                      small_region("530001100000", "530001000000", RegionLevel::township, "丙镇"),
                                      small_region("530001100001", "530001100000", RegionLevel::village, "丁村"),
                                      small_region("530002000000", "530000000000", RegionLevel::county, "戊县"),
                                      small_region("530002100000", "530002000000", RegionLevel::township, "己镇"),
                                      small_region("530002100001", "530002100000", RegionLevel::village, "庚村")});
    const auto household = [](std::int64_t id, std::string village, Point point) {
        Household made;
        made.id = Id<Household>{id};
        made.village_code = std::move(village);
        made.point = point;
        made.point_source = PointSource::given;
        return made;
    };
    data.households = {household(1, "530001100001", {103.700, 27.300}), household(2, "530001100001", {103.702, 27.301}),
                       household(3, "530001100001", {103.900, 27.300}),
                       household(4, "530002100001", {104.500, 27.800})};
    const auto child = [](std::int64_t id, std::int64_t household_id, Willingness willing) {
        Child made;
        made.id = Id<Child>{id};
        made.household = Id<Household>{household_id};
        made.birth_date = make_date(2015, 3, 1);
        made.willing = willing;
        return made;
    };
    data.children = {child(1, 1, Willingness::yes), child(2, 1, Willingness::yes), child(3, 2, Willingness::yes),
                     child(4, 3, Willingness::yes), child(5, 4, Willingness::yes), child(6, 4, Willingness::no)};
    const auto venue = [](std::int64_t id, VenueKind kind, std::string village, Point point) {
        Venue made;
        made.id = Id<Venue>{id};
        made.name = "点" + std::to_string(id);
        made.kind = kind;
        made.village_code = std::move(village);
        made.point = point;
        made.capacity = 30;
        made.rooms = 2;
        return made;
    };
    data.venues = {venue(1, VenueKind::school, "530001100001", {103.701, 27.300}),
                   venue(2, VenueKind::childrens_home, "530002100001", {104.501, 27.800})};
    data.adults = {small_adult(1, AdultClass::teacher, {103.700, 27.300}, "530001100001"),
                   small_adult(2, AdultClass::village_cadre, {103.701, 27.301}, "530001100001"),
                   small_adult(3, AdultClass::student, {103.702, 27.300}, "530001100001"),
                   small_adult(4, AdultClass::resident, {103.703, 27.300}, "530001100001"),
                   small_adult(5, AdultClass::resident, {104.500, 27.801}, "530002100001"),
                   small_adult(6, AdultClass::student, {104.500, 27.802}, "530002100001")};
    return data;
}

}  // namespace yingtuo::app
