#include "demo/venues.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "demo/counties.h"
#include "demo/identity.h"
#include "demo/names.h"
#include "demo/settlement.h"
#include "demo/tree.h"

namespace yingtuo::demo {

namespace {

// Numbers of the model case; other sizes are drawn in proportion.
constexpr int all_venues = 1'800;
constexpr int all_schools = 180;
struct KindCount {
    VenueKind kind;
    int count;
};
constexpr KindCount other_kinds[] = {{VenueKind::welfare_home, 9},    {VenueKind::elder_care, 95},
                                     {VenueKind::youth_home, 24},     {VenueKind::other, 10},
                                     {VenueKind::civic_station, 210}, {VenueKind::farm_library, 110}};
constexpr KindCount open_last_year[] = {{VenueKind::school, 88},
                                        {VenueKind::childrens_home, 283},
                                        {VenueKind::welfare_home, 4},
                                        {VenueKind::protection_centre, 1}};
struct ReasonCount {
    const char* reason;
    int count;
};
constexpr ReasonCount unusable[] = {{"地质灾害点", 24}, {"暑期维修", 18}, {"消防不合格", 9}, {"临近危险水域", 5}};

constexpr int big_village = 55;       // children; from here on the village has a school of its own that can take them
constexpr int boarding_school = 100;  // places; from here on a school may have a dormitory
constexpr double school_in_village = 0.044;  // of the smaller villages with children
constexpr double crowded = 0.1;  // of the villages whose main venue cannot take all, and which have a second one

class VenueDrawer {
  public:
    VenueDrawer(const Geography& geography, const Population& population, const Policy& policy, const Random& random)
        : geography_(geography),
          population_(population),
          policy_(policy),
          random_(random.split(0)),
          bed_random_(random.split(1)),
          size_(static_cast<int>(population.children.size())) {
        for (std::size_t v = 0; v < geography.villages.size(); ++v) {
            (population.children_of_village[v] > 0 ? populated_ : empty_).push_back(v);
        }
        random_.shuffle(std::span(empty_));
    }

    std::vector<DemoVenue> draw() {
        for (const std::size_t v : populated_) add_main(v);
        for (const std::size_t v : populated_) add_at_far_groups(v);
        add_more_schools();
        add_protection_centres();
        for (const auto& [kind, count] : other_kinds) add_scattered(kind, in_proportion(count, size_));
        std::size_t next_empty = 0;
        while (static_cast<int>(venues_.size()) < in_proportion(all_venues, size_)) {
            const bool has_empty = next_empty < empty_.size();
            const std::size_t v = has_empty ? empty_[next_empty++] : any_populated();
            add(VenueKind::childrens_home, v, near(geography_.villages[v].spot, 0.05, 0.6), small_capacity());
        }
        choose_unusable();
        choose_open_last_year();
        choose_decisions();
        finish();
        draw_beds();
        return std::move(venues_);
    }

  private:
    int small_capacity() { return static_cast<int>(random_.between(12, 40)); }
    std::size_t any_populated() { return populated_[random_.below(populated_.size())]; }

    Spot near(Spot spot, double from_km, double to_km) {
        const double angle = 2 * std::numbers::pi * random_.unit();
        const double away = from_km + (to_km - from_km) * random_.unit();
        return spot + Spot{away * std::cos(angle), away * std::sin(angle)};
    }

    DemoVenue& add(VenueKind kind, std::size_t village, Spot spot, int capacity) {
        DemoVenue venue;
        venue.kind = kind;
        venue.village = village;
        venue.spot = spot;
        venue.elevation_m = geography_.terrain.elevation_m(spot);
        venue.capacity = capacity;
        venue.rooms = std::max(1, capacity / 30);
        venues_.push_back(std::move(venue));
        return venues_.back();
    }

    int count_of(VenueKind kind) const {
        return static_cast<int>(
            std::count_if(venues_.begin(), venues_.end(), [&](const auto& v) { return v.kind == kind; }));
    }

    void add_main(std::size_t v) {
        const int children = population_.children_of_village[v];
        const Spot spot = near(geography_.villages[v].spot, 0.05, 0.3);
        if (children > big_village) {
            const int capacity = static_cast<int>(children * (1.08 + 0.3 * random_.unit()));
            add(VenueKind::school, v, spot, std::clamp((capacity + 9) / 10 * 10, 60, 1000)).is_main = true;
            return;
        }
        if (random_.chance(school_in_village)) {
            add(VenueKind::school, v, spot, 10 * static_cast<int>(random_.between(6, 24))).is_main = true;
            return;
        }
        const double at = random_.unit();
        const VenueKind kind = at < 0.9    ? VenueKind::childrens_home
                               : at < 0.96 ? VenueKind::civic_station
                                           : VenueKind::farm_library;
        const bool is_crowded = children >= 15 && random_.chance(crowded);
        const double room = is_crowded ? 0.6 + 0.2 * random_.unit() : 1.0 + random_.unit();
        const int capacity = std::clamp(static_cast<int>(std::ceil(children * room)) + 1, 12, 60);
        add(kind, v, spot, capacity).is_main = true;
        if (is_crowded) {
            const int rest = std::clamp(children - capacity + 6, 12, 60);
            add(VenueKind::civic_station, v, near(geography_.villages[v].spot, 0.2, 0.7), rest);
        }
    }

