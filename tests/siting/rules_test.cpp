#include "siting/rules.h"

#include <gmock/gmock.h>

#include <map>

namespace yingtuo::siting {
namespace {

// Three demand points of 4 children each. Site 0 holds 8, site 1 is pinned open, site 2 forbidden; point 2 is pinned to
// site 1; point 0 may stay at home.
Problem rules_problem(std::optional<int> open_exactly = std::nullopt) {
    Input input;
    input.demands = {{4, 100.0, none}, {4, std::nullopt, none}, {4, std::nullopt, 1}};
    input.sites = {{1, 8, VenueDecision::free}, {1, 8, VenueDecision::pinned_open}, {1, 8, VenueDecision::forbidden}};
    input.arc_start = {0, 2, 5, 7};
    input.arc_site = {0, 1, 0, 1, 2, 0, 1};
    input.arc_cost = {1, 2, 1, 2, 3, 1, 2};
    input.open_exactly = open_exactly;
    return *Problem::make(std::move(input));
}

Plan plan_with(std::vector<int> site_of, std::vector<std::uint8_t> is_open) {
    Plan plan;
    plan.site_of = std::move(site_of);
    plan.is_open = std::move(is_open);
    return plan;
}

const Plan good = plan_with({0, 0, 1}, {1, 1, 0});

std::map<std::string, double> broken(const Problem& problem, const Plan& plan) {
    std::map<std::string, double> found;
    for (const Violation& violation : check(problem, plan)) {
        EXPECT_FALSE(violation.sentence.en.empty());
        EXPECT_FALSE(violation.sentence.zh.empty());
        found[violation.rule] += violation.amount;
    }
    return found;
}

using Broken = std::map<std::string, double>;

// One case a rule: a plan just over it, and by how much.
struct Case {
    Plan plan;
    Broken broken;
    std::optional<int> open_exactly = std::nullopt;
};

std::map<std::string, Case> cases() {
    return {
        {"siting.complete", {plan_with({0, 0}, {1, 1, 0}), {{"siting.complete", 1}}}},
        {"siting.within_reach", {plan_with({0, 7, 1}, {1, 1, 0}), {{"siting.within_reach", 1}}}},
        {"siting.at_open_site", {plan_with({0, 0, 1}, {0, 1, 0}), {{"siting.at_open_site", 2}}}},
        {"siting.capacity", {plan_with({1, 1, 1}, {0, 1, 0}), {{"siting.capacity", 4}}}},
        {"siting.forbidden_closed", {plan_with({0, 2, 1}, {1, 1, 1}), {{"siting.forbidden_closed", 1}}}},
        {"siting.pinned_open",
         {plan_with({0, 0, 1}, {1, 0, 0}), {{"siting.pinned_open", 1}, {"siting.at_open_site", 1}}}},
        {"siting.pinned_household", {plan_with({1, 0, 0}, {1, 1, 0}), {{"siting.pinned_household", 1}}}},
        {"siting.open_exactly", {plan_with({1, 0, 1}, {1, 1, 0}), {{"siting.open_exactly", 1}}, 1}},
        {"siting.served", {plan_with({0, none, 1}, {1, 1, 0}), {{"siting.served", 4}}}},
    };
}

TEST(SitingRules, AGoodPlanBreaksNone) {
    EXPECT_THAT(broken(rules_problem(), good), testing::IsEmpty());
    EXPECT_THAT(broken(rules_problem(2), good), testing::IsEmpty());
    // Full to the last place, and home visits where they are allowed.
    EXPECT_THAT(broken(rules_problem(), plan_with({none, 1, 1}, {0, 1, 0})), testing::IsEmpty());
}

TEST(SitingRules, EachRuleNamesWhatBreaksItAndByHowMuch) {
    for (const auto& [code, example] : cases()) {
        EXPECT_THAT(broken(rules_problem(example.open_exactly), example.plan), testing::ContainerEq(example.broken))
            << code;
    }
}

TEST(SitingRules, EveryRuleHasACaseATitleAndASource) {
    const auto known = cases();
    for (const auto& rule : rules()) {
        EXPECT_TRUE(known.contains(std::string(rule.code))) << rule.code;
        EXPECT_FALSE(rule.title.zh.empty() || rule.title.en.empty() || rule.source.empty()) << rule.code;
    }
    EXPECT_EQ(known.size(), rules().size());
}

TEST(SitingRules, TheCapacitySentenceNamesBothNumbers) {
    const auto found = check(rules_problem(), cases().at("siting.capacity").plan);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].sentence.en, "12 children are assigned; the site holds 8.");
}

}  // namespace
}  // namespace yingtuo::siting
