// Drawn siting problems for the tests: small, of every family, from a seed.
#pragma once

#include <cmath>
#include <string_view>

#include "base/random.h"
#include "siting/problem.h"

namespace yingtuo::siting::test {

enum class Family { season, city, facility_location, p_median };
inline constexpr Family families[] = {Family::season, Family::city, Family::facility_location, Family::p_median};

struct Shape {
    int demands = 8;
    int sites = 4;
    double density = 0.7;
};

inline Input draw_input(Family family, const Shape& shape, std::uint64_t seed) {
    Random random(seed);
    Input input;
    int children = 0;
    for (int i = 0; i < shape.demands; ++i) {
        Demand demand;
        demand.children = static_cast<int>(random.between(1, 6));
        children += demand.children;
        if (family == Family::season || family == Family::city) demand.visits_cost = 2000.0 * demand.children;
        input.demands.push_back(demand);
    }
    const bool is_median = family == Family::p_median;
    const int p = std::max(1, shape.sites / 2);
    for (int j = 0; j < shape.sites; ++j) {
        Candidate site;
        site.opening_cost = is_median ? 0 : static_cast<double>(random.between(50, 900));
        // Enough room in half the sites, now and then with little to spare.
        site.capacity = children / p + static_cast<int>(random.between(4, 12));
        input.sites.push_back(site);
    }
    if (family == Family::season) {
        input.adult_cost = 3000;
        input.children_per_adult = 10;
        input.min_adults = 2;
        if (random.chance(0.4)) input.sites[random.below(input.sites.size())].decision = VenueDecision::forbidden;
        if (random.chance(0.4)) input.sites[random.below(input.sites.size())].decision = VenueDecision::pinned_open;
    } else if (family == Family::city) {
        input.adult_cost = 700;
        input.children_per_adult = static_cast<int>(random.between(3, 10));
    } else if (is_median) {
        input.open_exactly = p;
    }
    input.arc_start.push_back(0);
    const bool is_dense = family == Family::facility_location || is_median;
    for (auto& demand : input.demands) {
        const double x = random.unit();
        for (int j = 0; j < shape.sites; ++j) {
            if (!is_dense && !random.chance(shape.density)) continue;
            input.arc_site.push_back(j);
            const double walk = std::abs(x - (j + 0.5) / shape.sites) * 300 + random.unit() * 60;
            input.arc_cost.push_back(std::floor(walk * demand.children * 100) / 100);
        }
        input.arc_start.push_back(input.arc_site.size());
        const std::size_t arcs = input.arc_site.size() - input.arc_start[input.arc_start.size() - 2];
        if (family == Family::season && arcs > 0 && random.chance(0.1))
            demand.pinned_to = input.arc_site[input.arc_start[input.arc_start.size() - 2] + random.below(arcs)];
    }
    // A pin to a forbidden site is a contradiction, not a test of the optimum.
    for (auto& demand : input.demands) {
        if (demand.pinned_to != none &&
            input.sites[static_cast<std::size_t>(demand.pinned_to)].decision == VenueDecision::forbidden)
            demand.pinned_to = none;
    }
    return input;
}

inline Problem draw_problem(Family family, const Shape& shape, std::uint64_t seed) {
    return *Problem::make(draw_input(family, shape, seed));
}

}  // namespace yingtuo::siting::test