    double minutes(const Hamlet& hamlet, const DemoVenue& venue) const {
        return walk_minutes(policy_, hamlet.spot, hamlet.elevation_m, venue.spot, venue.elevation_m);
    }

    // A group that is far from its village's venue has a room of its own, so that its children can be reached at all.
    void add_at_far_groups(std::size_t v) {
        const auto& hamlets = geography_.villages[v].hamlets;
        for (std::size_t h = 0; h < hamlets.size(); ++h) {
            const int children = population_.children_of_hamlet[v][h];
            if (children == 0 || hamlets[h].is_remote) continue;
            const bool is_reached = std::any_of(venues_.begin(), venues_.end(), [&](const DemoVenue& venue) {
                return venue.village == v && minutes(hamlets[h], venue) <= policy_.walk_cap_young.value() - 1;
            });
            if (is_reached) continue;
            const VenueKind kind = random_.chance(0.5) ? VenueKind::civic_station : VenueKind::farm_library;
            add(kind, v, near(hamlets[h].spot, 0.02, 0.15), std::clamp(children + 6, 12, 60));
        }
    }

    // Central schools of the townships and schools at the edge of villages: candidates that mostly lie a walk apart.
    void add_more_schools() {
        std::vector<std::size_t> townships(geography_.townships.size());
        for (std::size_t t = 0; t < townships.size(); ++t) townships[t] = t;
        random_.shuffle(std::span(townships));
        std::size_t next = 0;
        while (count_of(VenueKind::school) < in_proportion(all_schools, size_)) {
            std::size_t v = any_populated();
            if (next < townships.size()) {
                const std::size_t township = townships[next++];
                const auto& villages = geography_.villages;
                v = static_cast<std::size_t>(
                    std::find_if(villages.begin(), villages.end(),
                                 [&](const Village& village) { return village.township == township; }) -
                    villages.begin());
            }
            const int capacity = 10 * static_cast<int>(random_.between(12, 60));
            add(VenueKind::school, v, near(geography_.villages[v].spot, 0.7, 1.4), capacity);
        }
    }

    // One in each county and one for the city, by the county seats: the backstop.
    void add_protection_centres() {
        for (std::size_t county = 0; county < county_facts().size(); ++county) {
            const auto& villages = geography_.villages;
            const auto seat = std::find_if(villages.begin(), villages.end(),
                                           [&](const Village& village) { return village.county == county; });
            const auto v = static_cast<std::size_t>(seat - villages.begin());
            for (int n = county == 0 ? 2 : 1; n > 0; --n) {
                add(VenueKind::protection_centre, v, near(seat->spot, 0.2, 0.9),
                    static_cast<int>(random_.between(30, 60)));
            }
        }
    }

    void add_scattered(VenueKind kind, int wanted) {
        while (count_of(kind) < wanted) {
            const bool in_populated = empty_.empty() || random_.chance(0.7);
            const std::size_t v = in_populated ? any_populated() : empty_[random_.below(empty_.size())];
            const bool is_big = kind == VenueKind::elder_care || kind == VenueKind::welfare_home;
            const int capacity = is_big ? static_cast<int>(random_.between(20, 60)) : small_capacity();
            add(kind, v, near(geography_.villages[v].spot, 0.1, 0.8), capacity);
        }
    }

    void choose_unusable() {
        std::vector<std::size_t> spare;
        for (std::size_t i = 0; i < venues_.size(); ++i) {
            // What children depend on stays usable; what is left is enough to show the case.
            const bool is_spare = !venues_[i].is_main && venues_[i].kind != VenueKind::protection_centre;
            if (is_spare && !is_only_one_near(i)) spare.push_back(i);
        }
        random_.shuffle(std::span(spare));
        std::size_t next = 0;
        for (const auto& [reason, count] : unusable) {
            for (int n = in_proportion(count, size_); n > 0 && next < spare.size(); --n) {
                venues_[spare[next++]].unusable_reason = reason;
            }
        }
    }

    // Is there a group with children whose only venue within reach this is?
    bool is_only_one_near(std::size_t i) const {
        const auto& hamlets = geography_.villages[venues_[i].village].hamlets;
        for (std::size_t h = 0; h < hamlets.size(); ++h) {
            if (population_.children_of_hamlet[venues_[i].village][h] == 0 || hamlets[h].is_remote) continue;
            const bool has_other = std::any_of(venues_.begin(), venues_.end(), [&](const DemoVenue& other) {
                return other.is_main && other.village == venues_[i].village &&
                       minutes(hamlets[h], other) <= policy_.walk_cap_young.value() &&
                       other.capacity >= population_.children_of_village[other.village];
            });
            if (!has_other) return true;
        }
        return false;
    }

