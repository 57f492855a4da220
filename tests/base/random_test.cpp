#include "base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

namespace yingtuo {
namespace {

TEST(Random, TheSameSeedGivesTheSameNumbers) {
    Random a(7), b(7), c(8);
    bool differs = false;
    for (int i = 0; i < 1000; ++i) {
        const auto drawn = a.next();
        EXPECT_EQ(drawn, b.next());
        differs = differs || drawn != c.next();
    }
    EXPECT_TRUE(differs);
}

TEST(Random, AStreamOfAPartDoesNotDependOnWhatWasDrawnFromOthers) {
    const Random root(7);
    Random first = root.split(1);
    Random other = root.split(2);
    for (int i = 0; i < 10; ++i) other.next();
    Random again = root.split(1);
    EXPECT_EQ(first.next(), again.next());
    EXPECT_NE(root.split(1).next(), root.split(2).next());
}

TEST(Random, DrawsBelowABoundAreEven) {
    Random random(1);
    std::array<int, 10> counts{};
    for (int i = 0; i < 100000; ++i) ++counts[random.below(10)];
    for (const int count : counts) EXPECT_NEAR(count, 10000, 500);
}

TEST(Random, NormalDrawsHaveMeanZeroAndDeviationOne) {
    Random random(2);
    double sum = 0, squares = 0;
    constexpr int n = 200000;
    for (int i = 0; i < n; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
    }
    EXPECT_NEAR(sum / n, 0, 0.02);
    EXPECT_NEAR(squares / n, 1, 0.02);
}

TEST(Random, BetweenIncludesBothEnds) {
    Random random(3);
    bool low = false, high = false;
    for (int i = 0; i < 1000; ++i) {
        const auto drawn = random.between(-2, 2);
        EXPECT_GE(drawn, -2);
        EXPECT_LE(drawn, 2);
        low = low || drawn == -2;
        high = high || drawn == 2;
    }
    EXPECT_TRUE(low && high);
}

TEST(Random, ShufflingKeepsEveryItem) {
    Random random(4);
    std::vector<int> items(100);
    for (int i = 0; i < 100; ++i) items[static_cast<std::size_t>(i)] = i;
    auto shuffled = items;
    random.shuffle(std::span<int>(shuffled));
    EXPECT_NE(shuffled, items);
    std::sort(shuffled.begin(), shuffled.end());
    EXPECT_EQ(shuffled, items);
}

}  // namespace
}  // namespace yingtuo
