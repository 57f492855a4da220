// Geography of the demo season: valleys, townships, villages and village groups, with heights. Every place is invented;
// only the names, the codes and the rough place of the counties are those of the model prefecture.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/random.h"
#include "demo/plane.h"
#include "domain/region.h"
#include "domain/season.h"

namespace yingtuo::demo {

// Heights: valley floors as high as the county seats around, slopes that steepen away from the valleys, and ridges.
class Terrain {
  public:
    explicit Terrain(const std::vector<Spot>& valley_points);
    [[nodiscard]] double elevation_m(Spot spot) const;
    [[nodiscard]] double valley_distance_km(Spot spot) const;

  private:
    static constexpr double bucket_km = 4;
    std::vector<std::vector<Spot>> buckets_;
};

struct Hamlet {
    Spot spot;
    double elevation_m = 0;
    std::string code;        // "<village code>-<group>"
    bool is_remote = false;  // beyond the walking cap of every venue; nobody but the remote children lives there
};

struct Village {
    std::size_t region = 0;  // in Geography::regions
    std::size_t county = 0;  // in county_facts()
    std::size_t township = 0;
    Spot spot;
    double elevation_m = 0;
    bool is_urban = false;
    std::vector<Hamlet> hamlets;
};

struct Township {
    std::size_t region = 0;
    std::size_t county = 0;
    Spot spot;
    bool is_urban = false;
};

struct Geography {
    std::vector<Region> regions;  // points and heights filled in, village groups added after the villages
    std::vector<Township> townships;
    std::vector<Village> villages;  // in code order
    Terrain terrain;

    [[nodiscard]] const Region& region_of(const Village& village) const { return regions[village.region]; }
};

// Deterministic in the random stream alone: the same land whatever the number of children.
[[nodiscard]] Geography draw_geography(const Policy& policy, const Random& random);

// Minutes on foot between two places by the policy's default formula: detour, speed, and half the climb for the mean of
// there and back. Used to draw a land that can be served; planning computes its own times.
[[nodiscard]] double walk_minutes(const Policy& policy, Spot a, double elevation_a, Spot b, double elevation_b);

}  // namespace yingtuo::demo