    void choose_open_last_year() {
        for (const auto& [kind, count] : open_last_year) {
            std::vector<std::size_t> mains;
            std::vector<std::size_t> others;
            for (std::size_t i = 0; i < venues_.size(); ++i) {
                if (venues_[i].kind != kind) continue;
                (venues_[i].is_main ? mains : others).push_back(i);
            }
            random_.shuffle(std::span(mains));
            random_.shuffle(std::span(others));
            mains.insert(mains.end(), others.begin(), others.end());
            const auto wanted = static_cast<std::size_t>(in_proportion(count, size_));
            for (std::size_t i = 0; i < std::min(wanted, mains.size()); ++i) venues_[mains[i]].open_last_year = true;
        }
    }

    // A few places about which somebody has already decided.
    void choose_decisions() {
        int pinned = in_proportion(3, size_);
        int forbidden = in_proportion(4, size_);
        std::vector<std::size_t> by_capacity(venues_.size());
        for (std::size_t i = 0; i < by_capacity.size(); ++i) by_capacity[i] = i;
        std::stable_sort(by_capacity.begin(), by_capacity.end(),
                         [&](std::size_t a, std::size_t b) { return venues_[a].capacity > venues_[b].capacity; });
        for (const std::size_t i : by_capacity) {
            DemoVenue& venue = venues_[i];
            if (venue.is_main && pinned > 0) {
                venue.decision = VenueDecision::pinned_open;
                venue.decision_reason = "县工作专班会议纪要";
                --pinned;
            } else if (!venue.is_main && venue.kind == VenueKind::school && venue.unusable_reason.empty() &&
                       forbidden > 0) {
                venue.decision = VenueDecision::forbidden;
                venue.decision_reason = "校舍另有安排";
                --forbidden;
            }
        }
    }

    void finish() {
        std::stable_sort(venues_.begin(), venues_.end(),
                         [](const DemoVenue& a, const DemoVenue& b) { return a.village < b.village; });
        std::map<std::string, int> taken;
        std::int64_t phone = 60'000'000;
        for (DemoVenue& venue : venues_) {
            const std::string base = base_name(venue);
            const int copy = ++taken[geography_.region_of(geography_.villages[venue.village]).parent + base];
            venue.name = copy == 1 ? base : fmt::format("{}（{}）", base, copy);
            venue.lead_name =
                draw_surname(random_) + draw_given_name(random_, random_.chance(0.5) ? Sex::male : Sex::female);
            venue.lead_phone = phone_number(phone++);
        }
    }

    // Boarding schools whose dormitories stand empty over the summer: three bigger schools out of ten.
    void draw_beds() {
        for (DemoVenue& venue : venues_) {
            if (venue.kind != VenueKind::school || venue.capacity < boarding_school || !bed_random_.chance(0.3))
                continue;
            venue.beds = static_cast<int>(bed_random_.between(8, 30));
        }
    }

    std::string base_name(const DemoVenue& venue) const {
        const Village& village = geography_.villages[venue.village];
        std::string place = short_name(geography_.region_of(village).name);
        const std::string& township = geography_.regions[geography_.townships[village.township].region].name;
        const std::string& county = geography_.regions[geography_.townships[village.township].region].parent;
        const auto county_region = std::find_if(geography_.regions.begin(), geography_.regions.end(),
                                                [&](const Region& region) { return region.code == county; });
        switch (venue.kind) {
            case VenueKind::school:
                return venue.is_main ? place + "小学" : township + "中心学校";
            case VenueKind::childrens_home:
                return place + "儿童之家";
            case VenueKind::protection_centre:
                return county_region->name + "未成年人保护中心";
            case VenueKind::welfare_home:
                return township + "福利院";
            case VenueKind::elder_care:
                return place + "养老服务站";
            case VenueKind::civic_station:
                return place + "新时代文明实践站";
            case VenueKind::farm_library:
                return place + "农家书屋";
            case VenueKind::youth_home:
                return place + "青年之家";
            case VenueKind::other:
                return place + "文化活动室";
        }
        return place;
    }

    const Geography& geography_;
    const Population& population_;
    const Policy& policy_;
    Random random_;
    Random bed_random_;  // of its own: everything else is drawn as without beds
    int size_;
    std::vector<std::size_t> populated_;
    std::vector<std::size_t> empty_;
    std::vector<DemoVenue> venues_;
};

}  // namespace

std::vector<DemoVenue> draw_venues(const Geography& geography, const Population& population, const Policy& policy,
                                   const Random& random) {
    return VenueDrawer(geography, population, policy, random).draw();
}

}  // namespace yingtuo::demo
