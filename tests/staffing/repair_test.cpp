#include "staffing/repair.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "staffing/drawn.h"
#include "staffing/places.h"
#include "staffing/rules.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

struct Roster {
    Problem problem;
    Reach reach;
    Plan plan;
    Places places;

    explicit Roster(Input input)
        : problem(*Problem::make(std::move(input))),
          reach(problem, 1),
          plan(solve(problem, {})),
          places(places_of(problem, plan.duties)) {}

    [[nodiscard]] Repair mend(const Event& event) const {
        auto found = repair(problem, reach, places, plan, event);
        EXPECT_TRUE(found) << found.error().message.en;
        return found ? *found : Repair{};
    }
    [[nodiscard]] Duty first_duty() const { return plan.duties.front(); }
};

Input one_week() {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    input.open_days.erase(input.open_days.begin(), input.open_days.begin() + 4);
    input.open_days.resize(5);
    return input;
}

Event drops_out(const Roster& roster, Id<Adult> adult) {
    return {.kind = EventKind::adult_out,
            .adult = adult,
            .venue = {},
            .area = {},
            .from = roster.problem.days().front(),
            .to = roster.problem.days().back()};
}

TEST(StaffingRepair, TheReserveStepsInForAllDaysAndNobodyElseIsTouched) {
    Input input = one_week();
    input.sites = {site_of(1, 10)};
    for (int id = 1; id <= 5; ++id) input.adults.push_back(able_adult(id, {103.7 + 0.01 * id, 27.3}));
    const Roster roster(input);
    const Id<Adult> lost = roster.first_duty().adult;
    const Repair mended = roster.mend(drops_out(roster, lost));
    EXPECT_EQ(mended.vacated, 5);
    EXPECT_EQ(mended.filled, 5);
    ASSERT_EQ(mended.touched.size(), 1u);
    EXPECT_EQ(mended.touched[0].value(), 3) << "the nearest of those who are free";
    EXPECT_EQ(mended.substitutes.size(), 3u) << "the other one at the site is none";
}

TEST(StaffingRepair, WhoeverComesTakesTheLeadOrItPassesOn) {
    Input input = one_week();
    input.sites = {site_of(1, 10)};
    for (int id = 1; id <= 3; ++id) input.adults.push_back(able_adult(id, {103.7 + 0.01 * id, 27.3}));
    input.adults[2].posts_trained.reset(static_cast<std::size_t>(Post::lead));
    const Roster roster(input);
    const auto lead = std::ranges::find(roster.plan.duties, Post::lead, &Duty::post);
    const Repair mended = roster.mend(drops_out(roster, lead->adult));
    const Plan after = repaired(roster.problem, roster.plan, mended);
    EXPECT_TRUE(check_lead(roster.problem, after).empty());
    EXPECT_EQ(mended.touched.size(), 2u) << "who steps in, and who takes over as lead";
}

TEST(StaffingRepair, WithoutAReserveAChainOfTwoBringsInTheOneWhoIsFreeFarther) {
    // Adult 4 reaches the second village only; adult 3, who serves there, reaches both.
    Input input = one_week();
    input.season.policy.max_travel = std::chrono::minutes{60};  // some 11 km
    input.season.policy.min_adults = 1;
    input.sites = {site_of(1, 5, {103.7, 27.3}), site_of(2, 5, {103.8, 27.3})};
    input.adults = {able_adult(1, {103.7, 27.3}), able_adult(2, {103.79, 27.3}), able_adult(3, {103.88, 27.3})};
    const Roster roster(input);
    ASSERT_EQ(roster.plan.missing, 0);
    const Repair mended = roster.mend(drops_out(roster, Id<Adult>(1)));
    EXPECT_EQ(mended.filled, 5);
    EXPECT_EQ(mended.touched.size(), 2u);
    EXPECT_TRUE(mended.open.empty());
}

TEST(StaffingRepair, ASiteThatWouldStandEmptyGetsOneOfTwoFromNextDoor) {
    Input input = one_week();
    input.season.policy.min_adults = 1;
    input.sites = {site_of(1, 5, {103.7, 27.3}), site_of(2, 20, {103.72, 27.3})};
    for (int id = 1; id <= 3; ++id) input.adults.push_back(able_adult(id, {103.7 + 0.005 * id, 27.3}));
    const Roster roster(input);
    const auto alone = std::ranges::find(roster.plan.duties, Id<Venue>(1), &Duty::venue);
    const Repair mended = roster.mend(drops_out(roster, alone->adult));
    EXPECT_EQ(mended.filled, 0);
    ASSERT_EQ(mended.open.size(), 5u);
    for (const Shortfall& shortfall : mended.open) EXPECT_EQ(shortfall.venue, Id<Venue>(2));
    const Plan after = repaired(roster.problem, roster.plan, mended);
    for (const Date day : roster.problem.days()) {
        EXPECT_TRUE(std::ranges::any_of(
            after.duties, [&](const Duty& duty) { return duty.venue == Id<Venue>(1) && duty.date == day; }));
    }
}

