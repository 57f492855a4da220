#include "demo/geography.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

#include "demo/counties.h"
#include "demo/tree.h"

namespace yingtuo::demo {

namespace {

constexpr double half_width_km = 160;  // the land lies within this distance of the middle, east-west and north-south
constexpr double pi = std::numbers::pi;

Spot polar(double length, double angle) {
    return {length * std::cos(angle), length * std::sin(angle)};
}

// Which county a place belongs to: cells of a power diagram around the counties' hearts, weighted by their areas.
std::size_t county_at(Spot spot) {
    const auto facts = county_facts();
    std::size_t best = 0;
    double best_power = std::numeric_limits<double>::max();
    for (std::size_t c = 0; c < facts.size(); ++c) {
        const double power = squared_distance(spot, to_spot(facts[c].heart)) - facts[c].area_km2 / pi;
        if (power < best_power) {
            best_power = power;
            best = c;
        }
    }
    return best;
}

double county_radius_km(std::size_t county) {
    return std::sqrt(county_facts()[county].area_km2 / pi);
}

bool is_in_county(Spot spot, std::size_t county) {
    return county_at(spot) == county &&
           distance_km(spot, to_spot(county_facts()[county].heart)) < 1.25 * county_radius_km(county);
}

// A county's valleys: from its seat towards whatever corner is still empty, winding.
std::vector<Spot> draw_valleys(std::size_t county, Random random) {
    constexpr double step_km = 0.6;
    const double radius = county_radius_km(county);
    const Spot heart = to_spot(county_facts()[county].heart);
    std::vector<Spot> points = {to_spot(county_facts()[county].seat)};
    const auto nearest = [&](Spot spot) {
        return *std::min_element(points.begin(), points.end(),
                                 [&](Spot a, Spot b) { return squared_distance(a, spot) < squared_distance(b, spot); });
    };
    const int valleys = 4 + static_cast<int>(county_facts()[county].area_km2 / 130);
    for (int v = 0; v < valleys; ++v) {
        Spot target = heart;
        double emptiest = -1;
        for (int tries = 0; tries < 24; ++tries) {
            const Spot spot = heart + polar(1.2 * radius * std::sqrt(random.unit()), 2 * pi * random.unit());
            const double emptiness = is_in_county(spot, county) ? distance_km(spot, nearest(spot)) : -1;
            if (emptiness > emptiest) {
                emptiest = emptiness;
                target = spot;
            }
        }
        Spot at = nearest(target);
        double wobble = 0;
        for (int step = 0; step < 120 && distance_km(at, target) > step_km; ++step) {
            wobble = 0.85 * wobble + 0.35 * random.normal();
            const Spot way = target - at;
            at = at + polar(step_km, std::atan2(way.y, way.x) + wobble);
            points.push_back(at);
        }
    }
    return points;
}

// Townships of a county: the first ones in and around its seat where they are wards, the others spread along the
// valleys.
void place_townships(std::vector<Township>& townships, std::size_t county, const std::vector<Region>& regions,
                     const std::vector<Spot>& valleys, Random random) {
    std::vector<Spot> taken;
    bool has_seat = false;
    for (Township& township : townships) {
        if (township.county != county) continue;
        township.is_urban = regions[township.region].name.ends_with("街道");
        Spot spot = to_spot(county_facts()[county].seat);
        if (has_seat && township.is_urban) {
            spot = spot + polar(2.0 + 1.5 * random.unit(), 2 * pi * random.unit());
        } else if (has_seat) {
            double farthest = -1;
            for (int tries = 0; tries < 120; ++tries) {
                const Spot candidate = valleys[random.below(valleys.size())];
                if (!is_in_county(candidate, county)) continue;
                double gap = std::numeric_limits<double>::max();
                for (const Spot other : taken) gap = std::min(gap, distance_km(candidate, other));
                if (gap > farthest) {
                    farthest = gap;
                    spot = candidate;
                }
            }
        }
        has_seat = true;
        township.spot = spot;
        taken.push_back(spot);
    }
}

// A grid of buckets over everything placed so far, to keep villages apart.
class Spacing {
  public:
    [[nodiscard]] double nearest_km(Spot spot) const {
        double nearest = bucket_km;
        const int column = index(spot.x);
        const int row = index(spot.y);
        for (int r = row - 1; r <= row + 1; ++r) {
            for (int c = column - 1; c <= column + 1; ++c) {
                const auto bucket = buckets_.find({r, c});
                if (bucket == buckets_.end()) continue;
                for (const Spot other : bucket->second) nearest = std::min(nearest, distance_km(spot, other));
            }
        }
        return nearest;
    }
    void add(Spot spot) { buckets_[{index(spot.y), index(spot.x)}].push_back(spot); }

