#include "draw_region.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/random.h"

namespace yingtuo::bench {
namespace {

constexpr double walk_cap_km = 5;
constexpr double least_detour = 1.3;
constexpr double hamlets_a_valley = 45;
constexpr double valley_spacing_km = 10;
constexpr double valley_length_km = 3.2;  // standard deviation along the valley
constexpr double valley_width_km = 1.4;
constexpr int hamlets_a_prefecture = 4000;  // larger regions are prefectures side by side, which share no site
constexpr double border_km = 100;
constexpr double venues_a_hamlet = 0.45;

struct Spot {
    double x;
    double y;
};

double normal(Random& random) {
    const double u = std::max(1e-12, random.unit());
    return std::sqrt(-2 * std::log(u)) * std::cos(2 * std::numbers::pi * random.unit());
}

// One or a few children most of the time, now and then a large hamlet.
int draw_children(Random& random) {
    const double size = std::exp(1.1 + 0.8 * normal(random));
    return std::clamp(static_cast<int>(std::lround(size)), 1, 50);
}

siting::Candidate draw_venue(Random& random) {
    const double kind = random.unit();
    siting::Candidate venue;
    if (kind < 0.56) {
        venue.opening_cost = 800;
        venue.capacity = static_cast<int>(random.between(20, 60));
    } else if (kind < 0.92) {
        venue.opening_cost = 1200;
        venue.capacity = static_cast<int>(random.between(10, 35));
    } else {
        venue.opening_cost = 2500;
        venue.capacity = static_cast<int>(random.between(30, 60));
    }
    return venue;
}

// Where hamlets and venues of one prefecture lie.
class Valleys {
  public:
    Valleys(int hamlets, double west, Random& random) {
        const auto count = std::max(1, static_cast<int>(std::lround(hamlets / hamlets_a_valley)));
        side_ = valley_spacing_km * std::sqrt(static_cast<double>(count));
        for (int v = 0; v < count; ++v) {
            const double x = west + random.unit() * side_;
            const double y = random.unit() * side_;
            places_.push_back({{x, y}, random.unit() * std::numbers::pi});
        }
    }
    [[nodiscard]] double side() const { return side_; }
    [[nodiscard]] Spot draw_spot(Random& random) const {
        const Valley& valley = places_[random.below(places_.size())];
        const double along = valley_length_km * normal(random);
        const double across = valley_width_km * normal(random);
        return {valley.middle.x + along * std::cos(valley.angle) - across * std::sin(valley.angle),
                valley.middle.y + along * std::sin(valley.angle) + across * std::cos(valley.angle)};
    }

  private:
    struct Valley {
        Spot middle;
        double angle;
    };
    double side_ = 0;
    std::vector<Valley> places_;
};

}  // namespace

siting::Problem draw_region(int hamlets, std::uint64_t seed) {
    Random random(seed);
    siting::Input input;
    input.adult_cost = 3000;
    input.children_per_adult = 10;
    std::vector<Spot> homes;
    std::vector<Spot> venues;
    double west = 0;
    while (static_cast<int>(homes.size()) < hamlets) {
        const int here = std::min(hamlets_a_prefecture, hamlets - static_cast<int>(homes.size()));
        const Valleys valleys(here, west, random);
        for (int i = 0; i < here; ++i) {
            homes.push_back(valleys.draw_spot(random));
            const int children = draw_children(random);
            input.demands.push_back({children, 1500.0 * children, siting::none});
        }
        for (int j = 0; j < static_cast<int>(here * venues_a_hamlet); ++j) {
            venues.push_back(valleys.draw_spot(random));
            input.sites.push_back(draw_venue(random));
        }
        west += valleys.side() + border_km;
    }
    const auto cell_of = [](Spot spot) {
        return std::pair(static_cast<std::int64_t>(std::floor(spot.x / walk_cap_km)),
                         static_cast<std::int64_t>(std::floor(spot.y / walk_cap_km)));
    };
    const auto key_of = [](std::int64_t x, std::int64_t y) { return x * 1'000'003 + y; };
    std::unordered_map<std::int64_t, std::vector<std::int32_t>> cells;
    for (std::size_t j = 0; j < venues.size(); ++j) {
        const auto [x, y] = cell_of(venues[j]);
        cells[key_of(x, y)].push_back(static_cast<std::int32_t>(j));
    }
    input.arc_start.push_back(0);
    std::vector<std::int32_t> near;
    for (std::size_t i = 0; i < homes.size(); ++i) {
        near.clear();
        const auto [x, y] = cell_of(homes[i]);
        for (std::int64_t dx = -1; dx <= 1; ++dx) {
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                const auto cell = cells.find(key_of(x + dx, y + dy));
                if (cell != cells.end()) near.insert(near.end(), cell->second.begin(), cell->second.end());
            }
        }
        std::sort(near.begin(), near.end());
        for (const auto j : near) {
            const Spot& venue = venues[static_cast<std::size_t>(j)];
            const double detour = least_detour + 0.25 * std::abs(normal(random));
            const double walk_km =
                std::round(1000 * detour * std::hypot(homes[i].x - venue.x, homes[i].y - venue.y)) / 1000;
            if (walk_km > walk_cap_km) continue;
            input.arc_site.push_back(j);
            input.arc_cost.push_back(120 * input.demands[i].children * walk_km);
        }
        input.arc_start.push_back(input.arc_site.size());
    }
    return siting::Problem::make(std::move(input)).value();
}

}  // namespace yingtuo::bench
