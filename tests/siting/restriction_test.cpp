#include "siting/restriction.h"

#include <gtest/gtest.h>

#include <functional>

#include "draw.h"

namespace yingtuo::siting {
namespace {

bool is_narrower_after(const std::function<void(Input&)>& change) {
    const Input input = test::draw_input(test::Family::season, {8, 4, 1}, 3);
    Input changed = input;
    change(changed);
    return is_only_narrower(*Problem::make(changed), *Problem::make(input));
}

TEST(SitingRestriction, FewerPlacesDecisionsAndPinsForbidMore) {
    Input input = test::draw_input(test::Family::city, {8, 4, 1}, 3);
    const Problem problem = *Problem::make(input);
    EXPECT_TRUE(is_only_narrower(problem, problem));
    input.sites[0].capacity -= 1;
    input.sites[1].decision = VenueDecision::forbidden;
    input.sites[2].decision = VenueDecision::pinned_open;
    input.demands[0].pinned_to = input.arc_site[0];
    const Problem narrowed = *Problem::make(input);
    EXPECT_TRUE(is_only_narrower(narrowed, problem));
    EXPECT_FALSE(is_only_narrower(problem, narrowed));
}

TEST(SitingRestriction, WhateverCostsOtherwiseOrAllowsMoreIsNone) {
    EXPECT_TRUE(is_narrower_after([](Input&) {}));
    EXPECT_FALSE(is_narrower_after([](Input& input) { input.sites[1].capacity += 1; }));
    EXPECT_FALSE(is_narrower_after([](Input& input) { input.sites[1].opening_cost += 1; }));
    EXPECT_FALSE(is_narrower_after([](Input& input) { input.adult_cost += 1; }));
    EXPECT_FALSE(is_narrower_after([](Input& input) { input.children_per_adult += 1; }));
    EXPECT_FALSE(is_narrower_after([](Input& input) { input.arc_cost[2] += 1; }));
    EXPECT_FALSE(is_narrower_after([](Input& input) { input.demands[2].children += 1; }));
    EXPECT_FALSE(is_narrower_after([](Input& input) { input.demands[2].visits_cost = 1; }));
}

}  // namespace
}  // namespace yingtuo::siting
