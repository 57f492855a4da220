#include "app/what_if.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "app/check.h"
#include "app/valley_season.h"

namespace yingtuo::app {
namespace {

SeasonPlan sited(const PlanningData& data) {
    PlanOptions options;
    options.limits.iterations = 2;
    auto plan = make_plan(data, options);
    EXPECT_TRUE(plan) << plan.error().message.en;
    plan->header.number = 1;
    return std::move(*plan);
}

Decision capacity(Id<Venue> venue, int children) {
    Decision decision = deciding(venue, VenueDecision::free);
    decision.kind = DecisionKind::capacity;
    decision.value = children;
    return decision;
}
Decision sending(Id<Household> household, std::optional<Id<Venue>> venue) {
    Decision decision;
    decision.kind = DecisionKind::household;
    decision.household = household;
    decision.venue = venue.value_or(Id<Venue>{});
    decision.withdraws = !venue;
    return decision;
}
Decision policy(std::string key, double value) {
    Decision decision;
    decision.kind = DecisionKind::policy;
    decision.key = std::move(key);
    decision.value = value;
    return decision;
}

bool is_first_valley(Id<Household> household) {
    return household.value() <= 12;
}

class WhatIfs : public ::testing::Test {
  protected:
    WhatIf asked(const std::vector<Decision>& changes, const WhatIfOptions& options = {}) {
        auto found = what_if(data, plan, changes, options);
        EXPECT_TRUE(found) << found.error().message.en;
        return found ? std::move(*found) : WhatIf{};
    }
    // An open site of the first valley.
    Id<Venue> open_site() {
        for (const Id<Venue> venue : plan.open_venues) {
            if (venue.value() <= 3) return venue;
        }
        ADD_FAILURE() << "nothing is open in the first valley";
        return Id<Venue>{1};
    }
    void expect_consistent(const WhatIf& found) {
        EXPECT_TRUE(found.is_feasible);
        EXPECT_NEAR(found.after.cost.total(), found.objective, 1e-6);
        EXPECT_NEAR(found.before.cost.total(), plan.header.objective, 1e-6);
        EXPECT_LE(found.lower_bound, found.objective + 1e-6);
        EXPECT_EQ(found.placements.size(), plan.placements.size());
    }

