#include "siting/explain.h"

#include <gmock/gmock.h>

#include "draw.h"
#include "enumerate.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace yingtuo::siting {
namespace {

using test::families;
using test::Family;

// Three households of one child each; sites A and B open, C closed. Opening costs 100, an adult 50 for every two
// children. The walks (in yuan) of household 0: A 10, B 30, C 5; household 1: A 10, B 20; household 2: B 10, C 40.
Problem by_hand(int capacity_of_a, int pinned_to = none) {
    Input input;
    input.demands = {{1, 1000.0, pinned_to}, {1, 1000.0, none}, {1, 1000.0, none}};
    input.sites = {
        {100, capacity_of_a, VenueDecision::free}, {100, 5, VenueDecision::free}, {100, 5, VenueDecision::free}};
    input.arc_start = {0, 3, 5, 7};
    input.arc_site = {0, 1, 2, 0, 1, 1, 2};
    input.arc_cost = {10, 30, 5, 10, 20, 10, 40};
    input.adult_cost = 50;
    input.children_per_adult = 2;
    return *Problem::make(std::move(input));
}

Plan plan_of(const Problem& problem, std::vector<int> site_of, std::vector<std::uint8_t> is_open) {
    Plan plan;
    plan.site_of = std::move(site_of);
    plan.is_open = std::move(is_open);
    plan.objective = objective_of(problem, plan.site_of, plan.is_open);
    plan.feasible = is_feasible(problem, plan);
    return plan;
}

const SiteOption& option(const PlacementStory& story, int site) {
    return *std::find_if(story.options.begin(), story.options.end(),
                         [&](const SiteOption& o) { return o.site == site; });
}

TEST(SitingExplain, MovingAHouseholdIsPricedPartByPart) {
    const Problem problem = by_hand(5);
    const Plan plan = plan_of(problem, {0, 0, 1}, {1, 1, 0});
    const PlacementStory story = explain_placement(problem, plan, 0);
    EXPECT_EQ(story.site, 0);
    ASSERT_EQ(story.options.size(), 3U);
    EXPECT_EQ(story.options[0].site, 2) << "cheapest walk first";
    // To B: 20 more to walk, no adult more at B (1 -> 2 children), none fewer at A.
    ASSERT_TRUE(option(story, 1).change);
    EXPECT_DOUBLE_EQ(option(story, 1).change->cost.walking, 20);
    EXPECT_DOUBLE_EQ(option(story, 1).change->cost.staff, 0);
    EXPECT_DOUBLE_EQ(option(story, 1).change->cost.opening, 0);
    // To C: 5 less to walk, but it opens and wants an adult.
    ASSERT_TRUE(option(story, 2).change);
    EXPECT_DOUBLE_EQ(option(story, 2).change->cost.walking, -5);
    EXPECT_DOUBLE_EQ(option(story, 2).change->cost.staff, 50);
    EXPECT_DOUBLE_EQ(option(story, 2).change->cost.opening, 100);
    EXPECT_THAT(option(story, 2).change->opened, testing::ElementsAre(2));
    EXPECT_EQ(story.reason, PlacementReason::nearer_closed);
    EXPECT_TRUE(option(story, 0).is_present);
    EXPECT_FALSE(option(story, 0).change);
}

TEST(SitingExplain, AFullSiteNamesWhomItWouldDisplace) {
    // A holds one child: household 1 is there. Household 0 is at B.
    const Problem problem = by_hand(1);
    const Plan plan = plan_of(problem, {1, 0, 1}, {1, 1, 0});
    const PlacementStory story = explain_placement(problem, plan, 0);
    EXPECT_EQ(story.reason, PlacementReason::better_found);
    const SiteOption& full = option(story, 0);
    EXPECT_EQ(full.room, 0);
    ASSERT_TRUE(full.change);
    ASSERT_EQ(full.change->moves.size(), 2U);
    EXPECT_EQ(full.change->moves[0].demand, 0) << "who is asked about comes first";
    EXPECT_EQ(full.change->moves[1].demand, 1);
    EXPECT_EQ(full.change->moves[1].to, 1);
    // 20 less for household 0, 10 more for household 1.
    EXPECT_NEAR(full.change->cost.total(), -10, 1e-9);
}

TEST(SitingExplain, EveryReasonHasItsCase) {
    using enum PlacementReason;
    const auto reason = [](const Problem& problem, std::vector<int> site_of, std::vector<std::uint8_t> open,
                           std::size_t demand) {
        return explain_placement(problem, plan_of(problem, std::move(site_of), std::move(open)), demand).reason;
    };
    const auto altered = [](const std::function<void(Input&)>& alter) {
        Input input = by_hand(5).input();
        alter(input);
        return *Problem::make(std::move(input));
    };
    EXPECT_EQ(reason(by_hand(5, 0), {0, 0, 1}, {1, 1, 0}, 0), pinned);
    EXPECT_EQ(reason(by_hand(5), {0, 0, 1}, {1, 1, 0}, 1), nearest);
    EXPECT_EQ(reason(by_hand(5), {0, 0, 1}, {1, 1, 0}, 0), nearer_closed);
    EXPECT_EQ(reason(by_hand(5), {1, 0, 1}, {1, 1, 0}, 0), better_found);
    EXPECT_EQ(reason(by_hand(1), {none, 0, none}, {1, 0, 0}, 0), better_found) << "home visits are dear";
    const auto no_c = altered([](Input& in) { in.sites[2].decision = VenueDecision::forbidden; });
    EXPECT_EQ(reason(no_c, {0, 0, 1}, {1, 1, 0}, 0), nearer_forbidden);
    const auto full_a = altered([](Input& in) {
        in.sites[0].capacity = 1;
        in.sites[2].decision = VenueDecision::forbidden;
        in.arc_cost[4] = 60;  // household 1 to B: it would not make room gladly
    });
    EXPECT_EQ(reason(full_a, {1, 0, 1}, {1, 1, 0}, 0), nearer_full);
    const auto dear_c = altered([](Input& in) {
        in.sites[0].capacity = 1;
        in.arc_cost[2] = 25;
        in.arc_cost[4] = 60;
    });
    EXPECT_EQ(reason(dear_c, {1, 0, 1}, {1, 1, 1}, 0), nearer_dearer) << "C is open, but wants an adult for one child";
    const auto lone = altered([](Input& in) {
        in.arc_start = {0, 1, 3, 5};
        in.arc_site = {0, 0, 1, 1, 2};
        in.arc_cost = {10, 10, 20, 10, 40};
    });
    EXPECT_EQ(reason(lone, {0, 0, 1}, {1, 1, 0}, 0), only_site);
    const auto nobody = altered([](Input& in) {
        in.arc_start = {0, 0, 2, 4};
        in.arc_site = {0, 1, 1, 2};
        in.arc_cost = {10, 20, 10, 40};
    });
    EXPECT_EQ(reason(nobody, {none, 0, 1}, {1, 1, 0}, 0), none_in_reach);
    const auto barred = altered([](Input& in) {
        for (auto& site : in.sites) site.decision = VenueDecision::forbidden;
    });
    EXPECT_EQ(reason(barred, {none, none, none}, {0, 0, 0}, 0), none_may_open);
    const auto cheap_visits = altered([](Input& in) { in.demands[0].visits_cost = 1; });
    EXPECT_EQ(reason(cheap_visits, {none, 0, 1}, {1, 1, 0}, 0), home_visits_cheaper);
    const auto crowded = altered([](Input& in) {
        for (auto& site : in.sites) site.capacity = 1;
        in.arc_start = {0, 1, 2, 3};
        in.arc_site = {0, 0, 1};
        in.arc_cost = {10, 10, 10};
    });
    EXPECT_EQ(reason(crowded, {none, 0, 1}, {1, 1, 0}, 0), all_full);
    const auto mixed = altered([](Input& in) {
        in.sites[0].capacity = 1;
        in.arc_cost[4] = 60;
    });
    EXPECT_EQ(reason(mixed, {1, 0, 1}, {1, 1, 0}, 0), nearer_full_or_closed);
}

TEST(SitingExplain, ClosingASiteNamesWhoGoesWhere) {
    const Problem problem = by_hand(5);
    const Plan plan = plan_of(problem, {0, 0, 1}, {1, 1, 0});
    const SiteBounds bounds = bound_sites(problem, plan, 50);
    const SiteStory story = explain_site(problem, plan, 0, bounds, 50);
    ASSERT_TRUE(story.is_open);
    ASSERT_TRUE(story.change);
    // A closes (-100, -50), both go to B (+20, +10), which then wants a second adult (+50).
    EXPECT_NEAR(story.change->cost.total(), -70, 1e-9);
    EXPECT_THAT(story.change->closed, testing::ElementsAre(0));
    EXPECT_EQ(story.change->moves.size(), 2U);
    EXPECT_EQ(story.left_to_home_visits, 0);
    // The only site of household 1 besides A is B: where B is full, home visits are left.
    Input input = problem.input();
    input.sites[1].capacity = 1;
    input.sites[2].capacity = 0;
    const Problem crowded = *Problem::make(std::move(input));
    const Plan same = plan_of(crowded, {0, 0, 1}, {1, 1, 0});
    const SiteStory dear = explain_site(crowded, same, 0, bound_sites(crowded, same, 50), 50);
    ASSERT_TRUE(dear.change);
    EXPECT_EQ(dear.left_to_home_visits, 2);
    EXPECT_NEAR(dear.change->cost.home_visits, 2000, 1e-9);
}

TEST(SitingExplain, AClosedSiteHasAPriceAtWhichItOpens) {
    const Problem problem = by_hand(5);
    const Plan plan = plan_of(problem, {1, 1, 1}, {0, 1, 0});
    const SiteStory story = explain_site(problem, plan, 0, bound_sites(problem, plan, 100), 100);
    ASSERT_TRUE(story.change);
    // All three at B: 30 + 20 + 10, two adults. With A: 10 + 10 + 10, one adult at each. Opening 100 saves 30.
    EXPECT_NEAR(story.change->cost.total(), 70, 1e-9);
    EXPECT_NEAR(story.pays_at_or_below, 30, 1e-9);
    EXPECT_GE(story.never_pays_above, story.pays_at_or_below - 1e-6);
}

TEST(SitingExplain, AForbiddenSiteIsPricedAsIfItWereFree) {
    Input input = by_hand(5).input();
    input.sites[0].decision = VenueDecision::forbidden;
    input.sites[0].opening_cost = 10;
    const Problem problem = *Problem::make(std::move(input));
    const Plan plan = plan_of(problem, {1, 1, 1}, {0, 1, 0});
    const SiteStory story = explain_site(problem, plan, 0, bound_sites(problem, plan, 100), 100);
    ASSERT_TRUE(story.change);
    EXPECT_NEAR(story.change->cost.total(), -20, 1e-9) << "the decision costs 20";
    EXPECT_LE(story.bound, plan.objective.total() - 20 + 1e-6);
}

// Applies a change to a plan.
Plan after(const Problem& problem, const Plan& plan, const Change& change) {
    auto site_of = plan.site_of;
    auto is_open = plan.is_open;
    for (const Relocation& move : change.moves) {
        EXPECT_EQ(site_of[static_cast<std::size_t>(move.demand)], move.from);
        site_of[static_cast<std::size_t>(move.demand)] = move.to;
    }
    for (const int site : change.opened) is_open[static_cast<std::size_t>(site)] = 1;
    for (const int site : change.closed) is_open[static_cast<std::size_t>(site)] = 0;
    return plan_of(problem, site_of, is_open);
}

void expect_exact(const Problem& problem, const Plan& plan, const Change& change, const std::string& what) {
    const Plan next = after(problem, plan, change);
    EXPECT_TRUE(next.feasible || !plan.feasible) << what;
    EXPECT_NEAR(next.objective.opening - plan.objective.opening, change.cost.opening, 1e-6) << what;
    EXPECT_NEAR(next.objective.staff - plan.objective.staff, change.cost.staff, 1e-6) << what;
    EXPECT_NEAR(next.objective.walking - plan.objective.walking, change.cost.walking, 1e-6) << what;
    EXPECT_NEAR(next.objective.home_visits - plan.objective.home_visits, change.cost.home_visits, 1e-6) << what;
}

TEST(SitingExplainProperty, AStatedCostIsTheObjectiveAfterLessTheObjectiveBefore) {
    int changes = 0;
    for (const Family family : families) {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Problem problem = test::draw_problem(family, {24, 7, 0.6}, seed);
            Limits limits;
            limits.iterations = 1;
            const Plan plan = solve(problem, limits);
            if (!plan.feasible) continue;
            const SiteBounds bounds = bound_sites(problem, plan, 30);
            const std::string drawn =
                "family " + std::to_string(static_cast<int>(family)) + " seed " + std::to_string(seed);
            for (std::size_t i = 0; i < problem.demand_count(); i += 3) {
                const PlacementStory story = explain_placement(problem, plan, i);
                for (const SiteOption& found : story.options) {
                    EXPECT_TRUE(found.is_present || found.change.has_value() != (found.obstacle != Obstacle::nothing));
                    if (!found.change) continue;
                    ++changes;
                    EXPECT_EQ(found.change->moves.front().demand, static_cast<int>(i));
                    EXPECT_EQ(found.change->moves.front().to, found.site);
                    expect_exact(problem, plan, *found.change, drawn);
                }
            }
            for (std::size_t j = 0; j < problem.site_count(); ++j) {
                const SiteStory story = explain_site(problem, plan, j, bounds, 30);
                if (!story.change) continue;
                ++changes;
                const Problem lifted = with_decision(problem, j, VenueDecision::free);
                expect_exact(lifted, plan, *story.change, drawn);
                const Plan next = after(lifted, plan, *story.change);
                EXPECT_NE(next.is_open[j], plan.is_open[j]) << drawn;
                EXPECT_LE(story.bound, next.objective.total() + 1e-6) << drawn;
            }
        }
    }
    EXPECT_GT(changes, 500);
}

