// A season small enough to count by hand: two counties, three sites, nine children, four adults, two open days.
//
//   county A, village a1: household 1 (children 1, 2 willing), household 2 (child 3 willing, child 4 not willing)
//   county A, village a2: household 3 (child 5 willing)
//   county B, village b1: household 4 (children 6, 7 willing), household 5 (child 8 willing, child 9 not asked)
//   site 1: school in a1, households 1 and 2 (3 children); site 2: children's home in b1, household 4 (2 children);
//   site 3: school in b1, household 3 from county A (1 child); household 5 is on home visits; venue 4 stays closed.
#pragma once

#include "base/ensure.h"
#include "domain/plan.h"
#include "domain/roll.h"

namespace yingtuo::reporting {

inline constexpr auto nine = ClockTime{9 * 60};
inline constexpr auto ten = ClockTime{10 * 60};
inline constexpr auto eleven = ClockTime{11 * 60};
inline constexpr auto noon = ClockTime{12 * 60};

struct World {
    PlanningData data;
    SeasonPlan plan;
    Date tuesday = make_date(2025, 7, 15);
    Date wednesday = make_date(2025, 7, 16);

    World() {
        data.season = model_season();
        data.season.opening = tuesday;
        data.season.last_day = wednesday;
        data.season.day = {
            {BlockKind::activity, nine, ten}, {BlockKind::meal, ten, eleven}, {BlockKind::activity, eleven, noon}};
        data.season.policy.children_per_adult = 2;
        data.season.policy.min_adults = 1;
        data.season.policy.min_days = 2;
        data.season.policy.min_hours_day = 2;
        auto regions = RegionTree::make(
            {region("53", "", RegionLevel::prefecture, "市"), region("A", "53", RegionLevel::county, "甲县"),
             region("B", "53", RegionLevel::county, "乙县"), region("a1", "A", RegionLevel::village, "甲一村"),
             region("a2", "A", RegionLevel::village, "甲二村"), region("b1", "B", RegionLevel::village, "乙一村")});
        ENSURE(regions.has_value());
        data.regions = *regions;
        const char* villages[] = {"a1", "a1", "a2", "b1", "b1"};
        for (int i = 0; i < 5; ++i) {
            Household household;
            household.id = Id<Household>{i + 1};
            household.village_code = villages[i];
            data.households.push_back(household);
        }
        add_child(1, 1, Willingness::yes, ChildCategory::left_behind);
        add_child(2, 1, Willingness::yes, ChildCategory::left_behind);
        add_child(3, 2, Willingness::yes, ChildCategory::ordinary);
        add_child(4, 2, Willingness::no, ChildCategory::ordinary);
        add_child(5, 3, Willingness::yes, ChildCategory::left_behind);
        add_child(6, 4, Willingness::yes, ChildCategory::left_behind);
        add_child(7, 4, Willingness::yes, ChildCategory::left_behind);
        add_child(8, 5, Willingness::yes, ChildCategory::hardship);
        add_child(9, 5, Willingness::unasked, ChildCategory::unknown);
        add_venue(1, VenueKind::school, "a1", 10, true);
        add_venue(2, VenueKind::childrens_home, "b1", 6, true);
        add_venue(3, VenueKind::school, "b1", 20, true);
        add_venue(4, VenueKind::civic_station, "a2", 5, false);
        add_adult(1, "a1");
        add_adult(2, "a1");
        add_adult(3, "b1");
        add_adult(4, "b1");
        data.adults[3].record_check = RecordCheck::requested;

        place(1, 1, 10);
        place(2, 1, 20);
        place(3, 3, 50);
        place(4, 2, 30);
        plan.placements.push_back({Id<Household>{5}, std::nullopt, WalkMinutes{0}, WalkMethod::great_circle});
        for (int venue = 1; venue <= 3; ++venue) plan.open_venues.push_back(Id<Venue>{venue});
        for (const Date date : {tuesday, wednesday}) {
            duty(1, 1, date);
            duty(2, 1, date);
            duty(3, 2, date);
        }
        plan.duties.back().end = eleven;  // on Wednesday nobody is at site 2 after eleven
        const int children_of[][3] = {{1, 2, 3}, {6, 7, 0}, {5, 0, 0}};
        for (int venue = 1; venue <= 3; ++venue) {
            for (const int child : children_of[venue - 1]) {
                if (child > 0) plan.groups.push_back({Id<Venue>{venue}, 1, Id<Child>{child}});
            }
            for (const Date date : {tuesday, wednesday}) {
                session(venue, date, nine, ten, venue < 3 ? venue : 0);
                session(venue, date, ten, eleven, venue < 3 ? venue : 0);
                session(venue, date, eleven, noon, venue < 3 ? venue : 0);
            }
        }
        plan.guardianships.push_back({Id<Child>{8}, Id<Adult>{3}, {}});
        plan.visits.push_back({Id<Child>{8}, tuesday, 1, Id<Adult>{3}, 1, nine, ten});
        plan.visits.push_back({Id<Child>{8}, wednesday, 1, Id<Adult>{3}, 2, nine, ten});
        plan.header.objective = 1000;
        plan.header.lower_bound = 990;
    }

    static Region region(const char* code, const char* parent, RegionLevel level, const char* name) {
        Region made;
        made.code = code;
        made.parent = parent;
        made.level = level;
        made.name = name;
        return made;
    }

    void add_child(int id, int household, Willingness willing, ChildCategory category) {
        Child child;
        child.id = Id<Child>{id};
        child.household = Id<Household>{household};
        child.willing = willing;
        child.category = category;
        data.children.push_back(child);
    }

    void add_venue(int id, VenueKind kind, const char* village, int capacity, bool usable) {
        Venue venue;
        venue.id = Id<Venue>{id};
        venue.kind = kind;
        venue.village_code = village;
        venue.capacity = capacity;
        venue.usable = usable;
        data.venues.push_back(venue);
    }

    void add_adult(int id, const char* village) {
        Adult adult;
        adult.id = Id<Adult>{id};
        adult.village_code = village;
        adult.birth_date = make_date(1990, 1, 1);
        adult.record_check = RecordCheck::clear;
        adult.cleared_until = make_date(2025, 12, 31);
        adult.general_trained_on = make_date(2025, 7, 1);
        adult.posts_trained.set(static_cast<std::size_t>(Post::care));
        data.adults.push_back(adult);
    }

    void place(int household, int venue, double minutes) {
        plan.placements.push_back(
            {Id<Household>{household}, Id<Venue>{venue}, WalkMinutes{minutes}, WalkMethod::great_circle});
    }

    void duty(int adult, int venue, Date date) {
        plan.duties.push_back({Id<Adult>{adult}, Id<Venue>{venue}, date, nine, noon, Post::care});
    }

    void session(int venue, Date date, ClockTime start, ClockTime end, int adult) {
        CareSession made;
        made.venue = Id<Venue>{venue};
        made.date = date;
        made.start = start;
        made.end = end;
        made.activity = "reading";
        made.responsible = Id<Adult>{adult};
        plan.sessions.push_back(made);
    }
};

}  // namespace yingtuo::reporting
