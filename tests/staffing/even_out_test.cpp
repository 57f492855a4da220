#include "staffing/even_out.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>

#include "staffing/drawn.h"
#include "staffing/load.h"
#include "staffing/moves/trade.h"
#include "staffing/places.h"
#include "staffing/posts.h"
#include "staffing/rules.h"
#include "staffing/solve.h"
#include "staffing/workdays.h"

namespace yingtuo::staffing {
namespace {

Input model_input(int sites, int adults) {
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    input.season.policy.min_adults = 1;
    input.season.policy.reserve_per_township = 0;
    for (int id = 1; id <= sites; ++id) input.sites.push_back(site_of(id, 8));
    for (int id = 1; id <= adults; ++id) input.adults.push_back(able_adult(id));
    return input;
}

int days_of(const Plan& plan, std::int64_t adult) {
    return static_cast<int>(std::ranges::count(plan.duties, Id<Adult>(adult), &Duty::adult));
}

TEST(EvenOut, TwoWhoCanDoTheWorkOfOneShareIt) {
    const Problem problem = problem_of(model_input(1, 2));
    const Plan plan = solve(problem, {});
    EXPECT_EQ(days_of(plan, 1) + days_of(plan, 2), static_cast<int>(problem.days().size()));
    EXPECT_LE(std::abs(days_of(plan, 1) - days_of(plan, 2)), 2 * uneven_days);
    EXPECT_TRUE(check_fair_load(problem, plan).empty());
    EXPECT_EQ(plan.changes, 0) << "in stretches, not by turns from day to day";
}

TEST(EvenOut, AFarHomeIsWorthMoreThanAFairShare) {
    Input input = model_input(1, 2);
    input.adults[1].point = {{104.2, 27.3}};  // some 50 km
    const Plan plan = solve(problem_of(std::move(input)), {});
    EXPECT_EQ(days_of(plan, 2), 0);
}

TEST(EvenOut, WhoMayNotServeThereTakesNothingOver) {
    Input input = model_input(1, 3);
    input.adults[1].record_check = RecordCheck::requested;
    input.adults[2].posts_trained.reset();
    const Plan plan = solve(problem_of(std::move(input)), {});
    EXPECT_EQ(days_of(plan, 2) + days_of(plan, 3), 0);
}

// Three of nine adults do the work of all on every day.
class Lopsided : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_EQ(problem.needs().size(), 3U);
        for (std::size_t need = 0; need < 3; ++need) {
            for (std::size_t day = 0; day < days; ++day) places[need * days + day] = static_cast<int>(need);
        }
        for (const Violation& violation : check(problem, plan()))
            ASSERT_TRUE(violation.severity == Severity::soft || violation.listed) << violation.sentence.en;
    }
    [[nodiscard]] Plan plan() const { return plan_of(duties_of(problem, places), {}); }
    [[nodiscard]] std::int64_t squared_days() const {
        std::int64_t sum = 0;
        for (std::int64_t id = 1; id <= 9; ++id) {
            const std::int64_t served = days_of(plan(), id);
            sum += served * served;
        }
        return sum;
    }
    void even_out(const Limits& limits) {
        const Reach reach(problem, 1);
        const DistanceTable distance(problem, 1);
        staffing::even_out(problem, reach, distance, allowed_days(problem), limits, places);
    }

    const Problem problem = problem_of(model_input(3, 9));
    const std::size_t days = problem.days().size();
    Places places = Places(problem.adults().size() * days, nowhere);
};

TEST_F(Lopsided, EvenedOutTheSquaredDaysFallAndEachNeedKeepsAsMany) {
    const std::int64_t before = squared_days();
    EXPECT_FALSE(check_fair_load(problem, plan()).empty());
    even_out({});
    EXPECT_LT(squared_days(), before * 2 / 3);
    EXPECT_TRUE(check_fair_load(problem, plan()).empty());
    for (std::size_t day = 0; day < days; ++day) {
        for (int need = 0; need < 3; ++need) {
            int there = 0;
            for (std::size_t adult = 0; adult < 9; ++adult) there += places[adult * days + day] == need ? 1 : 0;
            EXPECT_EQ(there, 1) << "need " << need << ", day " << day;
        }
    }
    for (const Violation& violation : check(problem, plan()))
        EXPECT_TRUE(violation.severity == Severity::soft || violation.listed) << violation.sentence.en;
}

TEST_F(Lopsided, StoppedFromOutsideNobodyTrades) {
    const std::atomic<bool> stop = true;
    const Places before = places;
    Limits stopped;
    stopped.stop = &stop;
    even_out(stopped);
    EXPECT_EQ(places, before);
}

// Adults to spare, so that there is something to trade.
TEST(EvenOut, OfADrawnSeasonCoversAsManyAndBreaksNoHardRule) {
    int traded = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        const Problem problem = problem_of(drawn_input(seed, {.sites = 5, .adults = 30}));
        const Plan plan = solve(problem, {});
        EXPECT_EQ(plan.missing, plan.lower_bound) << seed;
        for (const Violation& violation : check(problem, plan))
            EXPECT_TRUE(violation.severity == Severity::soft || violation.listed) << violation.sentence.en;
        // Nothing is left to trade: once more changes as good as nothing, and what it does change covers as many.
        const Reach reach(problem, 1);
        const DistanceTable distance(problem, 1);
        const auto allowed = allowed_days(problem);
        Places places = places_of(problem, plan.duties);
        const Places before = places;
        even_out(problem, reach, distance, allowed, {}, places);
        const std::size_t days = problem.days().size();
        for (std::size_t day = 0; day < days; ++day) {
            std::vector<int> then;
            std::vector<int> now;
            for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
                then.push_back(before[adult * days + day]);
                now.push_back(places[adult * days + day]);
            }
            std::ranges::sort(then);
            std::ranges::sort(now);
            EXPECT_EQ(then, now) << seed;
        }
        traded += before != places ? 1 : 0;
    }
    EXPECT_LE(traded, 3);
}

TEST(Trade, DeltaLeavesEverythingAsItIsAndTwoTradesOfOneStretchDoNothing) {
    const Problem problem = problem_of(drawn_input(5, {.sites = 5, .adults = 30}));
    const Plan plan = solve(problem, {});
    const DistanceTable distance(problem, 1);
    const auto allowed = allowed_days(problem);
    Places places = places_of(problem, plan.duties);
    const Places before = places;
    SeasonCost cost(problem, distance, allowed, places);
    Random random(3);
    int tried = 0;
    for (int i = 0; i < 2000; ++i) {
        const std::size_t a = random.below(problem.adults().size());
        const std::size_t b = random.below(problem.adults().size());
        const std::size_t first = random.below(problem.days().size());
        const std::size_t last = first + random.below(problem.days().size() - first);
        if (a == b || !cost.may_trade(a, b, first, last)) continue;
        ++tried;
        const Cost there = cost.delta(a, b, first, last);
        EXPECT_EQ(places, before);
        cost.apply(a, b, first, last);
        EXPECT_EQ(cost.delta(a, b, first, last), -there);
        cost.apply(a, b, first, last);
        EXPECT_EQ(places, before);
    }
    EXPECT_GT(tried, 50);
}

}  // namespace
}  // namespace yingtuo::staffing
