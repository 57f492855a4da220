#include "visits/routing/round.h"

#include <gtest/gtest.h>

#include "visits/routing/drawn.h"

namespace yingtuo::visits::routing {
namespace {

Problem problem_of(const Input& input) {
    auto problem = Problem::make(input);
    EXPECT_TRUE(problem.has_value());
    return std::move(*problem);
}

Input drawn_day(std::uint64_t seed) {
    Random random(seed);
    Input input = drawn_routing(seed, {.customers = 9, .vehicles = 1, .capacity = 60});
    Vehicle& vehicle = input.vehicles[0];
    vehicle.shift = {20, 20 + random.unit() * 500};
    if (seed % 3 == 0) vehicle.longest = random.unit() * 400;
    if (seed % 3 == 1) vehicle.lunch = Break{{80 + random.unit() * 100, 200}, 30};
    return input;
}

// Grows a round by drawn stops where they fit; what `fits` says of each gap is what a walk through the round says.
TEST(RoutingRound, AStopFitsWhereAWalkThroughTheRoundSaysSo) {
    int fitting = 0;
    int not_fitting = 0;
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
        const Input input = drawn_day(seed);
        const Problem problem = problem_of(input);
        Round round(problem, 0);
        std::vector<std::size_t> stops;
        for (std::size_t customer = 0; customer < input.customers.size(); ++customer) {
            const Customer& it = input.customers[customer];
            std::size_t chosen = none;
            for (std::size_t gap = 0; gap <= stops.size(); ++gap) {
                std::vector<std::size_t> longer = stops;
                longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(gap), customer);
                const double worth = worth_of_round(input, 0, longer);
                const bool fits = round.has_room_for(it) && round.fits(gap, it, problem.ways_of(it.place));
                EXPECT_EQ(fits, worth < unlimited) << "seed " << seed << " gap " << gap;
                ++(fits ? fitting : not_fitting);
                if (!fits) continue;
                EXPECT_NEAR(round.way() + round.extra_way(gap, problem.ways_of(it.place)), worth, 1e-9);
                if (chosen == none || seed % 2 == 0) chosen = gap;
            }
            if (chosen == none) continue;
            round.insert(chosen, customer);
            stops.insert(stops.begin() + static_cast<std::ptrdiff_t>(chosen), customer);
        }
    }
    EXPECT_GT(fitting, 500);
    EXPECT_GT(not_fitting, 500);
}

TEST(RoutingRound, TakingAStopOutLeavesTheRoundAsItWouldBeWithoutIt) {
    const Input input = drawn_routing(5, {.customers = 5, .vehicles = 1, .capacity = 100, .windows = false});
    const Problem problem = problem_of(input);
    Round with(problem, 0);
    Round without(problem, 0);
    for (std::size_t customer = 0; customer < 5; ++customer) {
        with.insert(with.size(), customer);
        if (customer != 2) without.insert(without.size(), customer);
    }
    EXPECT_GT(with.way(), without.way());
    with.erase(2);
    EXPECT_NEAR(with.way(), without.way(), 1e-9);
    with.settle();
    EXPECT_DOUBLE_EQ(with.way(), without.way());
    EXPECT_EQ(with.size(), 4u);
    const Customer& it = problem.customers()[2];
    for (std::size_t gap = 0; gap <= 4; ++gap) {
        EXPECT_EQ(with.fits(gap, it, problem.ways_of(it.place)), without.fits(gap, it, problem.ways_of(it.place)));
    }
}

TEST(RoutingRound, ABreakIsTakenOnceAndNotByWhoIsHomeBeforeItsWindowCloses) {
    Input input;
    input.places = 2;
    input.way = {0, 100, 100, 0};
    input.week_of = {0};
    input.customers = {{.place = 1, .service = 50, .window = {}, .calls = {{{{0}}}}}};
    Vehicle vehicle{.shift = {0, 249}, .lunch = std::nullopt, .works = {true}};
    input.vehicles = {vehicle};
    const auto fits = [](const Input& of) {
        const Problem problem = problem_of(of);
        return Round(problem, 0).fits(0, problem.customers()[0], problem.ways_of(1));
    };
    EXPECT_FALSE(fits(input));
    input.vehicles[0].shift.to = 250;
    EXPECT_TRUE(fits(input));
    input.vehicles[0].lunch = Break{{120, 200}, 30};
    EXPECT_FALSE(fits(input));  // home at 250, after the break should have begun
    input.vehicles[0].shift.to = 280;
    EXPECT_TRUE(fits(input));
    input.vehicles[0].lunch = Break{{240, 250}, 30};
    input.vehicles[0].shift.to = 250;
    EXPECT_TRUE(fits(input));  // home in time for it
}

}  // namespace
}  // namespace yingtuo::visits::routing
