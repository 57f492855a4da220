#include "domain/decision.h"

#include <gtest/gtest.h>

#include <set>

#include "domain/policy_value.h"

namespace yingtuo {
namespace {

PlanningData two_venues() {
    PlanningData data;
    data.season = *Season::make(model_season());
    for (const std::int64_t id : {3, 7}) {
        Venue venue;
        venue.id = Id<Venue>{id};
        venue.capacity = 20;
        data.venues.push_back(venue);
        Household household;
        household.id = Id<Household>{id + 10};
        data.households.push_back(household);
    }
    return data;
}

Decision on_venue(std::int64_t venue, VenueDecision what) {
    Decision decision;
    decision.venue = Id<Venue>{venue};
    decision.venue_decision = what;
    decision.reason = "屋顶漏雨";
    decision.decided_by = "县托管办";
    return decision;
}
Decision on_capacity(std::int64_t venue, double children) {
    Decision decision;
    decision.kind = DecisionKind::capacity;
    decision.venue = Id<Venue>{venue};
    decision.value = children;
    return decision;
}
Decision on_household(std::int64_t household, std::int64_t venue) {
    Decision decision;
    decision.kind = DecisionKind::household;
    decision.household = Id<Household>{household};
    decision.venue = Id<Venue>{venue};
    decision.withdraws = venue == 0;
    return decision;
}
Decision on_policy(std::string key, double value) {
    Decision decision;
    decision.kind = DecisionKind::policy;
    decision.key = std::move(key);
    decision.value = value;
    return decision;
}

TEST(Decisions, EachKindIsWrittenWhereItBelongs) {
    const std::vector<Decision> decisions = {on_venue(3, VenueDecision::forbidden), on_capacity(7, 12),
                                             on_household(17, 3), on_household(13, 7),
                                             on_policy("reach.walk_cap_min", 50)};
    const auto data = with_decisions(two_venues(), decisions);
    ASSERT_TRUE(data);
    EXPECT_EQ(data->venues[0].decision, VenueDecision::forbidden);
    EXPECT_EQ(data->venues[0].decision_reason, "屋顶漏雨");
    EXPECT_EQ(data->venues[0].decided_by, "县托管办");
    EXPECT_EQ(data->venues[1].capacity, 12);
    EXPECT_EQ(data->season.policy.walk_cap, WalkMinutes{50});
    const std::vector<HouseholdPin> pins = {{Id<Household>{13}, Id<Venue>{7}}, {Id<Household>{17}, Id<Venue>{3}}};
    EXPECT_EQ(data->pins, pins);
}

TEST(Decisions, TheLaterOneHoldsAndAWithdrawalEndsIt) {
    std::vector<Decision> history = {on_venue(3, VenueDecision::forbidden), on_capacity(3, 5),
                                     on_venue(3, VenueDecision::pinned_open), on_household(13, 7)};
    auto holds = in_force(history);
    ASSERT_EQ(holds.size(), 3U);
    EXPECT_EQ(holds[0], history[1]);
    EXPECT_EQ(holds[1], history[2]);
    history.push_back(on_household(13, 0));
    history.push_back(history[2]);
    history.back().withdraws = true;
    holds = in_force(history);
    ASSERT_EQ(holds.size(), 1U);
    EXPECT_EQ(holds[0], history[1]);
    EXPECT_EQ(with_decisions(two_venues(), holds)->venues[0].decision, VenueDecision::free);
}

TEST(Decisions, WithdrawingAPinLiftsIt) {
    const std::vector<Decision> decisions = {on_household(13, 7), on_household(13, 0)};
    EXPECT_TRUE(with_decisions(two_venues(), decisions)->pins.empty());
}

TEST(Decisions, WhatMakesNoSenseIsRefusedAndNamed) {
    const auto refusal = [](const Decision& decision) {
        const auto data = with_decisions(two_venues(), std::vector<Decision>{decision});
        EXPECT_FALSE(data);
        return data ? std::string() : data.error().where;
    };
    EXPECT_EQ(refusal(on_venue(4, VenueDecision::forbidden)), "venue:4");
    EXPECT_EQ(refusal(on_capacity(3, -1)), "venue:3:capacity");
    EXPECT_EQ(refusal(on_capacity(3, 2.5)), "venue:3:capacity");
    EXPECT_EQ(refusal(on_capacity(3, 100'001)), "venue:3:capacity");
    EXPECT_EQ(refusal(on_household(99, 3)), "household:99");
    EXPECT_EQ(refusal(on_household(13, 99)), "household:13");
    EXPECT_EQ(refusal(on_policy("days.min_days", 3)), "policy:days.min_days");
    EXPECT_EQ(refusal(on_policy("siting.opening_cost_by_tier.8", 3)), "policy:siting.opening_cost_by_tier.8");
    EXPECT_EQ(refusal(on_policy("ratio.children_per_adult", 7.5)), "policy:ratio.children_per_adult");
    EXPECT_EQ(refusal(on_policy("ratio.children_per_adult", 0)), "policy:ratio.children_per_adult");
    EXPECT_EQ(refusal(on_policy("reach.walk_cap_min", 30)), "policy:reach.walk_cap_min");  // below the young one's
}

TEST(Decisions, EveryPolicyValueIsReadAsItWasWritten) {
    std::set<std::string> keys;
    for (const PolicyValue& value : policy_values()) {
        EXPECT_TRUE(keys.insert(value.key).second) << value.key;
        Policy policy = model_season().policy;
        value.write(policy, 17);
        EXPECT_EQ(value.read(policy), 17) << value.key;
        for (const PolicyValue& other : policy_values()) {
            if (other.key == value.key) continue;
            EXPECT_EQ(other.read(policy), other.read(model_season().policy)) << other.key;
        }
    }
    EXPECT_EQ(find_policy_value("days.min_days"), nullptr);
}

TEST(Decisions, EverySentenceAndSubjectIsItsOwn) {
    std::set<std::string> subjects;
    for (Decision decision :
         {on_venue(3, VenueDecision::free), on_capacity(3, 5), on_household(13, 7), on_policy("ratio.min_adults", 3)}) {
        EXPECT_TRUE(subjects.insert(subject_of(decision)).second);
        const Text taken = sentence_of(decision);
        decision.withdraws = true;
        EXPECT_NE(taken.zh, sentence_of(decision).zh);
        EXPECT_NE(taken.en, sentence_of(decision).en);
    }
}

TEST(WalkCost, MinutesBeyondTheThresholdCostMore) {
    Policy policy = model_season().policy;
    EXPECT_DOUBLE_EQ(walk_cost(policy, WalkMinutes{50}), 500);  // off by default
    policy.long_walk = WalkMinutes{30};
    policy.long_walk_cost_child_min = Yuan{5};
    EXPECT_DOUBLE_EQ(walk_cost(policy, WalkMinutes{30}), 300);
    EXPECT_DOUBLE_EQ(walk_cost(policy, WalkMinutes{50}), 600);
}

}  // namespace
}  // namespace yingtuo
