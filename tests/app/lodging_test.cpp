// Lodging through the verbs: planned, stored with the plan, checked from it, priced as a way out.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/check.h"
#include "app/duty_roster.h"
#include "app/fixes.h"
#include "app/plan.h"
#include "app/small_season.h"
#include "reporting/figures.h"

namespace yingtuo::app {
namespace {

// Nobody lives near venue 2 any more; adults 3 and 4 would sleep there, a day's way from home.
PlanningData season_with_beds() {
    PlanningData data = small_season();
    std::erase_if(data.adults, [](const Adult& adult) { return adult.id > Id<Adult>{4}; });
    // Home visits are for others, so that adults 3 and 4 are free.
    data.adults.push_back(small_adult(7, AdultClass::teacher, {103.700, 27.300}, "530001100001"));
    data.adults.push_back(small_adult(8, AdultClass::resident, {103.700, 27.300}, "530001100001"));
    for (const std::size_t i : {std::size_t{2}, std::size_t{3}}) data.adults[i].accepts_lodging = true;
    data.venues[1].beds = 2;
    return data;
}

SeasonPlan lodging_plan(const PlanningData& data) {
    PlanOptions options;
    options.limits.iterations = 2;
    options.created_at = "2025-06-01T00:00:00Z";
    options.program_version = "test";
    auto plan = make_plan(data, options);
    EXPECT_TRUE(plan) << plan.error().message.en;
    return *plan;
}

int missing_in(const SeasonPlan& plan) {
    int sum = 0;
    for (const Shortfall& shortfall : plan.shortfalls) sum += shortfall.missing;
    return sum;
}

std::set<std::string> hard_rules_broken(const PlanningData& data, const SeasonPlan& plan) {
    std::set<std::string> rules;
    const auto report = check_plan(data, plan);
    EXPECT_TRUE(report);
    for (const Violation& violation : report->violations) {
        if (violation.severity == Severity::hard && !violation.listed) rules.insert(violation.rule);
    }
    return rules;
}

TEST(LodgingPlan, WhoeverAcceptsItSleepsWhereSomebodyIsMissingAndTheFiguresSaySo) {
    const PlanningData data = season_with_beds();
    PlanningData without = data;
    for (Adult& adult : without.adults) adult.accepts_lodging = false;
    const SeasonPlan plan = lodging_plan(data);
    const SeasonPlan bare = lodging_plan(without);
    EXPECT_TRUE(bare.stays.empty());
    ASSERT_FALSE(plan.stays.empty());
    EXPECT_LT(missing_in(plan), missing_in(bare));
    EXPECT_TRUE(hard_rules_broken(data, plan).empty());
    int nights = 0;
    for (const Stay& stay : plan.stays) {
        EXPECT_EQ(stay.venue, Id<Venue>{2});
        nights += nights_of(stay);
    }
    const auto figures = reporting::figures(data, plan);
    EXPECT_EQ(reporting::find(figures, "staffing.lodgers")->value, static_cast<double>(plan.stays.size()));
    EXPECT_EQ(reporting::find(figures, "staffing.nights")->value, nights);
    EXPECT_EQ(reporting::find(figures, "staffing.lodging_cost")->value, nights * 30.0);
    EXPECT_NE(plan.header.input_fingerprint, bare.header.input_fingerprint);
}

TEST(LodgingPlan, TheCheckFindsWhatIsPlanted) {
    const PlanningData data = season_with_beds();
    const SeasonPlan plan = lodging_plan(data);
    ASSERT_FALSE(plan.stays.empty());

    PlanningData unwilling = data;
    for (Adult& adult : unwilling.adults) adult.accepts_lodging = false;
    EXPECT_TRUE(hard_rules_broken(unwilling, plan).contains("staffing.lodging"));
    EXPECT_TRUE(hard_rules_broken(unwilling, plan).contains("staffing.reach")) << "they live at home then";

    SeasonPlan crowded = plan;
    crowded.stays = {{Id<Adult>{3}, Id<Venue>{2}, data.season.opening, data.season.last_day},
                     {Id<Adult>{4}, Id<Venue>{2}, data.season.opening, data.season.last_day}};
    PlanningData one_bed = data;
    one_bed.venues[1].beds = 1;
    EXPECT_TRUE(hard_rules_broken(one_bed, crowded).contains("staffing.beds"));
    PlanningData closed = data;
    closed.venues[1].usable = false;
    EXPECT_TRUE(hard_rules_broken(closed, plan).contains("staffing.lodging")) << "not where nobody may be";
}

TEST(LodgingPlan, WhoDropsOutForTheSeasonGivesUpTheBed) {
    const PlanningData data = season_with_beds();
    const SeasonPlan plan = lodging_plan(data);
    ASSERT_FALSE(plan.stays.empty());
    const auto asked = staffing_case(data, plan, 1);
    ASSERT_TRUE(asked);
    EXPECT_LE(asked->missing_at_least_with_any_lodging, asked->proof.missing_at_least());
    staffing::Event event;
    event.adult = plan.stays[0].adult;
    event.from = data.season.opening;
    event.to = data.season.last_day;
    const auto repair = staffing::repair(asked->problem, asked->reach, asked->places, asked->plan, event);
    ASSERT_TRUE(repair);
    PlanOptions options;
    options.program_version = "test";
    const auto repaired = repaired_plan(data, plan, *asked, *repair, options);
    ASSERT_TRUE(repaired);
    EXPECT_EQ(std::ranges::count(repaired->stays, *event.adult, &Stay::adult), 0);
    EXPECT_EQ(repaired->stays.size(), plan.stays.size() - 1);
    EXPECT_TRUE(hard_rules_broken(data, *repaired).empty());
}

TEST(LodgingPlan, AFreeAdultWhoWouldLodgeIsAPricedWayOut) {
    PlanningData data = season_with_beds();
    data.venues[1].beds = 0;
    const SeasonPlan plan = lodging_plan(data);
    data.venues[1].beds = 1;  // found since
    const auto asked = staffing_case(data, plan, 1);
    ASSERT_TRUE(asked);
    const auto breaches = cheapest_fixes(data, plan, *asked, 1);
    ASSERT_TRUE(breaches);
    const auto breach = std::ranges::find(*breaches, Id<Venue>{2}, &Breach::venue);
    ASSERT_NE(breach, breaches->end());
    const auto fix = std::ranges::find(breach->fixes, FixKind::lodge, &Fix::kind);
    ASSERT_NE(fix, breach->fixes.end());
    EXPECT_EQ(fix->with, Id<Venue>{2});
    EXPECT_TRUE(fix->adult == Id<Adult>{3} || fix->adult == Id<Adult>{4});
    const double adult_day = 3000.0 / static_cast<double>(open_days(data.season).size());
    const int nights = static_cast<int>((data.season.last_day - data.season.opening).count()) + 1;
    EXPECT_NEAR(fix->cost, fix->days_covered * adult_day + 30.0 * nights, 1e-6);
    EXPECT_FALSE(fix->sentence.zh.empty());
}

}  // namespace
}  // namespace yingtuo::app
