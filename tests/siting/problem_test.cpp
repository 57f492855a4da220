#include "siting/problem.h"

#include <gmock/gmock.h>

#include "draw.h"

namespace yingtuo::siting {
namespace {

// Two demand points, two sites: point 0 reaches both, point 1 the second.
Input small_input() {
    Input input;
    input.demands = {{3, 100.0, none}, {4, std::nullopt, none}};
    input.sites = {{10, 5, VenueDecision::free}, {20, 9, VenueDecision::free}};
    input.arc_start = {0, 2, 3};
    input.arc_site = {1, 0, 1};
    input.arc_cost = {7, 5, 6};
    return input;
}

std::string refused_at(Input input) {
    const auto problem = Problem::make(std::move(input));
    return problem ? "" : problem.error().where;
}

TEST(SitingProblem, SortsArcsBySiteAndFindsThem) {
    const auto problem = Problem::make(small_input());
    ASSERT_TRUE(problem);
    EXPECT_THAT(problem->sites_of(0), testing::ElementsAre(0, 1));
    EXPECT_THAT(problem->costs_of(0), testing::ElementsAre(5, 7));
    EXPECT_THAT(problem->demands_of(1), testing::ElementsAre(0, 1));
    EXPECT_EQ(problem->arc_cost(0, 1), 7);
    EXPECT_EQ(problem->arc_cost(1, 0), std::nullopt);
}

TEST(SitingProblem, NamesTheFieldItRefuses) {
    EXPECT_EQ(refused_at(small_input()), "");
    auto input = small_input();
    input.demands[1].children = -1;
    EXPECT_EQ(refused_at(input), "demands[1].children");
    input = small_input();
    input.demands[0].visits_cost = -1;
    EXPECT_EQ(refused_at(input), "demands[0].visits_cost");
    input = small_input();
    input.demands[1].pinned_to = 2;
    EXPECT_EQ(refused_at(input), "demands[1].pinned_to");
    input.demands[1].pinned_to = 0;
    EXPECT_EQ(refused_at(input), "demands[1].pinned_to");
    input = small_input();
    input.sites[0].opening_cost = std::numeric_limits<double>::infinity();
    EXPECT_EQ(refused_at(input), "sites[0].opening_cost");
    input = small_input();
    input.sites[1].capacity = -1;
    EXPECT_EQ(refused_at(input), "sites[1].capacity");
    input = small_input();
    input.arc_site[2] = 2;
    EXPECT_EQ(refused_at(input), "demands[1].arcs[0].site");
    input = small_input();
    input.arc_cost[0] = -3;
    EXPECT_EQ(refused_at(input), "demands[0].arcs[0].cost");
    input = small_input();
    input.arc_site[0] = 0;
    EXPECT_EQ(refused_at(input), "demands[0].arcs");
    input = small_input();
    input.arc_start = {0, 2};
    EXPECT_EQ(refused_at(input), "arc_start");
    input = small_input();
    input.open_exactly = 3;
    EXPECT_EQ(refused_at(input), "open_exactly");
    input = small_input();
    input.children_per_adult = 0;
    EXPECT_EQ(refused_at(input), "children_per_adult");
    input = small_input();
    input.adult_cost = -1;
    EXPECT_EQ(refused_at(input), "adult_cost");
    input = small_input();
    input.min_adults = -1;
    EXPECT_EQ(refused_at(input), "min_adults");
}

TEST(SitingProblem, CountsAdultsByTheStaircase) {
    auto input = small_input();
    input.children_per_adult = 10;
    input.min_adults = 2;
    const auto problem = Problem::make(input);
    EXPECT_EQ(problem->adults(0), 0);
    EXPECT_EQ(problem->adults(1), 2);
    EXPECT_EQ(problem->adults(20), 2);
    EXPECT_EQ(problem->adults(21), 3);
}

TEST(SitingProblem, IntegerCostsNeverExceedTheTrueOnes) {
    Random random(5);
    const Problem problem = test::draw_problem(test::Family::city, {}, 5);
    for (int k = 0; k < 1000; ++k) {
        const double cost = random.unit() * 5000;
        EXPECT_LE(static_cast<double>(problem.fixed(cost)), cost * problem.scale() + 1e-6);
        EXPECT_GE(static_cast<double>(problem.fixed(cost)), cost * problem.scale() - 1);
    }
    EXPECT_EQ(static_cast<double>(problem.fixed(0.12 * 7)), 0.84 * problem.scale());
}

TEST(SitingProblem, FallsApartIntoConnectedComponents) {
    auto input = small_input();
    input.sites[1].decision = VenueDecision::forbidden;  // joins nobody any more
    const auto apart = Problem::make(input);
    ASSERT_EQ(apart->components().size(), 3U);
    input.open_exactly = 1;
    EXPECT_EQ(Problem::make(input)->components().size(), 1U);
    const auto joined = Problem::make(small_input());
    ASSERT_EQ(joined->components().size(), 1U);
    EXPECT_THAT(joined->components()[0].demands, testing::ElementsAre(0, 1));
    EXPECT_THAT(joined->components()[0].sites, testing::ElementsAre(0, 1));
}

TEST(SitingProblem, GranularityDividesEveryCost) {
    const auto problem = Problem::make(small_input());
    EXPECT_EQ(problem->granularity(), static_cast<Cost>(problem->scale()));
}

}  // namespace
}  // namespace yingtuo::siting
