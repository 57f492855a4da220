// Sites that open on days of their own: a closure takes a day from one, a make-up day gives it another.
#include <gtest/gtest.h>

#include <algorithm>

#include "staffing/drawn.h"
#include "staffing/load.h"
#include "staffing/places.h"
#include "staffing/repair.h"
#include "staffing/rules.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

const Date closed = make_date(2025, 7, 23);
const Date made_up = make_date(2025, 7, 26);  // a Saturday

// Two sites of a week; the second is closed on Wednesday and opens on Saturday instead.
Input week_input() {
    Input input;
    input.season = model_season();
    for (unsigned day = 21; day <= 26; ++day) input.open_days.push_back(make_date(2025, 7, day));
    input.sites = {site_of(1, 20), site_of(2, 20, {103.75, 27.3})};
    std::vector<Date> first = input.open_days;
    std::erase(first, made_up);
    std::vector<Date> second = input.open_days;
    std::erase(second, closed);
    input.sites[0].days = first;
    input.sites[1].days = second;
    for (int id = 1; id <= 6; ++id) {
        Adult adult = able_adult(id);
        adult.max_days_week = 6;
        input.adults.push_back(adult);
    }
    return input;
}

// The second site lies out of reach in another township, and has three of the adults.
Input week_of_two_townships() {
    Input input = week_input();
    input.sites[1].point = {106.7, 27.3};
    input.sites[1].village_code = "530602102001";
    for (std::size_t adult = 3; adult < 6; ++adult) {
        input.adults[adult].point = {106.7, 27.3};
        input.adults[adult].village_code = "530602102001";
    }
    return input;
}

Problem week() {
    return *Problem::make(week_input());
}

int on_duty(const Plan& plan, std::int64_t venue, Date date) {
    return static_cast<int>(std::ranges::count_if(
        plan.duties, [&](const Duty& duty) { return duty.venue == Id<Venue>(venue) && duty.date == date; }));
}

TEST(SiteDays, AClosedSiteNeedsNobodyAndItsMakeUpDayIsStaffed) {
    const Problem problem = week();
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing, 0);
    EXPECT_EQ(plan.lower_bound, 0);
    EXPECT_EQ(on_duty(plan, 2, closed), 0);
    EXPECT_EQ(on_duty(plan, 2, made_up), 2);
    EXPECT_EQ(on_duty(plan, 1, made_up), 0);
    EXPECT_EQ(on_duty(plan, 1, closed), 2);
    for (const auto& rule : rules()) {
        for (const Violation& violation : rule.check(problem, plan))
            EXPECT_NE(violation.severity, Severity::hard) << violation.sentence.en;
    }
}

TEST(SiteDays, ADutyOnAClosedDayIsKnownForWhatItIs) {
    const Problem problem = week();
    Plan plan = solve(problem, {});
    Duty stray = plan.duties.front();
    stray.venue = Id<Venue>(2);
    stray.date = closed;
    plan.duties.push_back(stray);
    const auto known = std::ranges::find(rules(), "staffing.known", &Rule<Problem, Plan>::code);
    EXPECT_EQ(known->check(problem, plan).size(), 1U);
}

TEST(SiteDays, WhoIsMissingOnAMakeUpDayIsListed) {
    Input input;
    input.season = model_season();
    input.open_days = {made_up};
    input.sites = {site_of(1, 20), site_of(2, 20)};
    input.sites[0].days = std::vector<Date>{};
    const Problem problem = *Problem::make(std::move(input));
    const Plan plan = solve(problem, {});
    EXPECT_EQ(plan.missing, 2) << "of the site that opens; the other is closed all season";
    for (const Shortfall& shortfall : plan.shortfalls) EXPECT_EQ(shortfall.venue, Id<Venue>(2));
}

TEST(SiteDays, ADayOfASiteThatIsNoOpenDayIsRefused) {
    Input input = week_input();
    input.open_days.pop_back();
    const auto problem = Problem::make(std::move(input));
    ASSERT_FALSE(problem);
    EXPECT_EQ(problem.error().where, "venue:2@2025-07-26");
}

TEST(SiteDays, AMakeUpDayElsewhereIsNoDayOnWhichSomebodyCouldHaveServed) {
    const Problem problem = *Problem::make(week_of_two_townships());
    const auto loads = loads_of(problem, solve(problem, {}));
    EXPECT_EQ(loads[0].could, 5) << "Monday to Friday";
    EXPECT_EQ(loads[5].could, 5) << "Saturday for Wednesday";
    EXPECT_FALSE(problem.may_work(0, 5));
    EXPECT_FALSE(problem.may_work(5, 2));
}

TEST(SiteDays, NoReserveIsWantedOnADayOnWhichNoSiteOfTheTownshipOpens) {
    Input input = week_of_two_townships();
    input.season.policy.reserve_per_township = 1;
    const Problem problem = *Problem::make(std::move(input));
    EXPECT_TRUE(check_reserve(problem, solve(problem, {})).empty());
}

TEST(SiteDays, ChildrenWhoArriveOnADayOnWhichTheirSiteIsClosedNeedNobody) {
    const Problem problem = week();
    const Plan plan = solve(problem, {});
    const Event event{.kind = EventKind::children_arrive,
                      .adult = {},
                      .venue = Id<Venue>(2),
                      .area = {},
                      .from = closed,
                      .to = closed + std::chrono::days{1},
                      .children = 20};
    const auto mended = repair(problem, Reach(problem, 1), places_of(problem, plan.duties), plan, event);
    ASSERT_TRUE(mended);
    EXPECT_EQ(mended->vacated, adults_needed(problem.policy(), 40) - adults_needed(problem.policy(), 20))
        << "for Thursday alone";
}

}  // namespace
}  // namespace yingtuo::staffing
