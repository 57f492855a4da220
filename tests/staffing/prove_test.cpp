#include "staffing/prove.h"

#include <gtest/gtest.h>

#include "staffing/drawn.h"
#include "staffing/places.h"
#include "staffing/posts.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

int listed(const Plan& plan) {
    int sum = 0;
    for (const Shortfall& shortfall : plan.shortfalls) sum += shortfall.missing;
    return sum;
}

TEST(Proof, OfASolvedSeasonCountsWhatThePlanListsAndNoPlanOfAnyKindMissesFewerThanTheBound) {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        const auto problem = Problem::make(drawn_input(seed, {.sites = 8, .adults = 20, .days = 12}));
        ASSERT_TRUE(problem.has_value());
        const Reach reach(*problem, 1);
        const Plan plan = solve(*problem, {});
        const Proof proof = prove(*problem, reach, places_of(*problem, plan.duties), 1);
        EXPECT_EQ(proof.missing(), listed(plan)) << seed;
        EXPECT_EQ(proof.missing(), proof.missing_at_least()) << seed;
        EXPECT_EQ(proof.missing_at_least(), plan.lower_bound) << seed;

        // Edited by hand: some duties go, some are given to whoever comes next, lawful or not.
        Random random(seed);
        Plan edited = plan;
        std::erase_if(edited.duties, [&](const Duty&) { return random.chance(0.2); });
        for (Duty& duty : edited.duties) {
            if (random.chance(0.2)) duty.adult = problem->adults()[random.below(problem->adults().size())].id;
        }
        const Proof after = prove(*problem, reach, places_of(*problem, edited.duties), 1);
        EXPECT_EQ(after.missing_at_least(), proof.missing_at_least()) << "the bound is the problem's, not the plan's";
        EXPECT_GE(after.missing(), after.missing_at_least()) << seed;
    }
}

}  // namespace
}  // namespace yingtuo::staffing
