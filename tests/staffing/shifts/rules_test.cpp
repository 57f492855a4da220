#include "staffing/shifts/rules.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <set>

namespace yingtuo::staffing::shifts {
namespace {

// One adult over two weeks with an early shift E and a late one L, which E may not follow. Tours are written as words:
// a letter a day, "." for a day off.
struct Case {
    Input input;
    std::string tour = "EEE..LL.......";

    Case() {
        input.days = 14;
        input.shifts = {{"E", 480, {}}, {"L", 600, {0}}};
        input.adults = {{"A", {9, 9}, 100'000, 0, 9, 1, 1, 2, {}}};
    }
    [[nodiscard]] Conditions& asked() { return input.adults[0]; }
    [[nodiscard]] Plan plan() const {
        Plan plan;
        plan.tours.emplace_back();
        for (const char letter : tour)
            plan.tours[0].push_back(static_cast<std::int8_t>(letter == '.' ? off : letter == 'E' ? 0 : 1));
        return plan;
    }
    [[nodiscard]] std::vector<Violation> broken(std::string_view rule) const {
        const Problem problem = Problem::make(input).value();
        std::vector<Violation> found;
        for (const Violation& violation : check(problem, plan())) {
            if (violation.rule == rule) found.push_back(violation);
        }
        return found;
    }
    // Nothing, or by how much the rule is broken.
    [[nodiscard]] double amount(std::string_view rule) const {
        double sum = 0;
        for (const Violation& violation : broken(rule)) sum += violation.amount;
        return sum;
    }
};

TEST(ShiftsRules, ATourOfAnotherLengthOrWithAnUnknownShiftIsNoAnswer) {
    Case c;
    EXPECT_EQ(c.amount("shifts.complete"), 0);
    c.tour.pop_back();
    EXPECT_EQ(c.amount("shifts.complete"), 1);
    c.tour += 'E';
    const Problem problem = Problem::make(c.input).value();
    Plan plan = c.plan();
    plan.tours[0][3] = 2;
    EXPECT_FALSE(is_feasible(problem, plan));
    plan.tours[0][3] = off;
    EXPECT_TRUE(is_feasible(problem, plan));
    plan.tours.clear();
    EXPECT_FALSE(is_feasible(problem, plan));
}

TEST(ShiftsRules, ADayOffIsOff) {
    Case c;
    c.asked().days_off = {3, 13};
    EXPECT_EQ(c.amount("shifts.days_off"), 0);
    c.asked().days_off = {3, 5, 6};
    EXPECT_EQ(c.amount("shifts.days_off"), 2);
    EXPECT_EQ(c.broken("shifts.days_off")[0].subject, "adult:A@5");
}

TEST(ShiftsRules, AShiftFollowsOnlyWhatItMay) {
    Case c;
    c.tour = "ELL.EE........";
    EXPECT_EQ(c.amount("shifts.rotation"), 0);
    c.tour = "ELE.EL........";
    EXPECT_EQ(c.amount("shifts.rotation"), 1);
    EXPECT_EQ(c.broken("shifts.rotation")[0].sentence.en, "E may not follow L of the day before.");
}

TEST(ShiftsRules, AShiftIsWorkedAsOftenAsItMayBe) {
    Case c;
    c.asked().most_of_shift = {3, 2};
    EXPECT_EQ(c.amount("shifts.most_of_shift"), 0);
    c.asked().most_of_shift = {1, 1};
    EXPECT_EQ(c.amount("shifts.most_of_shift"), 3);
}

TEST(ShiftsRules, MinutesStayBetweenTheirLimits) {
    Case c;
    c.asked().most_minutes = c.asked().least_minutes = 3 * 480 + 2 * 600;
    EXPECT_EQ(c.amount("shifts.most_minutes") + c.amount("shifts.least_minutes"), 0);
    c.asked().most_minutes -= 1;
    EXPECT_EQ(c.amount("shifts.most_minutes"), 1);
    c.asked().least_minutes += 30;
    EXPECT_EQ(c.amount("shifts.least_minutes"), 30);
}

TEST(ShiftsRules, ShiftsInARowAreNotMoreThanTheMost) {
    Case c;
    c.asked().most_in_a_row = 3;
    EXPECT_EQ(c.amount("shifts.most_in_a_row"), 0);
    c.asked().most_in_a_row = 2;
    EXPECT_EQ(c.amount("shifts.most_in_a_row"), 1);
}

TEST(ShiftsRules, ShiftsInARowAreNotFewerThanTheLeastButAtTheEdges) {
    Case c;
    c.asked().least_in_a_row = 2;
    EXPECT_EQ(c.amount("shifts.least_in_a_row"), 0);
    c.asked().least_in_a_row = 3;
    EXPECT_EQ(c.amount("shifts.least_in_a_row"), 1);
    c.tour = "EE..........LL";  // both runs may go on outside the horizon
    EXPECT_EQ(c.amount("shifts.least_in_a_row"), 0);
    c.tour = ".EE........LL.";
    EXPECT_EQ(c.amount("shifts.least_in_a_row"), 2);
}

TEST(ShiftsRules, DaysOffInARowAreNotFewerThanTheLeastButAtTheEdges) {
    Case c;
    c.asked().least_days_off = 2;
    EXPECT_EQ(c.amount("shifts.least_days_off"), 0);
    c.asked().least_days_off = 3;
    EXPECT_EQ(c.amount("shifts.least_days_off"), 1);
    c.tour = ".EEEE...EEEEE.";
    EXPECT_EQ(c.amount("shifts.least_days_off"), 0);
    c.tour = "..EEE.EEEEEE..";
    EXPECT_EQ(c.amount("shifts.least_days_off"), 2);
}

TEST(ShiftsRules, AWeekendCountsOnceHoweverManyOfItsDaysAreWorked) {
    Case c;
    c.tour = "....EEE.....L.";  // the first weekend whole, of the second the Saturday
    EXPECT_EQ(c.amount("shifts.most_weekends"), 0);
    c.asked().most_weekends = 1;
    EXPECT_EQ(c.amount("shifts.most_weekends"), 1);
    c.tour = ".............L";
    EXPECT_EQ(c.amount("shifts.most_weekends"), 0);
    c.asked().most_weekends = 0;
    EXPECT_EQ(c.amount("shifts.most_weekends"), 1);
}

TEST(ShiftsRules, CoverIsPaidByWeightOnEitherSide) {
    Case c;
    c.input.covers = {{0, 0, 1, 100, 2}, {0, 1, 0, 100, 2}};
    EXPECT_EQ(c.amount("shifts.cover_under") + c.amount("shifts.cover_over"), 0);
    c.input.covers[0].needed = 3;
    EXPECT_EQ(c.amount("shifts.cover_under"), 200);
    c.input.covers[0].needed = 0;
    EXPECT_EQ(c.amount("shifts.cover_over"), 2);
    EXPECT_EQ(c.broken("shifts.cover_over")[0].subject, "shift:E@0");
}

TEST(ShiftsRules, RequestsArePaidWhereTheyAreNotMet) {
    Case c;
    c.input.requests = {{0, 0, 0, 3, true}, {0, 0, 1, 2, false}, {0, 3, 0, 5, false}};
    EXPECT_EQ(c.amount("shifts.requests"), 0);
    c.input.requests = {{0, 0, 1, 3, true}, {0, 3, 0, 2, true}, {0, 5, 1, 1, false}};
    EXPECT_EQ(c.amount("shifts.requests"), 6);
}

TEST(ShiftsRules, SoftRulesAddUpToTheObjective) {
    Case c;
    c.input.covers = {{0, 0, 3, 100, 2}, {5, 1, 0, 100, 2}};
    c.input.requests = {{0, 0, 1, 3, true}};
    const Objective objective = objective_of(Problem::make(c.input).value(), c.plan().tours);
    EXPECT_EQ(objective.under, 200);
    EXPECT_EQ(objective.over, 2);
    EXPECT_EQ(objective.requests, 3);
    EXPECT_EQ(static_cast<double>(objective.total()),
              c.amount("shifts.cover_under") + c.amount("shifts.cover_over") + c.amount("shifts.requests"));
}

TEST(ShiftsRules, EveryRuleHasACaseHereAndARowInTheDocument) {
    std::ifstream source(SOURCE_DIR "/tests/staffing/shifts/rules_test.cpp");
    const std::string cases{std::istreambuf_iterator<char>(source), {}};
    std::ifstream file(SOURCE_DIR "/docs/model/staffing.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    for (const auto& rule : rules()) {
        const std::string code(rule.code);
        EXPECT_NE(cases.find("amount(\"" + code + "\")"), std::string::npos) << code;
        EXPECT_NE(page.find("`" + code + "` | " + std::string(code_of(rule.severity)) + " | " + rule.title.en),
                  std::string::npos)
            << code;
        EXPECT_FALSE(rule.title.zh.empty() || rule.source.empty()) << code;
    }
}

}  // namespace
}  // namespace yingtuo::staffing::shifts
