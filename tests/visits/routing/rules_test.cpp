#include "visits/routing/rules.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "visits/routing/drawn.h"

namespace yingtuo::visits::routing {
namespace {

// Two places 10 apart and a home in the middle of the way; two vehicles, two days, both customers on the first day with
// vehicle 0.
struct Case {
    Input input;
    Plan plan;

    Case() {
        input.places = 3;
        input.way = {0, 5, 5, 5, 0, 10, 5, 10, 0};
        input.week_of = {0, 0};
        for (std::size_t place = 1; place <= 2; ++place)
            input.customers.push_back({.place = place, .load = 4, .service = 1, .window = {}, .calls = {{{{0}, {1}}}}});
        input.vehicles.assign(2, {.capacity = 8, .shift = {0, 22}, .lunch = std::nullopt, .works = {true, true}});
        plan.rounds = {{0, 0, {0, 1}}};
        plan.vehicle_of = {none, none};
    }
    void give_own_vehicles() {
        for (Customer& customer : input.customers) customer.vehicles = {{0, 3}, {1, 0}};
        plan.vehicle_of = {0, 0};
    }
    void keep_apart() {
        input.customers[0].apart_from = 1;
        input.customers[1].apart_from = 0;
        plan.rounds = {{0, 0, {0}}, {1, 0, {1}}};
    }
    [[nodiscard]] std::size_t broken(const std::string& code) const {
        const auto problem = Problem::make(input);
        EXPECT_TRUE(problem.has_value());
        for (const auto& rule : rules()) {
            if (rule.code == code) return rule.check(*problem, plan).size();
        }
        ADD_FAILURE() << "no rule " << code;
        return 0;
    }
};

struct RuleCase {
    std::string code;
    std::string what;
    std::function<void(Case&)> within;
    std::function<void(Case&)> over;
};

const std::vector<RuleCase>& cases() {
    const auto nothing = [](Case&) {};
    static const std::vector<RuleCase> all = {
        {"routing.rounds", "a free day", nothing, [](Case& c) { c.input.vehicles[0].works[0] = false; }},
        {"routing.rounds", "two rounds a day",
         [](Case& c) {
             c.plan.rounds.push_back({0, 1, {}});
         },
         [](Case& c) {
             c.plan.rounds.push_back({0, 0, {}});
         }},
        {"routing.rounds", "an unknown customer", nothing, [](Case& c) { c.plan.rounds[0].customers.push_back(7); }},
        {"routing.rounds", "rounds a week",
         [](Case& c) {
             c.input.vehicles[0].most_rounds_a_week = 2, c.plan.rounds.push_back({1, 0, {}});
         },
         [](Case& c) {
             c.input.vehicles[0].most_rounds_a_week = 1, c.plan.rounds.push_back({1, 0, {}});
         }},
        {"routing.calls", "nobody comes", nothing, [](Case& c) { c.plan.rounds[0].customers.pop_back(); }},
        {"routing.calls", "a call too many", nothing,
         [](Case& c) {
             c.plan.rounds.push_back({1, 0, {0}});
         }},
        {"routing.load", "8 of 8, of 7", nothing, [](Case& c) { c.input.vehicles[0].capacity = 7; }},
        {"routing.times", "home at 22, at 21", nothing, [](Case& c) { c.input.vehicles[0].shift.to = 21; }},
        {"routing.times", "served at 16, by 15",
         [](Case& c) {
             c.input.customers[1].window = {0, 16};
         },
         [](Case& c) {
             c.input.customers[1].window = {0, 15};
         }},
        {"routing.times", "time for a break, no time",
         [](Case& c) {
             c.input.vehicles[0].lunch = Break{{6, 20}, 2}, c.input.vehicles[0].shift.to = 24;
         },
         [](Case& c) {
             c.input.vehicles[0].lunch = Break{{6, 20}, 2}, c.input.vehicles[0].shift.to = 23;
         }},
        {"routing.longest", "out for 22 by leaving late, of 21",
         [](Case& c) {
             c.input.vehicles[0].shift.to = 99, c.input.customers[0].window = {50, 50},
             c.input.vehicles[0].longest = 22;
         },
         [](Case& c) {
             c.input.vehicles[0].shift.to = 99, c.input.customers[0].window = {50, 50},
             c.input.vehicles[0].longest = 21;
         }},
        {"routing.one_vehicle", "the other vehicle calls", [](Case& c) { c.give_own_vehicles(); },
         [](Case& c) { c.give_own_vehicles(), c.input.customers[1].vehicles.clear(), c.plan.rounds[0].vehicle = 1; }},
        {"routing.one_vehicle", "a stand-in while it is away, while it is there",
         [](Case& c) {
             c.give_own_vehicles(), c.input.vehicles[0].works = {false, false}, c.plan.rounds[0].vehicle = 1,
                                    c.input.customers[1].vehicles.clear();
         },
         [](Case& c) { c.give_own_vehicles(), c.plan.rounds[0].vehicle = 1, c.input.customers[1].vehicles.clear(); }},
        {"routing.apart", "another day, the same", [](Case& c) { c.keep_apart(); },
         [](Case& c) { c.keep_apart(), c.plan.rounds[1].day = 0, c.plan.rounds[1].vehicle = 1; }},
    };
    return all;
}

TEST(RoutingRules, EveryRuleIsKeptJustWithinAndBrokenJustOver) {
    std::set<std::string> covered;
    for (const RuleCase& rule : cases()) {
        Case within;
        rule.within(within);
        EXPECT_EQ(within.broken(rule.code), 0u) << rule.code << ": " << rule.what;
        Case over;
        rule.over(over);
        EXPECT_EQ(over.broken(rule.code), 1u) << rule.code << ": " << rule.what;
        covered.insert(rule.code);
    }
    for (const auto& rule : rules()) {
        EXPECT_TRUE(covered.contains(std::string(rule.code))) << rule.code;
        EXPECT_FALSE(rule.title.zh.empty() || rule.title.en.empty() || rule.source.empty());
    }
}

TEST(RoutingRules, TheCostIsWaysRoundsChoicesCrowdingStandInsAndNeighbouringDays) {
    Case c;
    const auto cost = [](const Case& of) { return cost_of(*Problem::make(of.input), of.plan); };
    EXPECT_DOUBLE_EQ(cost(c), 20);
    c.input.costs = {.round = 100, .crowding = 7, .stand_in = 1000, .next_day = 50};
    EXPECT_DOUBLE_EQ(cost(c), 120);
    c.give_own_vehicles();
    EXPECT_DOUBLE_EQ(cost(c), 120 + 2 * 3 + 7);
    c.keep_apart();
    EXPECT_DOUBLE_EQ(cost(c), 220 + 2 * 3 + 7 + 50);
    c.input.vehicles[0].works = {false, false};
    EXPECT_DOUBLE_EQ(cost(c), 220 + 2 * 3 + 7 + 50 + 2000);
}

TEST(RoutingRules, StopsBeginAsEarlyAsTheyCan) {
    Case c;
    c.input.customers[1].window.from = 18;
    const auto times = times_of(*Problem::make(c.input), c.plan.rounds[0]);
    ASSERT_FALSE(times.has_value());  // home at 24
    c.input.vehicles[0].shift.to = 24;
    EXPECT_EQ(times_of(*Problem::make(c.input), c.plan.rounds[0]), (std::vector<double>{5, 18}));
}

TEST(RoutingProblem, RefusesWhatIsNoInstance) {
    const auto refuses = [](auto&& spoil) {
        Case c;
        spoil(c.input);
        const auto problem = Problem::make(c.input);
        return !problem && !problem.error().message.zh.empty();
    };
    EXPECT_FALSE(refuses([](Input&) {}));
    EXPECT_TRUE(refuses([](Input& input) { input.way.pop_back(); }));
    EXPECT_TRUE(refuses([](Input& input) { input.way[1] = 6; }));
    EXPECT_TRUE(refuses([](Input& input) { input.way[1] = input.way[3] = -1; }));
    EXPECT_TRUE(refuses([](Input& input) { input.week_of = {0, 2}; }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].place = 3; }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].load = -1; }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].window = {3, 2}; }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].calls[0].combinations.clear(); }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].calls[0].combinations = {{1, 0}}; }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].calls.push_back({{{1}}}); }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].vehicles = {{2, 0}}; }));
    EXPECT_TRUE(refuses([](Input& input) { input.customers[0].apart_from = 1; }));
    EXPECT_TRUE(refuses([](Input& input) { input.vehicles[0].home = 3; }));
    EXPECT_TRUE(refuses([](Input& input) { input.vehicles[0].works = {true}; }));
    EXPECT_TRUE(refuses([](Input& input) {
        input.vehicles[0].longest = 5, input.vehicles[0].lunch = Break{{0, 1}, 1};
    }));
    EXPECT_TRUE(refuses([](Input& input) { input.vehicles.assign(LimitsOfSize::rounds, input.vehicles[0]); }));
}

}  // namespace
}  // namespace yingtuo::visits::routing
