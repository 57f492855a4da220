#include "staffing/solve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "staffing/drawn.h"
#include "staffing/rules.h"

namespace yingtuo::staffing {
namespace {

Input model_input() {
    Input input;
    input.season = model_season();
    input.season.policy.max_travel = std::chrono::minutes{1440};
    input.open_days = open_days(input.season);
    return input;
}

int present(const Plan& plan, Id<Venue> venue, Date date) {
    return static_cast<int>(
        std::ranges::count_if(plan.duties, [&](const Duty& duty) { return duty.venue == venue && duty.date == date; }));
}

TEST(StaffingSolve, EnoughAdultsLeaveNothingMissing) {
    Input input = model_input();
    input.season.policy.reserve_per_township = 0;
    input.sites = {site_of(1, 25)};
    for (int id = 1; id <= 3; ++id) input.adults.push_back(able_adult(id));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing, 0);
    EXPECT_EQ(plan.lower_bound, 0);
    EXPECT_EQ(plan.duties.size(), 3u * problem.days().size());
    EXPECT_TRUE(check(problem, plan).empty());
}

TEST(StaffingSolve, WhatCannotBeStaffedIsListedWithNumberAndPost) {
    Input input = model_input();
    input.open_days.resize(1);
    input.sites = {site_of(1, 25)};
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    ASSERT_EQ(plan.shortfalls.size(), 2u);
    EXPECT_EQ(plan.shortfalls[0].post, Post::lead);
    EXPECT_EQ(plan.shortfalls[0].missing, 1);
    EXPECT_EQ(plan.shortfalls[1].post, Post::care);
    EXPECT_EQ(plan.shortfalls[1].missing, 2);
    EXPECT_EQ(plan.missing, 3);
    EXPECT_EQ(plan.lower_bound, 3);
    for (const Violation& violation : check(problem, plan)) {
        EXPECT_TRUE(violation.severity == Severity::soft || violation.listed) << violation.sentence.en;
    }
}

TEST(StaffingSolve, NearestAdultsComeFirst) {
    Input input = model_input();
    input.sites = {site_of(1, 10, {103.70, 27.30}), site_of(2, 10, {103.90, 27.50})};
    for (int id = 1; id <= 2; ++id) input.adults.push_back(able_adult(id, {103.90, 27.51}));
    for (int id = 3; id <= 4; ++id) input.adults.push_back(able_adult(id, {103.70, 27.31}));
    const Plan plan = solve(problem_of(input), {});
    for (const Duty& duty : plan.duties) EXPECT_EQ(duty.venue.value(), duty.adult.value() <= 2 ? 2 : 1);
    EXPECT_EQ(plan.changes, 0);
}

TEST(StaffingSolve, NoSiteStandsEmptyWhileAnotherHasTwo) {
    Input input = model_input();
    for (int id = 1; id <= 4; ++id) input.sites.push_back(site_of(id, 20, {103.7 + 0.2 * id, 27.3}));
    for (int id = 1; id <= 5; ++id) input.adults.push_back(able_adult(id, {103.9, 27.3}));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    for (const Site& site : problem.sites()) {
        for (const Date date : problem.days()) EXPECT_GE(present(plan, site.venue, date), 1);
    }
}

TEST(StaffingSolve, ASiteThatLosesItsOnlyAdultGetsOneFromASiteWithTwo) {
    Input input = model_input();
    input.sites = {site_of(1, 8, {103.7, 27.3}), site_of(2, 8, {104.4, 27.9})};
    for (int id = 1; id <= 2; ++id) input.adults.push_back(able_adult(id, {103.7, 27.3}));
    input.adults.push_back(able_adult(3, {104.4, 27.9}));
    input.adults[2].unavailable = {input.open_days[4]};
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    for (const Site& site : problem.sites()) {
        for (const Date date : problem.days()) EXPECT_GE(present(plan, site.venue, date), 1) << format_date(date);
    }
}

TEST(StaffingSolve, TheRatioComesBeforeTheSecondAdultOfASmallSite) {
    Input input = model_input();
    input.sites = {site_of(1, 5), site_of(2, 40)};
    for (int id = 1; id <= 5; ++id) input.adults.push_back(able_adult(id));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(present(plan, Id<Venue>(1), problem.days()[0]), 1);
    EXPECT_EQ(present(plan, Id<Venue>(2), problem.days()[0]), 4);
}

TEST(StaffingSolve, WhoAcceptsTransferGivesWayToWhoDoesNot) {
    // The free adult lives next to site 1 and the tied one may serve nowhere else: both serve, the free one far away.
    Input input = model_input();
    input.season.policy.min_adults = 1;
    input.open_days.resize(2);
    input.sites = {site_of(1, 5, {103.7, 27.3}), site_of(2, 5, {104.5, 27.9})};
    input.sites[1].village_code = "530603101001";
    input.adults = {able_adult(1, {103.7, 27.3}), able_adult(2, {103.75, 27.3})};
    input.adults[1].accepts_transfer = false;
    input.adults[1].unavailable = {input.open_days[0]};
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing, 1);
    EXPECT_EQ(plan.lower_bound, 1);
}

