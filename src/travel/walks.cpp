#include "travel/walks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nanoflann.hpp>
#include <numbers>
#include <unordered_map>

#include "base/parallel.h"

namespace yingtuo::travel {

namespace {

using Vector = std::array<double, 3>;

constexpr double earth_radius_m = 6371008.8;  // the sphere of domain/point.cpp

Vector unit_vector(Point point) {
    constexpr double radians = std::numbers::pi / 180.0;
    const double lat = point.lat * radians;
    const double lon = point.lon * radians;
    return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

// Squared length of the chord under a great-circle arc, on the unit sphere. Points on a sphere are within an arc
// exactly when they are within its chord; a millimetre is added so that rounding cannot drop a point on the edge.
double squared_chord(Metres arc) {
    const double half_angle = std::min((arc.value() + 0.001) / (2 * earth_radius_m), std::numbers::pi / 2);
    const double chord = 2 * std::sin(half_angle);
    return chord * chord;
}

// Usable venues with a point, as nanoflann wants to see them.
struct VenueCloud {
    std::vector<const Venue*> venues;
    std::vector<Vector> at;

    [[nodiscard]] std::size_t kdtree_get_point_count() const { return at.size(); }
    [[nodiscard]] double kdtree_get_pt(std::size_t i, std::size_t dimension) const { return at[i][dimension]; }
    template <typename Box>
    [[nodiscard]] bool kdtree_get_bbox(Box&) const {
        return false;
    }
};

using Metric = nanoflann::L2_Simple_Adaptor<double, VenueCloud>;
using Tree = nanoflann::KDTreeSingleIndexAdaptor<Metric, VenueCloud, 3, std::size_t>;

// A household whose children want to come.
struct Home {
    const Household* household;
    WalkMinutes cap;
};

std::vector<Home> homes_of(const PlanningData& data) {
    std::unordered_map<Id<Household>, std::vector<const Child*>> willing;
    for (const Child& child : data.children) {
        if (child.willing == Willingness::yes) willing[child.household].push_back(&child);
    }
    std::vector<Home> homes;
    for (const Household& household : data.households) {
        const auto children = willing.find(household.id);
        if (children != willing.end()) homes.push_back({&household, household_cap(data.season, children->second)});
    }
    return homes;
}

// A household's given walks, of a list sorted by household.
std::span<const GivenWalk> of_household(std::span<const GivenWalk> given, Id<Household> household) {
    const auto first = std::lower_bound(given.begin(), given.end(), household,
                                        [](const GivenWalk& walk, Id<Household> id) { return walk.household < id; });
    const auto last = std::upper_bound(first, given.end(), household,
                                       [](Id<Household> id, const GivenWalk& walk) { return id < walk.household; });
    return {first, last};
}

// A household's computed walks; given pairs are left to the caller.
void add_computed(const Home& home, const VenueCloud& cloud, const Tree& tree, const Provider& provider,
                  std::span<const GivenWalk> given, std::vector<Walk>& out) {
    if (!home.household->point || cloud.at.empty()) return;
    const Place from{*home.household->point, home.household->elevation};
    const Vector at = unit_vector(from.point);
    std::vector<std::pair<std::size_t, double>> near;
    nanoflann::RadiusResultSet<double, std::size_t> found(squared_chord(provider.reach(home.cap)), near);
    tree.findNeighbors(found, at.data(), {});
    for (const auto& item : near) {
        const Venue& venue = *cloud.venues[item.first];
        const bool is_given =
            std::any_of(given.begin(), given.end(), [&](const GivenWalk& walk) { return walk.venue == venue.id; });
        if (is_given) continue;
        const WalkTime time = provider.minutes(from, {*venue.point, venue.elevation});
        if (time.minutes <= home.cap) out.push_back({home.household->id, venue.id, time.minutes, time.method});
    }
}

}  // namespace

WalkMinutes household_cap(const Season& season, const std::vector<const Child*>& willing) {
    std::optional<int> youngest;
    for (const Child* child : willing) {
        if (!child->birth_date) return walk_cap(season, std::nullopt);
        const int age = age_on(*child->birth_date, season.opening);
        youngest = youngest ? std::min(*youngest, age) : age;
    }
    return walk_cap(season, youngest);
}

std::vector<Walk> walks(const PlanningData& data, const Provider& provider, int threads) {
    VenueCloud cloud;
    std::unordered_map<Id<Venue>, const Venue*> usable;
    for (const Venue& venue : data.venues) {
        if (!venue.usable) continue;
        usable.emplace(venue.id, &venue);
        if (!venue.point) continue;
        cloud.venues.push_back(&venue);
        cloud.at.push_back(unit_vector(*venue.point));
    }
    const Tree tree(3, cloud);
    const std::vector<Home> homes = homes_of(data);
    const std::span<const GivenWalk> given = provider.given();

    constexpr std::size_t part_size = 256;
    std::vector<std::vector<Walk>> parts((homes.size() + part_size - 1) / part_size);
    for_each_part(parts.size(), threads, [&](std::size_t part) {
        const std::size_t end = std::min(homes.size(), (part + 1) * part_size);
        for (std::size_t i = part * part_size; i < end; ++i) {
            const Home& home = homes[i];
            const auto own = of_household(given, home.household->id);
            const auto first = static_cast<std::ptrdiff_t>(parts[part].size());
            add_computed(home, cloud, tree, provider, own, parts[part]);
            for (const GivenWalk& walk : own) {
                if (walk.minutes <= home.cap && usable.contains(walk.venue))
                    parts[part].push_back({walk.household, walk.venue, walk.minutes, WalkMethod::given});
            }
            std::sort(parts[part].begin() + first, parts[part].end(),
                      [](const Walk& a, const Walk& b) { return a.venue < b.venue; });
        }
    });
    std::vector<Walk> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    std::stable_sort(all.begin(), all.end(), [](const Walk& a, const Walk& b) { return a.household < b.household; });
    return all;
}

}  // namespace yingtuo::travel
