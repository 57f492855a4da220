#include "siting/trial.h"

#include <gmock/gmock.h>

#include "draw.h"
#include "siting/rules.h"

namespace yingtuo::siting {
namespace {

using test::Family;

Plan nobody_served(const Problem& problem) {
    Plan plan;
    plan.site_of.assign(problem.demand_count(), none);
    plan.is_open.assign(problem.site_count(), 0);
    for (std::size_t j = 0; j < problem.site_count(); ++j)
        plan.is_open[j] = problem.site(j).decision == VenueDecision::pinned_open ? 1 : 0;
    plan.objective = objective_of(problem, plan.site_of, plan.is_open);
    return plan;
}

TEST(TrialProperty, ItsCostIsTheObjectiveNowLessTheObjectiveBefore) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Problem problem = test::draw_problem(seed % 2 == 0 ? Family::season : Family::city, {15, 6, 0.6}, seed);
        const Plan plan = nobody_served(problem);
        Trial trial(problem, plan);
        Random random(seed);
        for (int step = 0; step < 60; ++step) {
            const int demand = static_cast<int>(random.below(problem.demand_count()));
            const auto sites = problem.sites_of(static_cast<std::size_t>(demand));
            const bool is_leaving = sites.empty() || random.chance(0.3);
            trial.move(demand, is_leaving ? none : sites[random.below(sites.size())]);
            const Objective now = objective_of(problem, trial.answer(), trial.open_sites());
            EXPECT_NEAR(trial.cost().opening, now.opening - plan.objective.opening, 1e-6);
            EXPECT_NEAR(trial.cost().staff, now.staff - plan.objective.staff, 1e-6);
            EXPECT_NEAR(trial.cost().walking, now.walking - plan.objective.walking, 1e-6);
            EXPECT_NEAR(trial.cost().home_visits, now.home_visits - plan.objective.home_visits, 1e-6);
        }
        const Change change = trial.change();
        for (const Relocation& move : change.moves) {
            EXPECT_EQ(move.from, none);
            EXPECT_EQ(trial.site_of(move.demand), move.to);
        }
    }
}

TEST(TrialProperty, AWayInCostsWhatItSaysAndOverfillsNothing) {
    int ways = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Input input = test::draw_input(Family::season, {16, 4, 0.8}, seed);
        // Tight: nearly everyone who comes in displaces someone.
        for (auto& site : input.sites) site.capacity = site.capacity * 2 / 3;
        const Problem problem = *Problem::make(std::move(input));
        Trial base(problem, nobody_served(problem));
        std::vector<int> everyone;
        for (int i = 0; i < static_cast<int>(problem.demand_count()); ++i) everyone.push_back(i);
        base.place(everyone);
        for (std::size_t j = 0; j < problem.site_count(); ++j) EXPECT_GE(base.room(static_cast<int>(j)), 0);
        for (const int demand : everyone) {
            for (const auto site : problem.sites_of(static_cast<std::size_t>(demand))) {
                Trial trial = base;
                trial.move(demand, none);
                const double before = trial.cost().total() - trial.left_cost(demand);
                const auto way = trial.way_in(demand, site, 4);
                if (!way) continue;
                ++ways;
                trial.take(*way);
                EXPECT_EQ(trial.site_of(demand), site);
                EXPECT_NEAR(trial.cost().total() - before, way->cost, 1e-6) << seed;
                for (std::size_t j = 0; j < problem.site_count(); ++j) EXPECT_GE(trial.room(static_cast<int>(j)), 0);
            }
        }
    }
    EXPECT_GT(ways, 500);
}

TEST(Trial, ALargeHouseholdDisplacesSeveralSmallOnes) {
    Input input;
    input.demands = {{3, 1000.0, none}, {1, 1000.0, none}, {1, 1000.0, none}, {1, 1000.0, none}};
    input.sites = {{10, 3, VenueDecision::free}, {10, 9, VenueDecision::free}};
    input.arc_start = {0, 1, 3, 5, 7};
    input.arc_site = {0, 0, 1, 0, 1, 0, 1};
    input.arc_cost = {5, 1, 2, 1, 3, 1, 4};
    const Problem problem = *Problem::make(std::move(input));
    Plan plan = nobody_served(problem);
    plan.site_of = {none, 0, 0, 0};
    plan.is_open = {1, 1};
    Trial trial(problem, plan);
    const auto way = trial.way_in(0, 0, 4);
    ASSERT_TRUE(way);
    EXPECT_EQ(way->moves.size(), 4U);
    EXPECT_DOUBLE_EQ(way->cost, 5 + 1 + 2 + 3);
}

TEST(Trial, SitesOpenWithTheirFirstAndCloseWithTheirLastUnlessHeldOrCounted) {
    Input input;
    input.demands = {{1, 1000.0, none}};
    input.sites = {{10, 3, VenueDecision::free}, {10, 9, VenueDecision::free}};
    input.arc_start = {0, 2};
    input.arc_site = {0, 1};
    input.arc_cost = {5, 1};
    const Problem problem = *Problem::make(std::move(input));
    Plan plan = nobody_served(problem);
    Trial free(problem, plan);
    free.move(0, 0);
    EXPECT_TRUE(free.is_open(0));
    free.move(0, 1);
    EXPECT_FALSE(free.is_open(0));
    EXPECT_THAT(free.change().opened, testing::ElementsAre(1));
    Trial held(problem, plan);
    held.hold(0);
    held.move(0, 0);
    held.move(0, 1);
    EXPECT_TRUE(held.is_open(0));
    Trial counted(problem, plan);
    counted.fix_count();
    EXPECT_FALSE(counted.may_serve(0));
    EXPECT_FALSE(counted.way_in(0, 0, 4));
    Trial barred(problem, plan);
    barred.bar(0);
    EXPECT_FALSE(barred.way_in(0, 0, 4));
    EXPECT_TRUE(barred.way_in(0, 1, 4));
}

}  // namespace
}  // namespace yingtuo::siting
