#include "visits/routing/solve.h"

#include <gtest/gtest.h>

#include "visits/routing/drawn.h"
#include "visits/routing/rules.h"

namespace yingtuo::visits::routing {
namespace {

Problem problem_of(Input input) {
    auto problem = Problem::make(std::move(input));
    EXPECT_TRUE(problem.has_value()) << (problem ? "" : problem.error().message.en);
    return std::move(*problem);
}

Plan solved(const Problem& problem, std::int64_t iterations, std::uint64_t seed = 1) {
    Limits limits;
    limits.iterations = iterations;
    limits.seed = seed;
    return solve(problem, limits);
}

// The least way of one vehicle through a set of customers.
double shortest_round(const Input& input, std::size_t vehicle, std::vector<std::size_t> stops) {
    if (stops.empty()) return 0;
    double best = unlimited;
    std::ranges::sort(stops);
    do best = std::min(best, worth_of_round(input, vehicle, stops));
    while (std::ranges::next_permutation(stops).found);
    return best;
}

std::vector<std::size_t> members(std::size_t set) {
    std::vector<std::size_t> all;
    for (std::size_t i = 0; set >> i != 0; ++i) {
        if ((set >> i & 1) != 0) all.push_back(i);
    }
    return all;
}

// Tries every plan of twin vehicles: first the best rounds of a day for each set of customers, then every choice of
// combinations.
double optimum(const Input& input) {
    const std::size_t sets = std::size_t{1} << input.customers.size();
    std::vector<double> one(sets);
    for (std::size_t set = 0; set < sets; ++set) one[set] = shortest_round(input, 0, members(set));
    std::vector<double> day = one;
    for (std::size_t more = 1; more < input.vehicles.size(); ++more) {
        std::vector<double> next = day;
        for (std::size_t set = 1; set < sets; ++set) {
            for (std::size_t part = set; part != 0; part = (part - 1) & set)
                next[set] = std::min(next[set], one[part] + day[set ^ part]);
        }
        day = std::move(next);
    }
    std::vector<std::size_t> choice(input.customers.size(), 0);
    double best = unlimited;
    for (;;) {
        std::vector<std::size_t> of_day(input.week_of.size(), 0);
        for (std::size_t i = 0; i < choice.size(); ++i) {
            for (const std::size_t each : input.customers[i].calls[0].combinations[choice[i]])
                of_day[each] |= std::size_t{1} << i;
        }
        double sum = 0;
        for (const std::size_t set : of_day) sum += day[set];
        best = std::min(best, sum);
        std::size_t i = 0;
        while (i < choice.size() && ++choice[i] == input.customers[i].calls[0].combinations.size()) choice[i++] = 0;
        if (i == choice.size()) return best;
    }
}

class DrawnRoutes : public testing::TestWithParam<int> {};

TEST_P(DrawnRoutes, TinyInstancesAreSolvedToTheOptimumAndNeverBelowIt) {
    DrawnRouting size;
    size.customers = 3 + static_cast<std::size_t>(GetParam() % 3);
    size.days = 1 + static_cast<std::size_t>(GetParam() % 4);
    size.windows = GetParam() % 2 == 0;
    if (GetParam() % 5 == 0) size.longest = 250;
    const Input input = drawn_routing(static_cast<std::uint64_t>(GetParam()), size);
    const double best = optimum(input);
    const Problem problem = problem_of(input);
    const Plan plan = solved(problem, 300);
    double way = 0;
    if (best == unlimited) {
        EXPECT_FALSE(plan.absent.empty());
        EXPECT_FALSE(is_feasible(problem, plan));
        return;
    }
    EXPECT_EQ(fault_of(input, plan, way), "");
    EXPECT_NEAR(way, plan.cost, 1e-6);
    EXPECT_NEAR(plan.cost, best, 1e-6);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DrawnRoutes, testing::Range(0, 40));

TEST(RoutingSolve, LargerPlansPassAnIndependentCheckAndAreWorthWhatTheySay) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        DrawnRouting size{.customers = 40, .days = 1 + seed % 3, .vehicles = 12, .capacity = 60};
        size.longest = seed % 2 == 0 ? unlimited : 400;
        const Input input = drawn_routing(seed, size);
        const Problem problem = problem_of(input);
        const Plan plan = solved(problem, 300, seed);
        ASSERT_TRUE(plan.absent.empty());
        double way = 0;
        EXPECT_EQ(fault_of(input, plan, way), "") << seed;
        EXPECT_NEAR(way, plan.cost, 1e-6);
        EXPECT_NEAR(plan.way, plan.cost, 1e-6);
        for (const auto& rule : rules()) EXPECT_TRUE(rule.check(problem, plan).empty()) << rule.code;
    }
}

