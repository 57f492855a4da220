#include "siting/neighbourhood.h"

#include <gmock/gmock.h>

#include "draw.h"
#include "siting/search.h"

namespace yingtuo::siting {
namespace {

using test::Family;

TEST(Neighbourhood, ARegionIsWorthInTheWholeWhatItIsWorthAlone) {
    int improved = 0;
    for (const Family family : {Family::season, Family::city, Family::p_median}) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
            const Problem problem = test::draw_problem(family, {60, 24, 0.3}, seed);
            const Part part = make_part(problem, problem.components()[0], 1'000'000);
            Limits limits;
            limits.iterations = 1;
            const Deadline deadline(limits);
            Search search(part, seed, 1);
            search.step(deadline);
            State state(search.part());
            state.load_answer(search.best());
            Random random(seed);
            for (int k = 0; k < 6; ++k) {
                const auto demand = static_cast<int>(random.below(static_cast<std::uint64_t>(part.demands())));
                const Region region = region_around(search.part(), state, demand, 20, random);
                const Answer present = answer_within(state, region);
                const auto better = improve_region(region, present, [] { return false; });
                if (!better) continue;
                ++improved;
                EXPECT_LT(better->cost, present.cost);
                const Cost before = state.cost();
                put_back(state, region, *better);
                EXPECT_EQ(before - state.cost(), present.cost - better->cost);
                EXPECT_EQ(state.recount(), state.cost());
                EXPECT_TRUE(!part.has_exact_count() || state.open_count() == part.open_exactly);
            }
        }
    }
    EXPECT_GT(improved, 0);
}

}  // namespace
}  // namespace yingtuo::siting
