#include "roll/capture_recapture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "base/random.h"

namespace yingtuo::roll {
namespace {

using ::testing::Contains;
using ::testing::Not;

// Cells by their lists: bit 0 the first list.
ListCells two(std::int64_t first_only, std::int64_t second_only, std::int64_t both) {
    ListCells cells;
    cells.lists = 2;
    cells.counts = {0, first_only, second_only, both};
    return cells;
}

ListCells three(std::array<std::int64_t, 7> counts) {
    ListCells cells;
    cells.lists = 3;
    for (std::size_t i = 0; i < counts.size(); ++i) cells.counts[i + 1] = counts[i];
    return cells;
}

// n100, n010, n110, n001, n101, n011, n111
const std::array<std::int64_t, 7> table = {60, 45, 30, 70, 25, 22, 18};

TEST(CaptureRecapture, two_lists_give_chapmans_estimate) {
    // 200 on the first list, 150 on the second, 60 on both: (201 * 151 / 61) - 1 = 496.56 of whom 290 are seen.
    const ListEstimate estimate = estimate_missing(two(140, 90, 60));
    EXPECT_EQ(estimate.seen, 290);
    EXPECT_EQ(estimate.overlap, 60);
    ASSERT_TRUE(estimate.missing.has_value());
    EXPECT_NEAR(*estimate.missing, 201.0 * 151.0 / 61.0 - 1 - 290, 1e-9);
    EXPECT_LT(estimate.low, *estimate.missing);
    EXPECT_GT(*estimate.high, *estimate.missing);
    EXPECT_THAT(estimate.caveats, Contains(Caveat::two_lists_only));
}

TEST(CaptureRecapture, the_model_of_all_pairs_has_its_closed_form) {
    const auto fitted = fit_model(three(table), 7);
    ASSERT_TRUE(fitted.has_value());
    EXPECT_NEAR(*fitted->missing, 18.0 * 60 * 45 * 70 / (30.0 * 25 * 22), 1e-4);
    EXPECT_NEAR(fitted->deviance, 0, 1e-6);
    EXPECT_EQ(fitted->model, "12,13,23");
}

TEST(CaptureRecapture, two_lists_that_depend_on_the_third_alone_have_their_closed_form) {
    // Without the pair 2, 3: among those not on the first list the other two are independent.
    const auto fitted = fit_model(three(table), 3);
    ASSERT_TRUE(fitted.has_value());
    EXPECT_NEAR(*fitted->missing, 45.0 * 70 / 22, 1e-4);
    EXPECT_EQ(fitted->model, "12,13");
}

TEST(CaptureRecapture, a_list_independent_of_a_pair_has_its_closed_form) {
    // On no other list, on the third: 70; on another list, and not on the third: 60 + 45 + 30; and on it: 25 + 22 + 18.
    const auto fitted = fit_model(three(table), 1);
    ASSERT_TRUE(fitted.has_value());
    EXPECT_NEAR(*fitted->missing, 70.0 * 135 / 65, 1e-4);
    EXPECT_EQ(fitted->model, "12,3");
}

TEST(CaptureRecapture, independence_solves_the_equation_of_its_maximum_likelihood) {
    // 1 - n/N = (1 - n1/N)(1 - n2/N)(1 - n3/N): Darroch (1958).
    const auto fitted = fit_model(three(table), 0);
    ASSERT_TRUE(fitted.has_value());
    const double seen = 270;
    const double all = seen + *fitted->missing;
    const double first = 60 + 30 + 25 + 18;
    const double second = 45 + 30 + 22 + 18;
    const double third = 70 + 25 + 22 + 18;
    EXPECT_NEAR(1 - seen / all, (1 - first / all) * (1 - second / all) * (1 - third / all), 1e-6);
    EXPECT_EQ(fitted->model, "1,2,3");
}

TEST(CaptureRecapture, the_order_of_the_lists_does_not_matter) {
    const ListEstimate one = estimate_missing(three(table));
    // The lists 1 and 3 change places: bits 0 and 2.
    const ListEstimate other =
        estimate_missing(three({table[3], table[1], table[5], table[0], table[4], table[2], table[6]}));
    EXPECT_NEAR(*one.missing, *other.missing, 1e-4);
    EXPECT_NEAR(one.low, other.low, 1e-2);
    EXPECT_NEAR(*one.high, *other.high, 1e-2);
}

TEST(CaptureRecapture, fewer_than_two_lists_or_no_overlap_give_no_figure) {
    ListCells one;
    one.lists = 1;
    one.counts = {0, 100};
    EXPECT_FALSE(estimate_missing(one).missing.has_value());
    EXPECT_THAT(estimate_missing(one).caveats, Contains(Caveat::too_few_lists));
    EXPECT_FALSE(estimate_missing(two(50, 50, 0)).missing.has_value());
    EXPECT_THAT(estimate_missing(two(50, 50, 0)).caveats, Contains(Caveat::no_overlap));
    EXPECT_THAT(estimate_missing(ListCells{}).caveats, Contains(Caveat::too_few_lists));
}

TEST(CaptureRecapture, a_copied_list_and_a_tiny_overlap_are_warned_of) {
    const ListEstimate copied = estimate_missing(two(30, 0, 100));
    EXPECT_FALSE(copied.missing.has_value()) << "a zero would look like proof";
    EXPECT_THAT(copied.caveats, Contains(Caveat::within));
    EXPECT_THAT(estimate_missing(two(10, 10, 3)).caveats, Contains(Caveat::tiny_overlap));
    EXPECT_THAT(estimate_missing(two(140, 90, 60)).caveats, Not(Contains(Caveat::within)));
}

TEST(CaptureRecapture, empty_cells_give_an_answer_and_never_a_crash) {
    for (unsigned zeros = 0; zeros < 128; ++zeros) {
        std::array<std::int64_t, 7> counts = table;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (((zeros >> i) & 1U) != 0) counts[i] = 0;
        }
        const ListEstimate estimate = estimate_missing(three(counts));
        if (!estimate.missing) continue;
        EXPECT_TRUE(std::isfinite(*estimate.missing)) << zeros;
        EXPECT_GE(*estimate.missing, 0) << zeros;
        EXPECT_LE(estimate.low, *estimate.missing + 0.01) << zeros;
        if (estimate.high) {
            EXPECT_GE(*estimate.high + 0.01, *estimate.missing) << zeros;
        }
    }
}

// Draws a population whose members are on lists with these chances; `copied`: who is on the first is on the second more
// often. Gives how often the interval holds the true number.
double coverage(int rounds, int people, std::array<double, 3> chances, std::size_t lists, double copied) {
    int held = 0;
    for (int round = 0; round < rounds; ++round) {
        Random random(static_cast<std::uint64_t>(round) + 1);
        ListCells cells;
        cells.lists = lists;
        std::int64_t missing = 0;
        for (int person = 0; person < people; ++person) {
            std::size_t cell = random.chance(chances[0]) ? 1 : 0;
            const double second = cell == 1 ? std::min(1.0, chances[1] + copied) : chances[1];
            if (random.chance(second)) cell |= 2;
            if (lists == 3 && random.chance(chances[2])) cell |= 4;
            if (cell == 0) {
                ++missing;
            } else {
                ++cells.counts[cell];
            }
        }
        const ListEstimate estimate = estimate_missing(cells);
        const auto truth = static_cast<double>(missing);
        if (estimate.missing && truth >= estimate.low - 0.5 && (!estimate.high || truth <= *estimate.high + 0.5))
            ++held;
    }
    return static_cast<double>(held) / rounds;
}

TEST(CaptureRecapture, of_independent_lists_the_interval_holds_the_truth_nearly_as_often_as_it_says) {
    EXPECT_GE(coverage(300, 800, {0.7, 0.6, 0}, 2, 0), 0.92);
    EXPECT_GE(coverage(300, 800, {0.6, 0.5, 0.4}, 3, 0), 0.90);
    EXPECT_GE(coverage(200, 3000, {0.8, 0.7, 0.3}, 3, 0), 0.88);
}

TEST(CaptureRecapture, of_two_copied_lists_and_an_independent_third_the_third_saves_the_estimate) {
    EXPECT_GE(coverage(200, 2000, {0.6, 0.3, 0.4}, 3, 0.5), 0.88);
    EXPECT_LE(coverage(100, 2000, {0.6, 0.3, 0}, 2, 0.5), 0.1) << "two lists alone cannot see it: hence the caveat";
}

}  // namespace
}  // namespace yingtuo::roll