TEST(SitingExplainProperty, NoBoundIsAboveTheOptimum) {
    for (const Family family : families) {
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            const Problem problem = test::draw_problem(family, {6, 4, 0.7}, seed);
            Limits limits;
            limits.iterations = 1;
            const Plan plan = solve(problem, limits);
            if (!plan.feasible) continue;
            const SiteBounds bounds = bound_sites(problem, plan, 120, plan.lower_bound);
            const auto p = problem.input().open_exactly;
            // Other components stay as the plan has them: by as much as they could be bettered a bound may be higher.
            const auto as_asked = test::enumerate(problem);
            const double slack = 1e-6 + plan.objective.total() - test::least_where(as_asked, [&](unsigned open) {
                                     return !p || std::popcount(open) == *p;
                                 });
            const auto is_count = [&](unsigned open) { return !p || std::popcount(open) == *p; };
            for (std::size_t j = 0; j < problem.site_count(); ++j) {
                const auto plans = test::enumerate(with_decision(problem, j, VenueDecision::free));
                const double if_open =
                    test::least_where(plans, [&](unsigned open) { return is_count(open) && (open >> j & 1U) != 0; });
                const double if_closed =
                    test::least_where(plans, [&](unsigned open) { return is_count(open) && (open >> j & 1U) == 0; });
                const std::string drawn = "family " + std::to_string(static_cast<int>(family)) + " seed " +
                                          std::to_string(seed) + " site " + std::to_string(j);
                EXPECT_LE(bounds.if_open[j], if_open + slack) << drawn;
                EXPECT_LE(bounds.if_closed[j], if_closed + slack) << drawn;
                const SiteStory story = explain_site(problem, plan, j, bounds, 120);
                EXPECT_LE(story.bound, (story.is_open ? if_closed : if_open) + slack) << drawn;
                if (story.is_open) continue;
                // Above that price no plan with the site is cheaper, at or below the other the change pays.
                const double opens_at = problem.site(j).opening_cost + plan.objective.total() - if_open;
                EXPECT_GE(story.never_pays_above, opens_at - slack) << drawn;
                if (!story.change) continue;
                EXPECT_LE(story.pays_at_or_below, opens_at + 1e-6) << drawn;
            }
        }
    }
}

TEST(SitingExplainProperty, AChangeIsNeverCheaperThanTheBestThereIs) {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const Problem problem = test::draw_problem(Family::season, {6, 4, 0.7}, seed);
        Limits limits;
        limits.iterations = 2;
        const Plan plan = solve(problem, limits);
        const double best = test::least_where(test::enumerate(problem), [](unsigned) { return true; });
        for (std::size_t i = 0; i < problem.demand_count(); ++i) {
            for (const SiteOption& found : explain_placement(problem, plan, i).options) {
                if (!found.change) continue;
                EXPECT_GE(plan.objective.total() + found.change->cost.total(), best - 1e-6);
            }
        }
    }
}

}  // namespace
}  // namespace yingtuo::siting
