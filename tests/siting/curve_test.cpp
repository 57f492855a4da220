#include "siting/curve.h"

#include <gtest/gtest.h>

#include "draw.h"
#include "enumerate.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace yingtuo::siting {
namespace {

using test::Family;

CurveOptions small() {
    CurveOptions options;
    options.bound_steps = 80;
    options.limits.iterations = 1;
    return options;
}

Plan solved(const Problem& problem) {
    Limits limits;
    limits.iterations = 2;
    return solve(problem, limits);
}

// Four households in a row, one child each, a site at each home; a step to the next costs 10.
Problem in_a_row(double opening) {
    Input input;
    input.arc_start.push_back(0);
    for (int i = 0; i < 4; ++i) {
        input.demands.push_back({1, 1000.0, none});
        input.sites.push_back({opening, 4, VenueDecision::free});
        for (int j = 0; j < 4; ++j) {
            input.arc_site.push_back(j);
            input.arc_cost.push_back(10.0 * std::abs(i - j));
        }
        input.arc_start.push_back(input.arc_site.size());
    }
    return *Problem::make(std::move(input));
}

TEST(SiteCurve, OfFourInARowIsAsWorkedOutByHand) {
    // One site: 10 + 0 + 10 + 20 = 40 to walk; two: 20; three: 10; four: 0. Opening 15 each: two is best.
    const Problem problem = in_a_row(15);
    const auto curve = site_curve(problem, solved(problem), small());
    const std::vector<double> expected = {55, 50, 55, 60};
    for (const CurvePoint& point : curve) {
        if (point.sites < 1 || point.sites > 4) continue;
        ASSERT_TRUE(point.found) << point.sites;
        EXPECT_NEAR(point.found->objective.total(), expected[static_cast<std::size_t>(point.sites - 1)], 1e-9);
        EXPECT_LE(point.lower_bound, point.found->objective.total() + 1e-9);
    }
    EXPECT_TRUE(std::any_of(curve.begin(), curve.end(), [](const CurvePoint& point) { return point.sites == 4; }));
}

TEST(SiteCurve, IsTheSameTwice) {
    const Problem problem = test::draw_problem(Family::season, {30, 8, 0.6}, 3);
    const Plan plan = solved(problem);
    const auto one = site_curve(problem, plan, small());
    const auto two = site_curve(problem, plan, small());
    ASSERT_EQ(one.size(), two.size());
    for (std::size_t k = 0; k < one.size(); ++k) {
        EXPECT_EQ(one[k].sites, two[k].sites);
        EXPECT_EQ(one[k].lower_bound, two[k].lower_bound);
        ASSERT_EQ(one[k].found.has_value(), two[k].found.has_value());
        if (one[k].found) {
            EXPECT_EQ(one[k].found->site_of, two[k].found->site_of);
        }
    }
}

TEST(SiteCurveProperty, LiesBetweenItsBoundAndTheTruthOnTinyInstances) {
    for (const Family family : {Family::season, Family::city, Family::facility_location, Family::p_median}) {
        for (std::uint64_t seed = 1; seed <= 15; ++seed) {
            const Problem problem = test::draw_problem(family, {6, 4, 0.7}, seed);
            const Plan plan = solved(problem);
            if (!plan.feasible) continue;
            Input input = problem.input();
            input.open_exactly.reset();
            const Problem any = *Problem::make(std::move(input));
            const auto plans = test::enumerate(any);
            bool has_present = false;
            for (const CurvePoint& point : site_curve(problem, plan, small())) {
                const double truth =
                    test::least_where(plans, [&](unsigned open) { return std::popcount(open) == point.sites; });
                EXPECT_LE(point.lower_bound, truth + 1e-6) << static_cast<int>(family) << " " << seed;
                if (!point.found) continue;
                EXPECT_GE(point.found->objective.total(), truth - 1e-6);
                EXPECT_TRUE(is_feasible(any, *point.found));
                has_present =
                    has_present ||
                    std::equal(point.found->is_open.begin(), point.found->is_open.end(), plan.is_open.begin()) ||
                    point.found->objective.total() <= plan.objective.total() + 1e-9;
            }
            EXPECT_TRUE(has_present);
        }
    }
}

}  // namespace
}  // namespace yingtuo::siting