  private:
    static constexpr double bucket_km = 5;
    static int index(double km) { return static_cast<int>(std::floor(km / bucket_km)); }
    std::map<std::pair<int, int>, std::vector<Spot>> buckets_;
};

void place_villages(std::vector<Village>& villages, const std::vector<Township>& townships,
                    const std::vector<std::vector<Spot>>& valleys, Random random) {
    // Valley points by the township nearest to them in the same county.
    std::vector<std::vector<Spot>> along(townships.size());
    for (std::size_t county = 0; county < valleys.size(); ++county) {
        for (const Spot spot : valleys[county]) {
            std::size_t nearest = townships.size();
            for (std::size_t t = 0; t < townships.size(); ++t) {
                if (townships[t].county != county) continue;
                if (nearest == townships.size() ||
                    squared_distance(spot, townships[t].spot) < squared_distance(spot, townships[nearest].spot)) {
                    nearest = t;
                }
            }
            along[nearest].push_back(spot);
        }
    }
    Spacing spacing;
    std::vector<bool> has_village(townships.size(), false);
    for (Village& village : villages) {
        const Township& township = townships[village.township];
        village.is_urban = township.is_urban;
        if (!has_village[village.township]) {
            has_village[village.township] = true;
            village.spot = township.spot;
            spacing.add(village.spot);
            continue;
        }
        // Keep villages apart, less and less strictly the fuller the valley is.
        double apart = township.is_urban ? 0.9 : 2.9;
        for (int tries = 0;; ++tries) {
            Spot spot = township.spot;
            if (township.is_urban) {
                spot = spot + polar(0.6 + 3.5 * std::sqrt(random.unit()), 2 * pi * random.unit());
            } else {
                const auto& valley = along[village.township];
                if (!valley.empty()) spot = valley[random.below(valley.size())];
                const double off = random.chance(0.6) ? 0.4 + 0.5 * random.unit() : 1.0 + 2.5 * random.unit();
                spot = spot + polar(off, 2 * pi * random.unit());
                if (tries > 40) spot = spot + polar(6 * random.unit(), 2 * pi * random.unit());
            }
            // The longer it takes, the nearer to the middle of the county, which always has room in the end.
            const Spot heart = to_spot(county_facts()[village.county].heart);
            spot = spot + (heart - spot) * std::min(1.0, tries / 4000.0);
            if (spacing.nearest_km(spot) >= apart && is_in_county(spot, village.county)) {
                village.spot = spot;
                break;
            }
            if (tries % 25 == 24) apart *= 0.93;
        }
        spacing.add(village.spot);
    }
}

// Village groups: a few hundred metres to three kilometres around their village, and now and then one far up a slope.
void place_hamlets(std::vector<Village>& villages, const Terrain& terrain, const Policy& policy, Random random) {
    Spacing spacing;
    for (const Village& village : villages) spacing.add(village.spot);
    constexpr double beyond_reach_km = 2.9;  // flat, no one walks farther within the hour
    for (Village& village : villages) {
        const auto groups = random.between(village.is_urban ? 1 : 2, village.is_urban ? 3 : 4);
        for (std::int64_t g = 0; g < groups; ++g) {
            Hamlet hamlet;
            const double angle = 2 * pi * random.unit();
            double away = village.is_urban ? 0.15 + 0.5 * random.unit() : 0.3 + 0.55 * -std::log(1 - random.unit());
            away = std::min(away, 3.0);
            const bool goes_far = !village.is_urban && random.chance(0.06);
            for (;; away *= 0.9) {
                hamlet.spot = village.spot + polar(away, angle);
                hamlet.elevation_m = terrain.elevation_m(hamlet.spot);
                const double minutes =
                    walk_minutes(policy, hamlet.spot, hamlet.elevation_m, village.spot, village.elevation_m);
                // Most groups are near enough for the young to walk to the village.
                if (goes_far || minutes < policy.walk_cap_young.value() - 4) break;
            }
            village.hamlets.push_back(hamlet);
        }
        // One village in ten has a group beyond everyone's reach.
        if (village.is_urban || !random.chance(0.12)) continue;
        for (int tries = 0; tries < 30; ++tries) {
            Hamlet hamlet;
            hamlet.spot = village.spot + polar(3.0 + 1.5 * random.unit(), 2 * pi * random.unit());
            if (spacing.nearest_km(hamlet.spot) < beyond_reach_km || !is_in_county(hamlet.spot, village.county))
                continue;
            hamlet.elevation_m = terrain.elevation_m(hamlet.spot);
            hamlet.is_remote = true;
            village.hamlets.push_back(hamlet);
            break;
        }
    }
}

// Remote groups must stay out of reach of other villages' groups too, because a venue may stand in any of them.
void drop_reachable_remotes(std::vector<Village>& villages) {
    Spacing settled;
    for (const Village& village : villages) {
        for (const Hamlet& hamlet : village.hamlets) {
            if (!hamlet.is_remote) settled.add(hamlet.spot);
        }
    }
    constexpr double clear_km = 2.75;
    for (Village& village : villages) {
        std::erase_if(village.hamlets, [&](const Hamlet& hamlet) {
            return hamlet.is_remote && settled.nearest_km(hamlet.spot) < clear_km;
        });
    }
}

void fill_regions(Geography& geography) {
    auto& regions = geography.regions;
    const auto set = [&](Region& region, Spot spot) {
        region.point = to_point(spot);
        region.elevation = Metres{std::round(geography.terrain.elevation_m(spot))};
        region.point_source = "invented";
    };
    const auto facts = county_facts();
    for (Region& region : regions) {
        const auto fact =
            std::find_if(facts.begin(), facts.end(), [&](const auto& f) { return f.code == region.code; });
        if (fact != facts.end()) set(region, to_spot(fact->seat));
        if (region.parent.empty()) set(region, to_spot(facts.front().seat));
    }
    for (const Township& township : geography.townships) set(regions[township.region], township.spot);
    for (Village& village : geography.villages) {
        set(regions[village.region], village.spot);
        int group = 0;
        for (Hamlet& hamlet : village.hamlets) {
            ++group;
            hamlet.code = fmt::format("{}-{:02}", regions[village.region].code, group);
            Region region;
            region.code = hamlet.code;
            region.parent = regions[village.region].code;
            region.level = RegionLevel::hamlet;
            region.name = fmt::format("{}组", group);
            set(region, hamlet.spot);
            regions.push_back(std::move(region));
        }
    }
}

}  // namespace

Terrain::Terrain(const std::vector<Spot>& valley_points) {
    const auto side = static_cast<std::size_t>(2 * half_width_km / bucket_km) + 1;
    buckets_.resize(side * side);
    for (const Spot spot : valley_points) {
        const double column = std::clamp((spot.x + half_width_km) / bucket_km, 0.0, static_cast<double>(side - 1));
        const double row = std::clamp((spot.y + half_width_km) / bucket_km, 0.0, static_cast<double>(side - 1));
        buckets_[static_cast<std::size_t>(row) * side + static_cast<std::size_t>(column)].push_back(spot);
    }
}

double Terrain::valley_distance_km(Spot spot) const {
    const auto side = static_cast<int>(2 * half_width_km / bucket_km) + 1;
    const int column = std::clamp(static_cast<int>((spot.x + half_width_km) / bucket_km), 0, side - 1);
    const int row = std::clamp(static_cast<int>((spot.y + half_width_km) / bucket_km), 0, side - 1);
    double nearest = std::numeric_limits<double>::max();
    for (int ring = 0; ring < side; ++ring) {
        // Whatever lies in the next ring is at least this far.
        if (std::sqrt(nearest) < (ring - 1) * bucket_km) break;
        for (int r = std::max(0, row - ring); r <= std::min(side - 1, row + ring); ++r) {
            const bool is_edge_row = std::abs(r - row) == ring;
            const int stride = is_edge_row || ring == 0 ? 1 : 2 * ring;
            for (int c = column - ring; c <= column + ring; c += stride) {
                if (c < 0 || c >= side) continue;
                for (const Spot other : buckets_[static_cast<std::size_t>(r) * static_cast<std::size_t>(side) +
                                                 static_cast<std::size_t>(c)]) {
                    nearest = std::min(nearest, squared_distance(spot, other));
                }
            }
        }
    }
    return std::sqrt(nearest);
}

double Terrain::elevation_m(Spot spot) const {
    double weights = 0;
    double floor = 0;
    for (const CountyFacts& county : county_facts()) {
        const double weight = 1 / (squared_distance(spot, to_spot(county.seat)) + 25);
        weights += weight;
        floor += weight * county.seat_elevation_m;
    }
    const double slope = 750 * (1 - std::exp(-valley_distance_km(spot) / 3.2));
    const double ridges = 35 * std::sin(spot.x * 0.9 + 1.3 * std::sin(spot.y * 0.37)) +
                          35 * std::sin(spot.y * 0.8 + 1.1 * std::sin(spot.x * 0.41));
    return std::max(267.0, floor / weights + slope + ridges);
}

double walk_minutes(const Policy& policy, Spot a, double elevation_a, Spot b, double elevation_b) {
    const double flat = distance_km(a, b) * policy.detour_factor / policy.walking_km_h * 60;
    return flat + 0.5 * std::abs(elevation_a - elevation_b) / 100 * policy.climb_min_100m;
}

Geography draw_geography(const Policy& policy, const Random& random) {
    std::vector<Region> regions = administrative_tree();
    std::map<std::string_view, std::size_t> county_of;
    for (std::size_t c = 0; c < county_facts().size(); ++c) county_of[county_facts()[c].code] = c;
    std::vector<Township> townships;
    std::map<std::string, std::size_t> township_of;
    std::vector<Village> villages;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const Region& region = regions[i];
        if (region.level == RegionLevel::township) {
            township_of[region.code] = townships.size();
            townships.push_back({i, county_of.at(region.parent), {}, false});
        } else if (region.level == RegionLevel::village) {
            const std::size_t township = township_of.at(region.parent);
            Village village;
            village.region = i;
            village.township = township;
            village.county = townships[township].county;
            villages.push_back(std::move(village));
        }
    }

    std::vector<std::vector<Spot>> valleys;
    std::vector<Spot> valley_points;
    for (std::size_t c = 0; c < county_facts().size(); ++c) {
        valleys.push_back(draw_valleys(c, random.split(100 + c)));
        valley_points.insert(valley_points.end(), valleys[c].begin(), valleys[c].end());
        place_townships(townships, c, regions, valleys[c], random.split(200 + c));
    }
    place_villages(villages, townships, valleys, random.split(300));
    Terrain terrain(valley_points);
    for (Village& village : villages) village.elevation_m = terrain.elevation_m(village.spot);
    place_hamlets(villages, terrain, policy, random.split(301));
    drop_reachable_remotes(villages);

    Geography geography{std::move(regions), std::move(townships), std::move(villages), std::move(terrain)};
    fill_regions(geography);
    return geography;
}

}  // namespace yingtuo::demo
