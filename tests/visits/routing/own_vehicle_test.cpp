// Customers with vehicles of their own, as the season has them: one makes every call, a stand-in where it is away; two
// customers on different days; breaks, days out and their costs. Tiny instances against the list of all plans.
#include <gtest/gtest.h>

#include <map>

#include "visits/routing/drawn.h"
#include "visits/routing/rules.h"
#include "visits/routing/solve.h"

namespace yingtuo::visits::routing {
namespace {

// Two weeks of two days, two vehicles with homes of their own, three customers of whom the first two are kept apart.
Input drawn_season(std::uint64_t seed) {
    Random random(seed);
    Input input = drawn_routing(seed, {.customers = 4, .days = 4, .vehicles = 2, .windows = seed % 2 == 0});
    input.week_of = {0, 0, 1, 1};
    input.customers.pop_back();  // its place is the second vehicle's home
    input.vehicles[1].home = 4;
    for (Vehicle& vehicle : input.vehicles) {
        vehicle.capacity = unlimited;
        vehicle.shift.to = 350 + random.unit() * 300;
        vehicle.lunch = Break{{100, 180}, 30};
        vehicle.most_rounds_a_week = static_cast<std::size_t>(random.between(1, 2));
    }
    if (seed % 3 == 0) input.vehicles[0].works = {true, true, false, false};
    for (Customer& customer : input.customers) {
        customer.calls = {{{{0}, {1}}}, {{{2}, {3}}}};
        customer.vehicles = {{0, random.unit() * 50}, {1, random.unit() * 50}};
    }
    input.customers[0].apart_from = 1;
    input.customers[1].apart_from = 0;
    input.costs = {.round = 40, .crowding = 15, .stand_in = 60, .next_day = 25};
    return input;
}

// What one customer is given: its own vehicle, and for each week who comes on which day.
struct Given {
    std::size_t own = 0;
    std::vector<std::pair<std::size_t, std::size_t>> calls;  // vehicle, day
    double cost = 0;                                         // of choice and stand-ins
};

std::vector<Given> all_given(const Input& input, const Customer& customer) {
    std::vector<Given> all;
    for (const Choice& choice : customer.vehicles) {
        std::vector<Given> grown = {{choice.vehicle, {}, choice.cost}};
        for (const Call& call : customer.calls) {
            const auto works = [&](std::size_t vehicle, const Combination& days) {
                return input.vehicles[vehicle].works[days[0]];
            };
            const bool away = std::ranges::none_of(
                call.combinations, [&](const Combination& days) { return works(choice.vehicle, days); });
            std::vector<Given> next;
            for (const Given& given : grown) {
                for (const Combination& days : call.combinations) {
                    const std::size_t who = away ? 1 - choice.vehicle : choice.vehicle;
                    if (!works(who, days)) continue;
                    next.push_back(given);
                    next.back().calls.emplace_back(who, days[0]);
                    next.back().cost += away ? input.costs.stand_in : 0;
                }
            }
            grown = std::move(next);
        }
        all.insert(all.end(), grown.begin(), grown.end());
    }
    return all;
}

double worth(const Input& input, const std::vector<const Given*>& plan) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> rounds;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> out;
    std::map<std::size_t, double> cared_for;
    double cost = 0;
    for (std::size_t customer = 0; customer < plan.size(); ++customer) {
        for (const auto& call : plan[customer]->calls) rounds[call].push_back(customer);
        cost += plan[customer]->cost + input.costs.crowding * cared_for[plan[customer]->own]++;
    }
    for (std::size_t week = 0; week < 2; ++week) {
        const std::size_t one = plan[0]->calls[week].second;
        const std::size_t other = plan[1]->calls[week].second;
        if (one == other) return unlimited;
        cost += input.costs.next_day;  // a week has two days, one after the other
    }
    for (auto& [when, stops] : rounds) {
        const auto [vehicle, day] = when;
        if (++out[{vehicle, input.week_of[day]}] > input.vehicles[vehicle].most_rounds_a_week) return unlimited;
        double best = unlimited;
        do best = std::min(best, worth_of_round(input, vehicle, stops));
        while (std::ranges::next_permutation(stops).found);
        cost += best + input.costs.round;
    }
    return cost;
}

double optimum(const Input& input) {
    std::vector<std::vector<Given>> given;
    for (const Customer& customer : input.customers) given.push_back(all_given(input, customer));
    double best = unlimited;
    for (const Given& a : given[0]) {
        for (const Given& b : given[1]) {
            for (const Given& c : given[2]) best = std::min(best, worth(input, {&a, &b, &c}));
        }
    }
    return best;
}

class DrawnSeasons : public testing::TestWithParam<int> {};

TEST_P(DrawnSeasons, AreSolvedToTheOptimumAndNeverBelowIt) {
    const Input input = drawn_season(static_cast<std::uint64_t>(GetParam()));
    const auto problem = Problem::make(input);
    ASSERT_TRUE(problem.has_value()) << problem.error().message.en;
    Limits limits;
    limits.iterations = 400;
    const Plan plan = solve(*problem, limits);
    const double best = optimum(input);
    if (best == unlimited) {
        EXPECT_FALSE(plan.absent.empty());
        return;
    }
    double way = 0;
    EXPECT_EQ(fault_of(input, plan, way), "");
    EXPECT_TRUE(is_feasible(*problem, plan));
    EXPECT_NEAR(plan.cost, best, 1e-6);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DrawnSeasons, testing::Range(0, 40));

}  // namespace
}  // namespace yingtuo::visits::routing