TEST(StaffingRepair, AStormFreesWhoServesThereAndKeepsAtHomeWhoLivesThere) {
    // Adult 2 lives in the storm and serves outside it; adult 1 serves in the storm and lives outside it.
    Input input = one_week();
    input.season.policy.min_adults = 1;
    input.sites = {site_of(1, 5, {103.7, 27.3}), site_of(2, 5, {103.9, 27.3})};
    input.sites[1].village_code = "530603101001";
    input.adults = {able_adult(1, {103.9, 27.3}), able_adult(2, {103.7, 27.3})};
    input.adults[1].village_code = "530603101001";
    const Roster roster(input);
    Event storm;
    storm.kind = EventKind::area_closed;
    storm.area = "530603";
    storm.from = roster.problem.days()[1];
    storm.to = roster.problem.days()[2];
    const Repair mended = roster.mend(storm);
    const Plan after = repaired(roster.problem, roster.plan, mended);
    for (const Duty& duty : after.duties) {
        const bool in_storm = duty.date >= storm.from && duty.date <= storm.to;
        EXPECT_FALSE(in_storm && duty.venue == Id<Venue>(2)) << format_date(duty.date);
        EXPECT_FALSE(in_storm && duty.adult == Id<Adult>(2)) << format_date(duty.date);
    }
}

TEST(StaffingRepair, TenMoreChildrenAskForOneMoreAdult) {
    Input input = one_week();
    input.sites = {site_of(1, 20)};
    for (int id = 1; id <= 3; ++id) input.adults.push_back(able_adult(id));
    const Roster roster(input);
    Event arrive;
    arrive.kind = EventKind::children_arrive;
    arrive.venue = Id<Venue>(1);
    arrive.from = roster.problem.days()[2];
    arrive.to = roster.problem.days()[4];
    arrive.children = 10;
    const Repair mended = roster.mend(arrive);
    EXPECT_EQ(mended.vacated, 3);
    EXPECT_EQ(mended.filled, 3);
    EXPECT_EQ(mended.touched.size(), 1u);
}

TEST(StaffingRepair, RefusesWhatItDoesNotKnow) {
    Input input = one_week();
    input.sites = {site_of(1, 20)};
    input.adults = {able_adult(1)};
    const Roster roster(input);
    const auto refused = [&](Event event) {
        const auto found = repair(roster.problem, roster.reach, roster.places, roster.plan, event);
        return found ? std::string() : found.error().where;
    };
    Event event = drops_out(roster, Id<Adult>(1));
    EXPECT_EQ(refused(event), "");
    event.to = event.from - std::chrono::days{1};
    EXPECT_EQ(refused(event), "to");
    event = drops_out(roster, Id<Adult>(9));
    EXPECT_EQ(refused(event), "adult");
    event.kind = EventKind::site_closed;
    EXPECT_EQ(refused(event), "venue");
    event.kind = EventKind::area_closed;
    EXPECT_EQ(refused(event), "area");
    event = drops_out(roster, Id<Adult>(1));
    event.from = event.to = make_date(2025, 7, 26);  // a Saturday
    EXPECT_EQ(refused(event), "from");
}

class DrawnRepair : public testing::TestWithParam<int> {};

TEST_P(DrawnRepair, KeepsEveryHardRuleAndTheDaysBefore) {
    const Roster roster(drawn_input(static_cast<std::uint64_t>(GetParam()) + 3000, {.sites = 10, .adults = 40}));
    if (roster.plan.duties.empty()) return;
    const Duty& some = roster.plan.duties[roster.plan.duties.size() / 2];
    Event event = drops_out(roster, some.adult);
    event.from = some.date;
    const Repair mended = roster.mend(event);
    const Plan after = repaired(roster.problem, roster.plan, mended);
    for (const Violation& violation : check(roster.problem, after)) {
        if (violation.severity != Severity::hard) continue;
        EXPECT_TRUE(violation.listed) << violation.rule << " " << violation.sentence.en;
    }
    int open = 0;
    for (const Shortfall& shortfall : mended.open) open += shortfall.missing;
    EXPECT_EQ(mended.filled + open, mended.vacated);
    EXPECT_EQ(after.missing, roster.plan.missing + open);
    for (const Duty& duty : roster.plan.duties) {
        if (duty.date >= event.from) continue;
        EXPECT_NE(std::ranges::find(after.duties, duty), after.duties.end()) << "the past is not changed";
    }
    for (const Duty& duty : after.duties) EXPECT_FALSE(duty.adult == some.adult && duty.date >= event.from);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DrawnRepair, testing::Range(0, 30));

}  // namespace
}  // namespace yingtuo::staffing
