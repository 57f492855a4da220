#include "app/plan.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/check.h"
#include "app/compare.h"
#include "app/small_season.h"
#include "app/visit_bound.h"

namespace yingtuo::app {
namespace {

PlanOptions quick(int threads = 1) {
    PlanOptions options;
    options.limits.iterations = 2;
    options.limits.threads = threads;
    options.created_at = "2025-06-01T00:00:00Z";
    options.program_version = "test";
    return options;
}

int unlisted(const std::vector<Violation>& violations) {
    return static_cast<int>(std::count_if(violations.begin(), violations.end(), [](const Violation& v) {
        return v.severity == Severity::hard && !v.listed;
    }));
}

TEST(MakePlan, PlacesWhoIsInReachAndVisitsWhoIsNot) {
    const auto plan = make_plan(small_season(), quick());
    ASSERT_TRUE(plan) << plan.error().message.en;
    ASSERT_EQ(plan->placements.size(), 4U);
    EXPECT_EQ(plan->placements[0].venue, Id<Venue>{1});
    EXPECT_EQ(plan->placements[1].venue, Id<Venue>{1});
    EXPECT_FALSE(plan->placements[2].venue);
    EXPECT_EQ(plan->placements[3].venue, Id<Venue>{2});
    EXPECT_EQ(plan->open_venues, (std::vector<Id<Venue>>{Id<Venue>{1}, Id<Venue>{2}}));
    ASSERT_EQ(plan->guardianships.size(), 1U);
    EXPECT_EQ(plan->guardianships[0].child, Id<Child>{4});
    EXPECT_FALSE(plan->visits.empty());
    EXPECT_FALSE(plan->duties.empty());
    EXPECT_FALSE(plan->sessions.empty());
    EXPECT_EQ(unlisted(plan->violations), 0);
    EXPECT_FALSE(plan->summary.empty());
}

TEST(MakePlan, PersonsMissingForVisitsAreProvenToBeMissingInEveryPlan) {
    PlanningData data = small_season();
    const auto complete = make_plan(data, quick());
    ASSERT_TRUE(complete);
    EXPECT_EQ(visit_bound(data, *complete).value, 0);
    for (Adult& adult : data.adults) adult.posts_trained.reset();
    const auto plan = make_plan(data, quick());
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->guardianships.size(), 1U);
    const std::vector<reporting::Figure> figures = reporting::figures(data, *plan);
    EXPECT_EQ(reporting::find(figures, "visits.missing_persons")->value, 2);
    EXPECT_EQ(visit_bound(data, *plan).value, 2) << "nobody is trained: the child lacks both";
    // A teacher could be named by now; the plan still lacks both, of whom any plan lacks the cadre alone.
    data = small_season();
    for (Adult& adult : data.adults) {
        if (adult.adult_class != AdultClass::teacher) adult.posts_trained.reset();
    }
    EXPECT_EQ(visit_bound(data, *plan).value, 1);
}

TEST(MakePlan, TheSameInputAndSeedGiveTheSamePlanWithOneThreadAndTwo) {
    const auto one = make_plan(small_season(), quick(1));
    const auto two = make_plan(small_season(), quick(2));
    ASSERT_TRUE(one && two);
    EXPECT_TRUE(compare(*one, *two).is_same());
    EXPECT_EQ(one->sessions, two->sessions);
    EXPECT_EQ(one->visits, two->visits);
    EXPECT_EQ(one->summary, two->summary);
}

TEST(MakePlan, ALaterStageAloneKeepsWhatTheStagesBeforeDecided) {
    const auto data = small_season();
    const auto base = make_plan(data, quick());
    ASSERT_TRUE(base);
    PlanOptions options = quick();
    options.from = Stage::staffing;
    options.base = &*base;
    const auto again = make_plan(data, options);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->placements, base->placements);
    EXPECT_EQ(again->visits, base->visits);
    EXPECT_EQ(again->duties, base->duties);
    EXPECT_EQ(again->sessions, base->sessions);
}

