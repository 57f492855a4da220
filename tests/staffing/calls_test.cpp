// Whom to call, who lacks one step, and the proof of a stored plan.
#include "staffing/calls.h"

#include <gtest/gtest.h>

#include <map>

#include "staffing/drawn.h"
#include "staffing/places.h"
#include "staffing/prove.h"
#include "staffing/solve.h"
#include "staffing/steps.h"

namespace yingtuo::staffing {
namespace {

Input bare_input() {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    input.sites = {site_of(1, 20)};
    return input;
}

Shortfall missing(const Problem& problem, std::size_t day, int count, Post post = Post::care) {
    return {Id<Venue>(1), problem.days()[day], day_start(problem.season()), day_end(problem.season()), post, count};
}

TEST(StaffingCalls, LongStretchesLieBeneathShortOnes) {
    const Problem problem = problem_of(bare_input());
    const std::vector<Shortfall> shortfalls = {missing(problem, 2, 1), missing(problem, 3, 3), missing(problem, 4, 1),
                                               missing(problem, 9, 2)};
    const auto calls = calls_of(problem, shortfalls);
    ASSERT_EQ(calls.size(), 3u);
    EXPECT_EQ(calls[0].open_days, 3);
    EXPECT_EQ(calls[0].people, 1);
    EXPECT_EQ(calls[0].from, problem.days()[2]);
    EXPECT_EQ(calls[0].to, problem.days()[4]);
    EXPECT_EQ(calls[1].from, problem.days()[3]);
    EXPECT_EQ(calls[1].people, 2);
    EXPECT_EQ(calls[2].from, problem.days()[9]);
    EXPECT_EQ(calls[2].sites, std::vector{Id<Venue>(1)});
}

class DrawnCalls : public testing::TestWithParam<int> {};

TEST_P(DrawnCalls, AreExactlyWhatIsMissing) {
    const Problem problem = problem_of(
        drawn_input(static_cast<std::uint64_t>(GetParam()) + 4000, {.sites = 12, .adults = 10, .cooks = 0.5}));
    const Plan plan = solve(problem, {});
    std::map<std::tuple<std::string, Post, Date>, int> lacking;
    for (const Shortfall& shortfall : plan.shortfalls) {
        const auto site = *problem.find_site(shortfall.venue);
        lacking[{problem.sites()[site].township, shortfall.post, shortfall.date}] += shortfall.missing;
    }
    for (const Call& call : calls_of(problem, plan.shortfalls)) {
        for (const Date day : problem.days()) {
            if (day >= call.from && day <= call.to) lacking[{call.township, call.post, day}] -= call.people;
        }
    }
    for (const auto& [where, count] : lacking) EXPECT_EQ(count, 0);
}

TEST_P(DrawnCalls, TheProofOfAStoredPlanIsTheSolversOwn) {
    const Problem problem = problem_of(drawn_input(static_cast<std::uint64_t>(GetParam()) + 5000, {.adults = 10}));
    Plan plan = solve(problem, {});
    const Reach reach(problem, 1);
    const Proof proof = prove(problem, reach, places_of(problem, plan.duties), 2);
    EXPECT_EQ(proof.needed - proof.coverable, plan.missing);
    EXPECT_EQ(proof.covered, proof.coverable);
    EXPECT_LE(proof.open_needs_at_least, proof.open_needs);
    EXPECT_EQ(proof.open_needs_at_least > 0, plan.missing > 0);
    // Whatever is taken off, the proof stays the same.
    if (plan.duties.size() > 3) plan.duties.resize(plan.duties.size() / 2);
    EXPECT_EQ(prove(problem, reach, places_of(problem, plan.duties), 1).coverable, proof.coverable);
}

INSTANTIATE_TEST_SUITE_P(Seeds, DrawnCalls, testing::Range(0, 20));

TEST(StaffingSteps, OneStepIsNamedWithWhatItWouldAdd) {
    Input input = bare_input();
    input.adults = {able_adult(1), able_adult(2), able_adult(3), able_adult(4), able_adult(5), able_adult(6)};
    input.adults[1].general_trained_on.reset();
    input.adults[2].record_check = RecordCheck::requested;
    input.adults[2].general_trained_on.reset();  // two steps
    input.adults[3].record_check = RecordCheck::hit;
    input.adults[4].cleared_until = make_date(2025, 8, 22);
    input.adults[5].posts_trained.reset();
    const Problem problem = problem_of(input);
    const auto last = problem.days().size() - 1;
    const std::vector<Shortfall> shortfalls = {missing(problem, 0, 1), missing(problem, last, 1)};
    EXPECT_TRUE(steps_of(problem, 0).empty());
    EXPECT_EQ(steps_of(problem, 2).size(), 2u);
    EXPECT_TRUE(steps_of(problem, 3).empty()) << "a record that is not clear is no step";
    const auto found = one_step_from_usable(problem, shortfalls);
    ASSERT_EQ(found.size(), 3u);
    std::map<Step, OneStep> by_step;
    for (const OneStep& one : found) by_step[one.step] = one;
    EXPECT_EQ(by_step[Step::general_training].days, 30);
    EXPECT_EQ(by_step[Step::general_training].covers, 2);
    EXPECT_EQ(by_step[Step::record_renewal].days, 1) << "Monday the 25th of August";
    EXPECT_EQ(by_step[Step::record_renewal].covers, 1);
    EXPECT_EQ(by_step[Step::post_training].post, Post::care);
}

TEST(StaffingSteps, ThePostToTrainForIsTheOneThatLacksMost) {
    Input input = bare_input();
    input.adults = {able_adult(1)};
    input.adults[0].posts_trained.reset();
    const Problem problem = problem_of(input);
    const std::vector<Shortfall> shortfalls = {missing(problem, 0, 1), missing(problem, 1, 2, Post::cook)};
    const auto found = one_step_from_usable(problem, shortfalls);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].post, Post::cook);
    EXPECT_EQ(found[0].covers, 1);
}

}  // namespace
}  // namespace yingtuo::staffing
