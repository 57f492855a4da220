#include "siting/lagrangian.h"

#include <gmock/gmock.h>

#include "draw.h"

namespace yingtuo::siting {
namespace {

using test::Family;

TEST(Lagrangian, IsTheSameWithOneThreadAndWithTwo) {
    for (const Family family : {Family::city, Family::p_median}) {
        const Problem problem = test::draw_problem(family, {80, 150, 0.2}, 2);
        const Part part = make_part(problem, problem.components()[0], 1'000'000);
        Lagrangian one(part, 1);
        Lagrangian two(part, 2);
        const Cost target = 2 * one.bound();
        one.climb(40, target, [] { return false; });
        two.climb(40, target, [] { return false; });
        EXPECT_EQ(one.bound(), two.bound());
        EXPECT_EQ(one.multipliers(), two.multipliers());
    }
}

TEST(Lagrangian, LeavingOutDearArcsNeverRaisesTheBoundAboveTheWholeProblems) {
    const Problem problem = test::draw_problem(Family::p_median, {120, 120, 1}, 6);
    const Part whole = make_part(problem, problem.components()[0], 1'000'000);
    const Part thinned = make_part(problem, problem.components()[0], 100);
    ASSERT_LT(thinned.arcs(), whole.arcs());
    Lagrangian thin(thinned, 1);
    thin.climb(60, 2 * thin.bound(), [] { return false; });
    Lagrangian full(whole, 1);
    Relaxed relaxed;
    full.evaluate(thin.prices(), relaxed);
    EXPECT_EQ(relaxed.bound, thin.bound());
}

}  // namespace
}  // namespace yingtuo::siting