TEST(MakePlan, ALaterStageWithoutABasePlanIsRefused) {
    PlanOptions options = quick();
    options.from = Stage::programme;
    EXPECT_FALSE(make_plan(small_season(), options));
}

TEST(MakePlan, ACountyIsPlannedAlone) {
    const auto part = in_county(small_season(), "530002000000");
    ASSERT_TRUE(part);
    EXPECT_EQ(part->households.size(), 1U);
    EXPECT_EQ(part->children.size(), 2U);
    EXPECT_EQ(part->venues.size(), 1U);
    EXPECT_EQ(part->adults.size(), 2U);
    EXPECT_FALSE(in_county(small_season(), "530002100000"));
    EXPECT_FALSE(in_county(small_season(), "999"));
}

TEST(InputFingerprint, ChangesWithWhatAPlanIsMadeFromAndWithNothingElse) {
    const auto data = small_season();
    auto other = data;
    other.venues[0].name = "改名";
    EXPECT_EQ(input_fingerprint(data), input_fingerprint(other));
    other.venues[0].capacity += 1;
    EXPECT_NE(input_fingerprint(data), input_fingerprint(other));
    auto moved = data;
    moved.households[0].point->lon += 1e-6;
    EXPECT_NE(input_fingerprint(data), input_fingerprint(moved));
}

// Breaking one fact of a good plan makes the check speak of it: the check does not repeat what the solver believed.
class BrokenPlan : public testing::Test {
  protected:
    void SetUp() override {
        auto made = make_plan(data_, quick());
        ASSERT_TRUE(made);
        plan_ = *made;
        ASSERT_EQ(broken(), 0);
    }
    int broken() const {
        const auto report = check_plan(data_, plan_);
        return report ? report->hard() - report->hard_listed() : -1;
    }
    bool breaks(std::string_view rule) const {
        const auto report = check_plan(data_, plan_);
        if (!report) return false;
        return std::any_of(report->violations.begin(), report->violations.end(), [&](const Violation& violation) {
            return violation.rule == rule && !violation.sentence.zh.empty() && !violation.sentence.en.empty();
        });
    }
    PlanningData data_ = small_season();
    SeasonPlan plan_;
};

TEST_F(BrokenPlan, AVenueThatShrankIsOverfull) {
    data_.venues[0].capacity = 2;
    EXPECT_TRUE(breaks("siting.capacity"));
}

TEST_F(BrokenPlan, AMissingDutyBreaksTheRatioWithoutBeingListed) {
    plan_.duties.erase(plan_.duties.begin());
    EXPECT_TRUE(breaks("staffing.minimum_adults") || breaks("staffing.ratio"));
    EXPECT_GT(broken(), 0);
}

TEST_F(BrokenPlan, AnAdultWhoseCheckExpiredMayNotStandThere) {
    for (Adult& adult : data_.adults) adult.cleared_until = make_date(2025, 7, 20);
    EXPECT_TRUE(breaks("staffing.cleared"));
}

TEST_F(BrokenPlan, ABlankHourIsSeen) {
    plan_.sessions.erase(plan_.sessions.begin());
    EXPECT_GT(broken(), 0);
}

TEST_F(BrokenPlan, AForgottenVisitIsSeen) {
    plan_.visits.clear();
    EXPECT_GT(broken(), 0);
}

TEST_F(BrokenPlan, AChildWhoVanishedFromThePlacementsIsSeen) {
    plan_.placements.erase(plan_.placements.begin());
    EXPECT_GT(broken(), 0);
}

TEST_F(BrokenPlan, AnObjectiveThatDoesNotAddUpIsSeen) {
    plan_.header.objective += 1;
    EXPECT_TRUE(breaks("plan.objective"));
}

TEST_F(BrokenPlan, AFigureThatDoesNotAddUpIsSeen) {
    ASSERT_FALSE(plan_.summary.empty());
    plan_.summary.front().value += "1";
    EXPECT_TRUE(breaks("plan.figures"));
}

}  // namespace
}  // namespace yingtuo::app