TEST(StaffingSolve, PartOfTheWeekIsSpreadOverItsDays) {
    Input input = model_input();
    for (unsigned day = 21; day <= 25; ++day) input.open_days.push_back(make_date(2025, 7, day));
    input.open_days.erase(input.open_days.begin(), input.open_days.end() - 5);
    input.sites = {site_of(1, 15)};
    for (int id = 1; id <= 5; ++id) {
        input.adults.push_back(able_adult(id));
        input.adults.back().max_days_week = 1;
    }
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing, 5);
    for (const Date date : problem.days()) EXPECT_EQ(present(plan, Id<Venue>(1), date), 1) << format_date(date);
}

TEST(StaffingSolve, EachSiteHasOneLeadWhereOneIsTrained) {
    Input input = model_input();
    input.sites = {site_of(1, 30)};
    for (int id = 1; id <= 3; ++id) input.adults.push_back(able_adult(id));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    std::set<Id<Adult>> leads;
    for (const Duty& duty : plan.duties) {
        if (duty.post == Post::lead) leads.insert(duty.adult);
    }
    EXPECT_EQ(leads.size(), 1u);
    EXPECT_EQ(std::ranges::count(plan.duties, Post::lead, &Duty::post), static_cast<int>(problem.days().size()));
}

TEST(StaffingSolve, NobodyIsSentFartherThanPolicyAllowsAndTheBoundKnowsIt) {
    Input input = model_input();
    input.season.policy.max_travel = std::chrono::minutes{120};  // some 22.7 km of great circle
    input.sites = {site_of(1, 10, {103.7, 27.3}), site_of(2, 10, {104.4, 27.9})};
    for (int id = 1; id <= 4; ++id) input.adults.push_back(able_adult(id, {103.7, 27.3}));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    const int days = static_cast<int>(problem.days().size());
    EXPECT_EQ(plan.missing, 2 * days);
    EXPECT_EQ(plan.lower_bound, 2 * days);
    EXPECT_TRUE(check_reach(problem, plan).empty());
}

TEST(StaffingSolve, AChainOfThreeAdultsBringsInTheOneWhoIsLeft) {
    // Three villages in a row: each adult reaches home and the next village, and only the last village lacks somebody.
    Input input = model_input();
    input.season.policy.max_travel = std::chrono::minutes{60};  // some 11 km
    input.season.policy.min_adults = 1;
    for (int i = 0; i < 3; ++i) input.sites.push_back(site_of(1 + i, 5, {103.7 + 0.1 * i, 27.3}));
    input.adults = {able_adult(1, {103.7, 27.3}), able_adult(2, {103.7, 27.3}), able_adult(3, {103.8, 27.3})};
    const Plan plan = solve(problem_of(input), {});
    EXPECT_EQ(plan.missing, 0);
    EXPECT_EQ(plan.lower_bound, 0);
}

TEST(StaffingSolve, ACookStandsOutsideTheRatioAndIsMissedByItsPost) {
    Input input = model_input();
    input.open_days.resize(1);
    input.sites = {site_of(1, 60), site_of(2, 60)};
    for (SiteDemand& site : input.sites) site.kind = VenueKind::school;
    for (int id = 1; id <= 13; ++id) input.adults.push_back(able_adult(id));
    input.adults[0].posts_trained.set(static_cast<std::size_t>(Post::cook));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(std::ranges::count(plan.duties, Post::cook, &Duty::post), 1);
    EXPECT_EQ(plan.missing, 1);
    ASSERT_EQ(plan.shortfalls.size(), 1u);
    EXPECT_EQ(plan.shortfalls[0].post, Post::cook);
}

TEST(StaffingSolve, TeachersRestAWholeWeekEachAndNotAllInTheSameOne) {
    Input input = model_input();
    input.season.policy.teacher_rest_weeks = 1;
    input.sites = {site_of(1, 20)};
    for (int id = 1; id <= 3; ++id) input.adults.push_back(able_adult(id));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing, 0);
    EXPECT_TRUE(check_rest_weeks(problem, plan).empty());
}

