#include "app/explain.h"

#include <gmock/gmock.h>

#include "app/plan.h"
#include "app/valley_season.h"
#include "siting/solve.h"

namespace yingtuo::app {
namespace {

SeasonPlan planned(const PlanningData& data) {
    PlanOptions options;
    options.limits.iterations = 1;
    return *make_plan(data, options);
}

SitingCase case_of(const PlanningData& data, const std::string& county = {}) {
    return *siting_case(data, planned(data), county, 1);
}

bool is_told(const Text& text) {
    return !text.zh.empty() && !text.en.empty() && text.en.find("{}") == std::string::npos;
}

TEST(Explain, AChildsStoryNamesEveryVenueWithinReachTheCheapestWalkFirst) {
    const SitingCase asked = case_of(valley_season());
    for (const Child& child : asked.data.children) {
        const auto story = explain_child(asked, child.id);
        ASSERT_TRUE(story);
        EXPECT_TRUE(is_told(story->sentence));
        ASSERT_TRUE(story->reason);
        EXPECT_TRUE(std::is_sorted(story->options.begin(), story->options.end(),
                                   [](const auto& a, const auto& b) { return a.walking_cost < b.walking_cost; }));
        int present = 0;
        for (const VenueOption& option : story->options) {
            EXPECT_TRUE(is_told(option.sentence));
            present += option.is_present ? 1 : 0;
            EXPECT_EQ(option.is_present, story->venue == option.venue);
            if (!option.change) continue;
            EXPECT_EQ(option.change->moves.front().household, story->household);
            EXPECT_EQ(option.change->moves.front().to, option.venue);
        }
        EXPECT_EQ(present, story->venue ? 1 : 0);
    }
}

TEST(Explain, AChildThatDoesNotWantToComeIsNotPlannedFor) {
    PlanningData data = valley_season();
    data.children[0].willing = Willingness::no;
    const SitingCase asked = case_of(data);
    const auto story = explain_child(asked, data.children[0].id);
    ASSERT_TRUE(story);
    EXPECT_FALSE(story->reason);
    EXPECT_TRUE(story->options.empty());
    EXPECT_THAT(story->sentence.en, testing::HasSubstr("does not want to come"));
}

TEST(Explain, UnknownChildrenAndVenuesAreRefused) {
    const SitingCase asked = case_of(valley_season());
    const auto child = explain_child(asked, Id<Child>{9999});
    ASSERT_FALSE(child);
    EXPECT_EQ(child.error().code, ErrorCode::not_found);
    EXPECT_EQ(child.error().where, "child:9999");
    const auto venue = explain_venue(asked, Id<Venue>{9999});
    ASSERT_FALSE(venue);
    EXPECT_EQ(venue.error().where, "venue:9999");
}

TEST(Explain, EveryVenueHasAStoryWhoseBoundIsBelowItsChange) {
    PlanningData data = valley_season();
    data.venues[1].usable = false;
    const SitingCase asked = case_of(data);
    for (const Venue& venue : data.venues) {
        const auto story = explain_venue(asked, venue.id);
        ASSERT_TRUE(story);
        EXPECT_TRUE(is_told(story->sentence));
        EXPECT_EQ(story->is_candidate, venue.usable);
        if (!story->is_candidate) continue;
        EXPECT_GT(story->children_in_reach, 0);
        EXPECT_EQ(story->price.has_value(), !story->is_open);
        if (!story->change) continue;
        EXPECT_LE(story->certain_at_least, story->change->cost.total() + 1e-6);
        if (!story->price) continue;
        EXPECT_LE(story->price->pays_at_or_below, story->price->never_pays_above + 1e-6);
    }
}

TEST(Explain, AForbiddenSchoolsPriceIsSaid) {
    PlanningData data = valley_season();
    data.venues[0].decision = VenueDecision::forbidden;
    const auto story = explain_venue(case_of(data), data.venues[0].id);
    ASSERT_TRUE(story);
    EXPECT_FALSE(story->is_open);
    EXPECT_EQ(story->decision, VenueDecision::forbidden);
    EXPECT_THAT(story->sentence.en, testing::HasSubstr("The decision \"must not open\" costs at least"));
}

TEST(Explain, ACountyIsExplainedAlone) {
    const PlanningData data = valley_season();
    const SeasonPlan plan = planned(data);
    const auto asked = siting_case(data, plan, "530002000000", 1);
    ASSERT_TRUE(asked);
    EXPECT_EQ(asked->season.venues.size(), 3U);
    EXPECT_TRUE(explain_child(*asked, Id<Child>{data.children.back().id}));
    EXPECT_FALSE(explain_child(*asked, Id<Child>{data.children.front().id}));
    EXPECT_FALSE(siting_case(data, plan, "530009000000", 1));
}

TEST(Explain, WhoGoesAcrossACountysBorderStaysAndKeepsTheirPlaces) {
    PlanningData data = valley_season();
    // A household of the second county lives in the first valley and goes to a venue there.
    data.households[0].village_code = "530002100001";
    const SeasonPlan plan = planned(data);
    const auto& placement = plan.placements[0];
    ASSERT_TRUE(placement.venue);
    const auto first = siting_case(data, plan, "530001000000", 1);
    ASSERT_TRUE(first);
    EXPECT_THAT(first->kept_open, testing::ElementsAre(*placement.venue));
    const auto story = explain_venue(*first, *placement.venue);
    ASSERT_TRUE(story);
    EXPECT_EQ(story->decision, VenueDecision::free) << "nobody decided it";
    EXPECT_LT(story->capacity, data.venues[static_cast<std::size_t>(placement.venue->value() - 1)].capacity);
    const auto second = siting_case(data, plan, "530002000000", 1);
    ASSERT_TRUE(second);
    EXPECT_FALSE(
        std::binary_search(second->season.households.begin(), second->season.households.end(), data.households[0].id));
}

TEST(Explain, APlanOfOtherLedgersIsRefused) {
    PlanningData data = valley_season();
    const SeasonPlan plan = planned(data);
    for (const Id<Venue> open : plan.open_venues)
        data.venues[static_cast<std::size_t>(open.value() - 1)].usable = false;
    const auto asked = siting_case(data, plan, "", 1);
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().code, ErrorCode::conflict);
}

TEST(ExplainPlan, TheCurveHasThePresentPlanOnItAndNoPointBelowItsBound) {
    const SitingCase asked = case_of(valley_season());
    const SiteCurve curve = explain_curve(asked, Limits{});
    EXPECT_TRUE(is_told(curve.sentence));
    bool has_present = false;
    for (const CurvePoint& point : curve.points) {
        if (!point.found) continue;
        EXPECT_LE(point.lower_bound, point.found->total() + 1e-6);
        if (!point.is_present) continue;
        has_present = true;
        EXPECT_LE(point.found->total(), asked.plan.objective.total() + 1e-6);
    }
    EXPECT_TRUE(has_present);
}

TEST(ExplainPlan, WishesThatFitTogetherAreNoConflict) {
    EXPECT_TRUE(find_conflicts(case_of(valley_season())).empty());
}

TEST(ExplainPlan, TooFewPlacesAreNamedWithTheVenuesThatLackThem) {
    PlanningData data = valley_season();
    for (Venue& venue : data.venues) {
        if (venue.id.value() <= 3) venue.capacity = 3;
    }
    const auto found = find_conflicts(case_of(data));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].is_proven);
    EXPECT_TRUE(found[0].is_irreducible);
    for (const ConflictWish& wish : found[0].wishes) {
        EXPECT_EQ(wish.kind, siting::WishKind::capacity);
        ASSERT_TRUE(wish.venue);
        EXPECT_LE(wish.venue->value(), 3);
        EXPECT_TRUE(is_told(wish.sentence));
    }
    EXPECT_THAT(found[0].sentence.en, testing::HasSubstr("cannot all be placed at a site"));
    EXPECT_THAT(found[0].sentence.zh, testing::HasSubstr("去掉其中任何一条即可做到"));
}