TEST(RoutingSolve, WaysMayBreakTheTriangleInequality) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
        Input input =
            drawn_routing(seed, {.customers = 30, .days = 2, .vehicles = 12, .capacity = 60, .windows = false});
        Random random(seed);
        for (std::size_t a = 0; a < input.places; ++a) {
            for (std::size_t b = 1; b < a; ++b)
                input.way[a * input.places + b] = input.way[b * input.places + a] = random.unit() * 150;
        }
        for (Vehicle& vehicle : input.vehicles) vehicle.shift.to = 400;
        const Plan plan = solved(problem_of(input), 300, seed);
        ASSERT_TRUE(plan.absent.empty());
        double way = 0;
        EXPECT_EQ(fault_of(input, plan, way), "") << seed;
        EXPECT_NEAR(way, plan.cost, 1e-6);
    }
}

TEST(RoutingSolve, TheSameSeedAndIterationsGiveTheSamePlan) {
    const Problem problem = problem_of(drawn_routing(7, {.customers = 30, .days = 3, .vehicles = 8}));
    const Plan one = solved(problem, 200, 5);
    EXPECT_EQ(one.rounds, solved(problem, 200, 5).rounds);
    EXPECT_EQ(one.iterations, 200);
}

TEST(RoutingSolve, MoreStepsAreNeverWorseThanTheFirstPlan) {
    const Problem problem = problem_of(drawn_routing(3, {.customers = 50, .vehicles = 20, .capacity = 60}));
    const Plan first = solved(problem, 1);
    const Plan later = solved(problem, 1500);
    ASSERT_TRUE(first.absent.empty() && later.absent.empty());
    EXPECT_LT(later.cost, first.cost);
}

// 40 doors: the last of these steps is the one that gives each of four beginnings a hundred steps a stop.
TEST(RoutingSolve, WithStepsEnoughAnnealingBeginsSeveralTimesAndLeavesTheWrongHamletsTogetherNoMore) {
    const Problem problem = problem_of(drawn_hamlets(11, 8));
    const Plan once = solved(problem, 31'999);
    const Plan often = solved(problem, 32'000);
    ASSERT_TRUE(once.absent.empty() && often.absent.empty());
    EXPECT_LT(often.cost, 0.995 * once.cost);
    EXPECT_EQ(often.iterations, 32'000);
    EXPECT_TRUE(is_feasible(problem, often));
}

TEST(RoutingSolve, SeveralBeginningsGiveTheSamePlanAgain) {
    Input input = drawn_routing(5, {.customers = 8, .vehicles = 4});
    for (const bool vehicles_first : {false, true}) {
        input.vehicles_first = vehicles_first;
        const Problem problem = problem_of(input);
        const Plan one = solved(problem, 10'000, 3);
        EXPECT_EQ(one.rounds, solved(problem, 10'000, 3).rounds);
    }
}

TEST(RoutingSolve, VehiclesFirstUsesTheFewestRounds) {
    // Loads of 6 into 20: three a vehicle, so ten customers need four.
    Input input = drawn_routing(11, {.customers = 10, .vehicles = 10, .capacity = 20, .windows = false});
    for (Customer& customer : input.customers) customer.load = 6;
    input.vehicles_first = true;
    const Problem problem = problem_of(input);
    const Plan plan = solved(problem, 400);
    EXPECT_EQ(fewest_rounds_thinkable(problem), 3u);
    EXPECT_EQ(plan.rounds.size(), 4u);
    EXPECT_TRUE(is_feasible(problem, plan));
}

TEST(RoutingSolve, WhoFitsNowhereIsAbsentAndTheHeavierAreKept) {
    Input input = drawn_routing(2, {.customers = 4, .vehicles = 1, .capacity = 10, .windows = false});
    for (Customer& customer : input.customers) customer.load = 5;
    input.customers[1].weight = 3;
    input.customers[3].weight = 2;
    const Plan plan = solved(problem_of(input), 300);
    EXPECT_EQ(plan.absent, (std::vector<std::size_t>{0, 2}));
}

TEST(RoutingSolve, NobodyToCallAtIsFine) {
    Input input = drawn_routing(1, {.customers = 1});
    input.customers.clear();
    const Plan plan = solved(problem_of(input), 10);
    EXPECT_TRUE(plan.rounds.empty() && plan.absent.empty());
}

TEST(RoutingSolve, ASignalStopsItAtOnce) {
    const Problem problem = problem_of(drawn_routing(3, {.customers = 30, .vehicles = 10}));
    const std::atomic<bool> stop = true;
    Limits limits;
    limits.seconds = 1000;
    limits.stop = &stop;
    EXPECT_EQ(solve(problem, limits).iterations, 0);
}

}  // namespace
}  // namespace yingtuo::visits::routing
