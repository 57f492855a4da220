#include "demo/outlines.h"

#include <gtest/gtest.h>

#include <charconv>
#include <map>
#include <set>

#include "demo/counties.h"

namespace yingtuo::demo {
namespace {

const Geography& land() {
    static const Geography geography = draw_geography(model_season().policy, Random(20'250'715).split(1));
    return geography;
}

const std::map<std::string, std::string>& outlines() {
    static const auto drawn = draw_outlines(land());
    return drawn;
}

std::vector<Point> ring_of(const std::string& polygon) {
    std::vector<double> numbers;
    for (std::size_t at = polygon.find("[[["); at < polygon.size();) {
        double value = 0;
        const auto [end, error] = std::from_chars(polygon.data() + at, polygon.data() + polygon.size(), value);
        if (error != std::errc{}) {
            ++at;
            continue;
        }
        numbers.push_back(value);
        at = static_cast<std::size_t>(end - polygon.data());
    }
    std::vector<Point> ring;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) ring.push_back({numbers[i], numbers[i + 1]});
    return ring;
}

bool is_inside(Point point, const std::vector<Point>& ring) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Point a = ring[i];
        const Point b = ring[i + 1];
        if ((a.lat > point.lat) == (b.lat > point.lat)) continue;
        if (point.lon < a.lon + (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat)) inside = !inside;
    }
    return inside;
}

TEST(Outlines, every_county_and_the_prefecture_have_one) {
    EXPECT_EQ(outlines().size(), county_facts().size() + 1);
    for (const CountyFacts& county : county_facts()) {
        const auto ring = ring_of(outlines().at(std::string(county.code)));
        ASSERT_GT(ring.size(), 20U) << county.code;
        EXPECT_EQ(ring.front(), ring.back());
    }
}

TEST(Outlines, neighbours_share_their_borders_to_the_last_point) {
    using Corner = std::pair<double, double>;
    std::map<std::pair<Corner, Corner>, int> passes;  // each stretch at most once in each direction
    for (const CountyFacts& county : county_facts()) {
        const auto ring = ring_of(outlines().at(std::string(county.code)));
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            ++passes[{{ring[i].lon, ring[i].lat}, {ring[i + 1].lon, ring[i + 1].lat}}];
        }
    }
    int shared = 0;
    for (const auto& [stretch, count] : passes) {
        EXPECT_EQ(count, 1);
        shared += passes.contains({stretch.second, stretch.first}) ? 1 : 0;
    }
    EXPECT_GT(shared, 300);
}

TEST(Outlines, villages_lie_in_their_own_county) {
    std::map<std::size_t, std::vector<Point>> rings;
    for (std::size_t c = 0; c < county_facts().size(); ++c)
        rings[c] = ring_of(outlines().at(std::string(county_facts()[c].code)));
    int astray = 0;
    for (const Village& village : land().villages) {
        astray += is_inside(to_point(village.spot), rings[village.county]) ? 0 : 1;
    }
    EXPECT_LE(astray, 7);  // half a per cent: at a border that was tidied
}

TEST(Geography, villages_keep_apart_and_groups_stay_near) {
    const auto& villages = land().villages;
    for (std::size_t i = 0; i < villages.size(); ++i) {
        EXPECT_FALSE(villages[i].hamlets.empty());
        for (std::size_t j = 0; j < i; ++j) EXPECT_GT(distance_km(villages[i].spot, villages[j].spot), 0.2);
        for (const Hamlet& hamlet : villages[i].hamlets) {
            EXPECT_LT(distance_km(hamlet.spot, villages[i].spot), 4.6);
        }
    }
}

TEST(Geography, remote_groups_are_out_of_reach_of_every_other_place) {
    const Policy policy = model_season().policy;
    int remote = 0;
    for (const Village& village : land().villages) {
        for (const Hamlet& far : village.hamlets) {
            if (!far.is_remote) continue;
            ++remote;
            for (const Village& other : land().villages) {
                for (const Hamlet& hamlet : other.hamlets) {
                    if (hamlet.is_remote) continue;
                    EXPECT_GT(walk_minutes(policy, far.spot, far.elevation_m, hamlet.spot, hamlet.elevation_m),
                              policy.walk_cap.value());
                }
            }
        }
    }
    EXPECT_GT(remote, 30);
}

TEST(Terrain, valleys_are_low_and_ridges_high) {
    const Terrain terrain({{0, 0}, {10, 0}});
    EXPECT_NEAR(terrain.valley_distance_km({4, 3}), 5, 1e-9);
    EXPECT_NEAR(terrain.valley_distance_km({-60, 0}), 60, 1e-9);
    EXPECT_LT(terrain.elevation_m({0, 0}) + 300, terrain.elevation_m({0, 12}));
}

}  // namespace
}  // namespace yingtuo::demo