TEST(ExplainPlan, APinThatCannotBeKeptIsAConflictOfItsOwn) {
    PlanningData data = valley_season();
    data.venues[1].decision = VenueDecision::forbidden;
    data.pins = {{Id<Household>{1}, Id<Venue>{2}}, {Id<Household>{2}, Id<Venue>{5}}};
    const auto found = find_conflicts(case_of(data));
    ASSERT_EQ(found.size(), 2U);
    ASSERT_EQ(found[0].wishes.size(), 2U);
    EXPECT_EQ(found[0].wishes[0].kind, siting::WishKind::pinned_household);
    EXPECT_EQ(found[0].wishes[1].kind, siting::WishKind::forbidden_venue);
    EXPECT_EQ(found[1].wishes.size(), 1U);
    EXPECT_THAT(found[1].sentence.en, testing::HasSubstr("out of reach"));
}

const RulePrice* price_of(const std::vector<RulePrice>& prices, PricedRule rule, std::string_view part) {
    for (const RulePrice& price : prices) {
        if (price.rule == rule && price.what.en.find(part) != std::string::npos) return &price;
    }
    return nullptr;
}

TEST(RulePrices, EveryRuleIsPricedWithinWhatIsCertain) {
    PlanningData data = valley_season();
    data.venues[0].decision = VenueDecision::forbidden;
    data.venues[4].decision = VenueDecision::pinned_open;
    const auto prices = price_rules(case_of(data), Limits{});
    ASSERT_TRUE(prices);
    for (const auto& row : EnumNames<PricedRule>::table) {
        EXPECT_TRUE(std::any_of(prices->begin(), prices->end(), [&](const RulePrice& p) {
            return p.rule == row.value;
        })) << row.code;
    }
    for (const RulePrice& price : *prices) {
        EXPECT_TRUE(is_told(price.sentence)) << price.what.en;
        EXPECT_LE(price.at_least, price.found + 1e-6) << price.what.en;
        EXPECT_GE(price.at_most, price.found - 1e-6) << price.what.en;
    }
    const RulePrice* forbidden = price_of(*prices, PricedRule::forbidden_venue, "");
    ASSERT_NE(forbidden, nullptr);
    EXPECT_EQ(forbidden->venue, Id<Venue>{1});
    EXPECT_LE(forbidden->found, 0) << "a decision lifted never costs";
}

