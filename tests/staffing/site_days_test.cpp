// Sites that open on days of their own: a closure takes a day from one, a make-up day gives it another.
#include <gtest/gtest.h>

#include <algorithm>

#include "staffing/drawn.h"
#include "staffing/rules.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

const Date closed = make_date(2025, 7, 23);
const Date made_up = make_date(2025, 7, 26);  // a Saturday

// Two sites of a week; the second is closed on Wednesday and opens on Saturday instead.
Problem week() {
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
    return *Problem::make(std::move(input));
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

}  // namespace
}  // namespace yingtuo::staffing