TEST(StaffingSolve, OfTwoWhoLiveEquallyFarTheOneWhoIsNoReserveServes) {
    Input input = model_input();
    input.season.policy.min_adults = 1;
    input.season.policy.reserve_per_township = 1;
    input.open_days.resize(1);
    input.sites = {site_of(1, 5, {103.7, 27.3}), site_of(2, 0)};
    input.adults = {able_adult(1, {103.71, 27.3}), able_adult(2, {103.71, 27.3})};
    input.adults[1].village_code = "530602102001";  // has no site of its own: keeps no reserve
    const Plan plan = solve(problem_of(input), {});
    ASSERT_EQ(plan.duties.size(), 1u);
    EXPECT_EQ(plan.duties[0].adult.value(), 2);
}

TEST(StaffingSolve, NoSitesNoDaysAndNoAdultsAreFine) {
    EXPECT_EQ(solve(problem_of(model_input()), {}).missing, 0);
    Input no_days = model_input();
    no_days.open_days.clear();
    no_days.sites = {site_of(1, 5)};
    EXPECT_EQ(solve(problem_of(no_days), {}).missing, 0);
    Input no_children = model_input();
    no_children.sites = {site_of(1, 0)};
    no_children.adults = {able_adult(1)};
    EXPECT_TRUE(solve(problem_of(no_children), {}).duties.empty());
}

TEST(StaffingSolve, StoppedEarlyItListsTheRestAsMissing) {
    const Problem problem = problem_of(drawn_input(7, {}));
    const std::atomic<bool> stop{true};
    Limits limits;
    limits.stop = &stop;
    const Plan plan = solve(problem, limits);
    EXPECT_TRUE(plan.duties.empty());
    EXPECT_FALSE(plan.lower_bound);
    EXPECT_TRUE(check_shortfalls(problem, plan).empty());
}

class DrawnStaffing : public testing::TestWithParam<int> {};

TEST_P(DrawnStaffing, EverySolvedPlanKeepsTheHardRulesButForListedShortfalls) {
    const auto seed = static_cast<std::uint64_t>(GetParam());
    DrawnSize size;
    size.adults = 4 + GetParam() % 5 * 6;
    size.most_children = 20 + GetParam() % 7 * 30;
    const Problem problem = problem_of(drawn_input(seed, size));
    const Plan plan = solve(problem, {});
    for (const Violation& violation : check(problem, plan)) {
        if (violation.severity == Severity::hard) {
            EXPECT_TRUE(violation.listed) << violation.rule << " " << violation.subject << " " << violation.sentence.en;
        }
    }
    EXPECT_EQ(plan.missing, *plan.lower_bound);
}

TEST_P(DrawnStaffing, TheSamePlanForAnyThreadsAndAnyOrderOfInput) {
    Input input = drawn_input(static_cast<std::uint64_t>(GetParam()) + 1000, {.sites = 12, .adults = 30});
    Limits two;
    two.threads = 2;
    const Plan one = solve(problem_of(input), {});
    EXPECT_EQ(one.duties, solve(problem_of(input), two).duties);
    std::ranges::reverse(input.sites);
    std::ranges::reverse(input.adults);
    std::ranges::reverse(input.busy);
    const Plan reversed = solve(problem_of(input), {});
    EXPECT_EQ(one.duties, reversed.duties);
    EXPECT_EQ(one.shortfalls, reversed.shortfalls);
}

TEST_P(DrawnStaffing, OneMoreAdultNearbyNeverRaisesWhatIsMissing) {
    Input input = drawn_input(static_cast<std::uint64_t>(GetParam()) + 2000, {.reach = std::chrono::minutes{1440}});
    const int before = solve(problem_of(input), {}).missing;
    input.adults.push_back(able_adult(999, *input.sites.front().point));
    input.adults.back().posts_trained.set();
    const int after = solve(problem_of(input), {}).missing;
    EXPECT_LE(after, before);
    EXPECT_TRUE(before == 0 || after < before);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DrawnStaffing, testing::Range(0, 40));

TEST(StaffingSolve, MoreSitesThanAnAdultHasArcsLoseNothing) {
    // More sites than an adult has arcs, all the adults in one corner.
    Input input = model_input();
    input.open_days.resize(3);
    for (int i = 0; i < 60; ++i) input.sites.push_back(site_of(1 + i, 10, {103.2 + 0.02 * i, 27.0 + 0.015 * i}));
    for (int i = 0; i < 100; ++i) input.adults.push_back(able_adult(1 + i, {103.2, 27.0}));
    const Problem problem = problem_of(input);
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing, 20 * 3);
    for (const Site& site : problem.sites()) EXPECT_GE(present(plan, site.venue, problem.days()[0]), 1);
}

}  // namespace
}  // namespace yingtuo::staffing