    PlanningData data = valley_season();
    SeasonPlan plan = sited(data);
};

TEST_F(WhatIfs, AForbiddenVenueClosesItsChildrenArePlacedAndTheOtherValleyStays) {
    const Id<Venue> site = open_site();
    const WhatIf found = asked({deciding(site, VenueDecision::forbidden)});
    expect_consistent(found);
    EXPECT_EQ(std::count(found.open_venues.begin(), found.open_venues.end(), site), 0);
    ASSERT_FALSE(found.moves.empty());
    for (const Move& move : found.moves) {
        EXPECT_TRUE(is_first_valley(move.household)) << move.household.value();
        EXPECT_NE(move.after, site);
    }
    for (const Placement& placement : plan.placements) {
        const auto now = std::find_if(found.placements.begin(), found.placements.end(),
                                      [&](const Placement& other) { return other.household == placement.household; });
        ASSERT_NE(now, found.placements.end());
        if (is_first_valley(placement.household)) continue;
        EXPECT_EQ(*now, placement);
    }
    const bool tells = std::any_of(found.venues.begin(), found.venues.end(), [&](const VenueChange& change) {
        return change.venue == site && change.kind == VenueChangeKind::closed && change.children_after == 0 &&
               change.children_before > 0;
    });
    EXPECT_TRUE(tells);
    EXPECT_GT(found.touched_households, 0);
    EXPECT_LE(found.touched_households, 12);
}

TEST_F(WhatIfs, AChangeThatForbidsWhatThePlanDoesNotDoMakesNoDifference) {
    std::vector<Decision> nothing;
    for (const Venue& venue : data.venues) {
        const bool is_open =
            std::find(plan.open_venues.begin(), plan.open_venues.end(), venue.id) != plan.open_venues.end();
        nothing.push_back(deciding(venue.id, is_open ? VenueDecision::pinned_open : VenueDecision::forbidden));
    }
    nothing.push_back(sending(plan.placements.front().household, plan.placements.front().venue));
    for (const WhatIfSearch search : {WhatIfSearch::around, WhatIfSearch::everywhere}) {
        WhatIfOptions options;
        options.search = search;
        const WhatIf found = asked(nothing, options);
        expect_consistent(found);
        EXPECT_TRUE(found.moves.empty());
        EXPECT_EQ(found.placements, plan.placements);
        EXPECT_NEAR(found.objective, plan.header.objective, 1e-6);
        EXPECT_NEAR(found.lower_bound, plan.header.lower_bound.value_or(0), 1e-6);
    }
}

TEST_F(WhatIfs, APinnedVenueOpensAndASmallerOneHoldsNoMore) {
    Id<Venue> closed;
    for (const Venue& venue : data.venues) {
        if (std::find(plan.open_venues.begin(), plan.open_venues.end(), venue.id) == plan.open_venues.end())
            closed = venue.id;
    }
    ASSERT_TRUE(closed.is_set()) << "the plan opens everything";
    const WhatIf pinned = asked({deciding(closed, VenueDecision::pinned_open)});
    expect_consistent(pinned);
    EXPECT_EQ(std::count(pinned.open_venues.begin(), pinned.open_venues.end(), closed), 1);
    const Id<Venue> site = open_site();
    const WhatIf smaller = asked({capacity(site, 4)});
    expect_consistent(smaller);
    int children = 0;
    const auto willing = willing_children(data);
    for (const Placement& placement : smaller.placements) {
        if (placement.venue == site) children += children_of(willing, placement.household);
    }
    EXPECT_LE(children, 4);
}

TEST_F(WhatIfs, APinnedHouseholdGoesWhereItIsSentAndAPinIsLiftedAgain) {
    const Placement first = plan.placements.front();
    ASSERT_TRUE(first.venue);
    const Id<Venue> other = *first.venue == Id<Venue>{2} ? Id<Venue>{1} : Id<Venue>{2};
    const WhatIf found = asked({sending(first.household, other)});
    expect_consistent(found);
    EXPECT_EQ(found.placements.front().venue, other);
    const auto decided = with_decisions(data, found.changes);
    ASSERT_TRUE(decided);
    const SeasonPlan after = sited(*decided);
    EXPECT_EQ(after.placements.front().venue, other) << "planning anew keeps the pin";
    const std::vector<Decision> lifted = {sending(first.household, std::nullopt)};
    const auto back = what_if(*decided, after, lifted, {});
    ASSERT_TRUE(back);
    EXPECT_LE(back->objective, after.header.objective + 1e-6);
}

TEST_F(WhatIfs, APinNobodyCanKeepIsRefusedAndNamed) {
    const std::vector<Decision> changes = {sending(Id<Household>{1}, Id<Venue>{4})};  // the other valley
    const auto refused = what_if(data, plan, changes, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "household:1");
    EXPECT_NE(refused.error().message.en.find("venue 4"), std::string::npos);
    // Decided all the same, and sited: the check says so.
    const auto decided = with_decisions(data, changes);
    ASSERT_TRUE(decided);
    const SeasonPlan after = sited(*decided);
    const bool says = std::any_of(after.violations.begin(), after.violations.end(), [](const Violation& violation) {
        return violation.rule == "siting.pinned_household" && violation.subject == "household:1";
    });
    EXPECT_TRUE(says);
}

TEST_F(WhatIfs, AShorterCapTouchesEveryoneAndNobodyWalksBeyondIt) {
    double longest = 0;
    for (const Placement& placement : plan.placements) longest = std::max(longest, placement.minutes.value());
    const double cap = std::floor(longest) - 1;
    WhatIfOptions one_step;
    one_step.limits.iterations = 1;
    const WhatIf found =
        asked({policy("reach.walk_cap_young_min", std::min(cap, 45.0)), policy("reach.walk_cap_min", cap)}, one_step);
    expect_consistent(found);
    EXPECT_EQ(found.touched_households, 24);
    for (const Placement& placement : found.placements) EXPECT_LE(placement.minutes.value(), cap);
    EXPECT_LE(*found.after.walk.longest_min, cap);
}

TEST_F(WhatIfs, ACountyAloneMovesAndIsCounted) {
    WhatIfOptions options;
    options.county = "530001000000";
    const WhatIf found = asked({policy("siting.adult_cost", 100)}, options);
    EXPECT_EQ(found.touched_households, 12);
    for (const Move& move : found.moves) EXPECT_TRUE(is_first_valley(move.household));
    EXPECT_EQ(found.before.children_at_sites + found.before.children_on_visits, 18);
    EXPECT_FALSE(found.after.lower_bound);
    const std::vector<Decision> elsewhere = {deciding(Id<Venue>{4}, VenueDecision::forbidden)};
    EXPECT_EQ(what_if(data, plan, elsewhere, options).error().where, "venue:4");
    options.county = "530001100000";  // a township
    EXPECT_EQ(what_if(data, plan, elsewhere, options).error().where, "county");
}

TEST_F(WhatIfs, TheSameQuestionHasTheSameAnswerWithOneThreadAndTwo) {
    WhatIfOptions two;
    two.limits.threads = 2;
    const std::vector<Decision> changes = {deciding(open_site(), VenueDecision::forbidden)};
    const WhatIf a = asked(changes);
    const WhatIf b = asked(changes, two);
    EXPECT_EQ(a.placements, b.placements);
    EXPECT_EQ(a.open_venues, b.open_venues);
    EXPECT_EQ(a.objective, b.objective);
    EXPECT_EQ(a.lower_bound, b.lower_bound);
}

TEST_F(WhatIfs, AroundIsNeverBelowTheBoundOfEverywhere) {
    WhatIfOptions everywhere;
    everywhere.search = WhatIfSearch::everywhere;
    for (const Venue& venue : data.venues) {
        const std::vector<Decision> changes = {deciding(venue.id, VenueDecision::forbidden)};
        const WhatIf near = asked(changes);
        const WhatIf far = asked(changes, everywhere);
        EXPECT_GE(near.objective, far.lower_bound - 1e-6);
        EXPECT_GE(far.objective, near.lower_bound - 1e-6);
    }
}

TEST_F(WhatIfs, APlanOfOtherDataIsRefused) {
    PlanningData other = data;
    other.venues[0].capacity += 1;
    const std::vector<Decision> changes = {deciding(Id<Venue>{1}, VenueDecision::forbidden)};
    const auto refused = what_if(other, plan, changes, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::conflict);
    EXPECT_EQ(what_if(data, plan, std::vector<Decision>{}, {}).error().where, "changes");
}

TEST_F(WhatIfs, AcceptedItBecomesAWholePlanThatTheCheckAgreesWith) {
    const WhatIf found = asked({deciding(open_site(), VenueDecision::forbidden)});
    const auto after = plan_of(found, data, plan, {});
    ASSERT_TRUE(after) << after.error().message.en;
    EXPECT_EQ(after->placements, found.placements);
    EXPECT_EQ(after->open_venues, found.open_venues);
    EXPECT_FALSE(after->duties.empty());
    EXPECT_FALSE(after->sessions.empty());
    const auto decided = with_decisions(data, found.changes);
    EXPECT_EQ(after->header.input_fingerprint, input_fingerprint(*decided));
    EXPECT_NE(after->header.input_fingerprint, plan.header.input_fingerprint);
    const auto report = check_plan(*decided, *after);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->hard(), report->hard_listed());
    // And the next question may be asked of it.
    EXPECT_TRUE(what_if(*decided, *after, std::vector<Decision>{policy("siting.change_cost", 0)}, {}));
}

TEST_F(WhatIfs, LongWalksGiveWayWhereTheyAreDear) {
    const WhatIf found = asked({policy("siting.long_walk_min", 10), policy("siting.long_walk_cost_child_min", 5000)});
    expect_consistent(found);
    EXPECT_LE(*found.after.walk.longest_min, *found.before.walk.longest_min);
    EXPECT_GE(found.after.sites_open, found.before.sites_open);
}

}  // namespace
}  // namespace yingtuo::app
