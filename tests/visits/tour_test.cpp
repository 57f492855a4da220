#include "visits/tour.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "visits/drawn.h"
#include "visits/moves/or_opt.h"
#include "visits/moves/two_opt.h"

namespace yingtuo::visits {
namespace {

Problem drawn(std::uint64_t seed, int households) {
    auto problem = Problem::make(drawn_input(seed, {.households = households, .teachers = 1, .cadres = 0}));
    EXPECT_TRUE(problem.has_value());
    return std::move(*problem);
}

Tour all_households(const Problem& problem) {
    Tour tour(problem.households().size());
    for (std::size_t i = 0; i < tour.size(); ++i) tour[i] = i;
    return tour;
}

TEST(VisitsTour, CostBeforePlusDeltaIsCostAfter) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Problem problem = drawn(seed, 7);
        const Ways ways(problem, 1);
        const TourTimes times(ways, 0);
        const Tour tour = all_households(problem);
        const auto stops = static_cast<std::ptrdiff_t>(tour.size());
        for (std::ptrdiff_t first = 0; first < stops; ++first) {
            for (std::ptrdiff_t last = first; last < stops; ++last) {
                Tour after = tour;
                const TwoOpt move{first, last};
                move.apply(after);
                EXPECT_EQ(times.travel(tour) + move.delta(times, tour), times.travel(after));
            }
            for (std::ptrdiff_t length = 1; first + length <= stops; ++length) {
                for (std::ptrdiff_t before = 0; before <= stops; ++before) {
                    if (before >= first && before <= first + length) continue;
                    Tour after = tour;
                    const OrOpt move{first, length, before};
                    move.apply(after);
                    EXPECT_EQ(times.travel(tour) + move.delta(times, tour), times.travel(after));
                }
            }
        }
    }
}

TEST(VisitsTour, AShortTourIsCloseToTheShortest) {
    std::int64_t found = 0;
    std::int64_t shortest = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Problem problem = drawn(seed, 6);
        const Ways ways(problem, 1);
        const TourTimes times(ways, 0);
        Tour tour = all_households(problem);
        Minutes best = times.travel(tour);
        while (std::ranges::next_permutation(tour).found) best = std::min(best, times.travel(tour));
        const Minutes ours = times.travel(short_tour(times, all_households(problem)));
        EXPECT_GE(ours, best);
        found += ours.count();
        shortest += best.count();
    }
    EXPECT_LE(static_cast<double>(found), 1.03 * static_cast<double>(shortest));
}

TEST(VisitsTour, RoundsVisitEveryoneOnceAndFitTheDay) {
    Input input = drawn_input(3, {.households = 25, .teachers = 1, .cadres = 0});
    input.adults[0].point = {{103.7, 27.4}};  // in the middle: nobody is too far for a day
    const auto made = Problem::make(std::move(input));
    ASSERT_TRUE(made.has_value());
    const Problem& problem = *made;
    const Ways ways(problem, 1);
    const TourTimes times(ways, 0);
    const auto rounds = rounds_of(ways, 0, all_households(problem));
    ASSERT_TRUE(rounds.has_value());
    Tour seen;
    for (const Tour& round : *rounds) {
        EXPECT_LE(times.duration(round), problem.working_day());
        seen.insert(seen.end(), round.begin(), round.end());
    }
    std::ranges::sort(seen);
    EXPECT_EQ(seen, all_households(problem));
    EXPECT_TRUE(rounds_of(ways, 0, {})->empty());
}

TEST(VisitsTour, AHouseholdTooFarForADayHasNoRound) {
    Input input = drawn_input(1, {.households = 1, .teachers = 1, .cadres = 0});
    input.adults[0].point = {{103.7, 27.3}};
    for (RemoteChild& child : input.children) child.point = {{103.7, 28.0}};  // 78 km: over seven hours both ways
    const auto problem = Problem::make(std::move(input));
    ASSERT_TRUE(problem.has_value());
    EXPECT_FALSE(rounds_of(Ways(*problem, 1), 0, {0}).has_value());
}

}  // namespace
}  // namespace yingtuo::visits