TEST(RulePrices, ARuleFarFromBindingCostsNothing) {
    // Every walk is far within the cap: neither 10 minutes more nor 10 fewer matter.
    PlanningData data = valley_season();
    data.season.policy.walk_cap = data.season.policy.walk_cap_young = WalkMinutes{150};
    const auto prices = price_rules(case_of(data), Limits{});
    ASSERT_TRUE(prices);
    for (const char* change : {"150 -> 160", "150 -> 140"}) {
        const RulePrice* price = price_of(*prices, PricedRule::walk_cap, change);
        ASSERT_NE(price, nullptr);
        EXPECT_NEAR(price->found, 0, 1e-6) << change;
        ASSERT_TRUE(price->unmoved);
        EXPECT_NEAR(*price->unmoved, 0, 1e-6) << change;
    }
}

TEST(RulePrices, AreTheSameTwice) {
    const SitingCase asked = case_of(valley_season());
    const auto one = price_rules(asked, Limits{});
    const auto two = price_rules(asked, Limits{});
    ASSERT_EQ(one->size(), two->size());
    for (std::size_t k = 0; k < one->size(); ++k) {
        EXPECT_EQ((*one)[k].found, (*two)[k].found);
        EXPECT_EQ((*one)[k].at_least, (*two)[k].at_least);
    }
}

}  // namespace
}  // namespace yingtuo::app
