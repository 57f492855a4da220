#include "siting/season_problem.h"

#include <gmock/gmock.h>

#include "siting/rules.h"
#include "siting/solve.h"

namespace yingtuo::siting {
namespace {

Venue venue(std::int64_t id, VenueKind kind, int capacity) {
    Venue venue;
    venue.id = Id<Venue>{id};
    venue.kind = kind;
    venue.capacity = capacity;
    venue.point = Point{};
    return venue;
}

Child child(std::int64_t id, std::int64_t household, Willingness willing) {
    Child child;
    child.id = Id<Child>{id};
    child.household = Id<Household>{household};
    child.willing = willing;
    return child;
}

Walk walk(std::int64_t household, std::int64_t venue, double minutes) {
    return {Id<Household>{household}, Id<Venue>{venue}, WalkMinutes{minutes}, WalkMethod::network};
}

// Household 1: two willing children; 2: one willing, one not; 3: none willing; 4: willing, reaches nothing.
PlanningData season_data() {
    PlanningData data;
    data.season = model_season();
    data.children = {child(1, 1, Willingness::yes), child(2, 1, Willingness::yes), child(3, 2, Willingness::yes),
                     child(4, 2, Willingness::no),  child(5, 3, Willingness::no),  child(6, 4, Willingness::yes)};
    data.venues = {venue(10, VenueKind::school, 30), venue(11, VenueKind::childrens_home, 20),
                   venue(12, VenueKind::school, 0), venue(13, VenueKind::school, 30)};
    data.venues[1].open_last_year = true;
    data.venues[3].usable = false;
    data.venues[3].decision = VenueDecision::pinned_open;
    return data;
}

const std::vector<Walk> season_walks = {walk(1, 10, 20), walk(1, 11, 10), walk(2, 10, 30),
                                        walk(3, 10, 5),  walk(2, 12, 1),  walk(2, 13, 1)};

TEST(SeasonProblem, TakesHouseholdsWithWillingChildrenAndUsableVenues) {
    const auto season = make_season_problem(season_data(), season_walks);
    ASSERT_TRUE(season);
    EXPECT_THAT(season->households, testing::ElementsAre(Id<Household>{1}, Id<Household>{2}, Id<Household>{4}));
    EXPECT_THAT(season->venues, testing::ElementsAre(Id<Venue>{10}, Id<Venue>{11}));
    EXPECT_THAT(season->unusable_pins, testing::ElementsAre(Id<Venue>{13}));
    EXPECT_EQ(season->problem.demand(0).children, 2);
    EXPECT_EQ(season->problem.demand(1).children, 1);
    EXPECT_EQ(season->problem.arc_count(), 3U);
}

TEST(SeasonProblem, PricesAreThePolicys) {
    const auto season = make_season_problem(season_data(), season_walks);
    EXPECT_EQ(season->problem.site(0).opening_cost, 5000 + 1000);  // a school, closed last year
    EXPECT_EQ(season->problem.site(1).opening_cost, 6000);         // a children's home that was open
    EXPECT_EQ(season->problem.arc_cost(0, 0), 10.0 * 2 * 20);
    EXPECT_EQ(season->problem.demand(0).visits_cost, 40000);
    EXPECT_EQ(season->problem.input().min_adults, 2);
}

TEST(SeasonProblem, RefusesATierWithoutAnOpeningCost) {
    auto data = season_data();
    data.season.policy.opening_cost_by_tier.erase(2);
    const auto season = make_season_problem(data, season_walks);
    ASSERT_FALSE(season);
    EXPECT_EQ(season.error().where, "season.toml:siting.opening_cost_by_tier.2");
}

TEST(SeasonProblem, APinnedHouseholdIsPinnedAndAPinNobodyCanKeepIsNamed) {
    auto data = season_data();
    data.pins = {{Id<Household>{1}, Id<Venue>{11}},   // within reach
                 {Id<Household>{2}, Id<Venue>{11}},   // out of reach
                 {Id<Household>{3}, Id<Venue>{10}},   // nobody there wants to come
                 {Id<Household>{4}, Id<Venue>{13}}};  // not usable
    auto season = make_season_problem(data, season_walks);
    ASSERT_TRUE(season);
    EXPECT_EQ(season->problem.demand(0).pinned_to, 1);
    EXPECT_EQ(season->problem.demand(1).pinned_to, none);
    EXPECT_THAT(season->unmet_pins, testing::ElementsAre(data.pins[1], data.pins[3]));
    std::vector<std::string> subjects;
    for (const Violation& violation : impossible_pins(*season)) subjects.push_back(violation.subject);
    EXPECT_THAT(subjects, testing::ElementsAre("venue:13", "household:2", "household:4"));
    const Plan plan = solve(season->problem, {});
    EXPECT_TRUE(plan.feasible);
    EXPECT_EQ(plan.site_of[0], 1);
    // Two children into a venue for one, or through a forbidden door: neither can be kept.
    data.venues[1].capacity = 1;
    EXPECT_EQ(make_season_problem(data, season_walks)->problem.demand(0).pinned_to, none);
    data.venues[1].capacity = 20;
    data.venues[1].decision = VenueDecision::forbidden;
    EXPECT_EQ(make_season_problem(data, season_walks)->problem.demand(0).pinned_to, none);
}

TEST(SeasonProblem, LongWalksCostMoreWhereThePolicySaysSo) {
    auto data = season_data();
    data.season.policy.long_walk = WalkMinutes{15};
    data.season.policy.long_walk_cost_child_min = Yuan{4};
    const auto season = make_season_problem(data, season_walks);
    EXPECT_EQ(season->problem.arc_cost(0, 0), 2 * (10.0 * 20 + 4.0 * 5));
    EXPECT_EQ(season->problem.arc_cost(0, 1), 2 * 10.0 * 10);
}

TEST(SeasonProblem, TheAnswerGoesOutAndComesBackTheSame) {
    const auto season = make_season_problem(season_data(), season_walks);
    const Plan plan = solve(season->problem, {});
    EXPECT_TRUE(plan.is_optimal);
    const auto placed = placements(*season, plan);
    ASSERT_EQ(placed.size(), 3U);
    EXPECT_EQ(placed[0].venue, Id<Venue>{10});  // one school for both is cheaper than two doors
    EXPECT_EQ(placed[0].minutes, WalkMinutes{20});
    EXPECT_EQ(placed[0].method, WalkMethod::network);
    EXPECT_EQ(placed[2].venue, std::nullopt);
    const auto open = open_venues(*season, plan);
    EXPECT_THAT(open, testing::ElementsAre(Id<Venue>{10}));
    const Plan again = plan_of(*season, placed, open);
    EXPECT_EQ(again.site_of, plan.site_of);
    EXPECT_EQ(again.is_open, plan.is_open);
    EXPECT_EQ(again.objective.total(), plan.objective.total());
    EXPECT_TRUE(again.feasible);
}

TEST(SeasonProblem, TheCheckNamesHouseholdsThatAreForgottenOrSentElsewhere) {
    const auto season = make_season_problem(season_data(), season_walks);
    std::vector<Placement> placed = placements(*season, solve(season->problem, {}));
    placed[1].venue = Id<Venue>{13};
    placed.erase(placed.begin());
    const Plan plan = plan_of(*season, placed, std::vector<Id<Venue>>{Id<Venue>{10}});
    EXPECT_FALSE(plan.feasible);
    const auto found = check(season->problem, plan);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].subject, "household:1");
    EXPECT_EQ(found[1].subject, "household:2");
    EXPECT_EQ(found[1].rule, "siting.within_reach");
}

}  // namespace
}  // namespace yingtuo::siting
