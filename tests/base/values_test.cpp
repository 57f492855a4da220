// What must not compile is tested too.
#include <gtest/gtest.h>

#include <atomic>
#include <concepts>
#include <stdexcept>
#include <vector>

#include "base/ensure.h"
#include "base/id.h"
#include "base/parallel.h"
#include "base/quantity.h"
#include "base/result.h"

namespace yingtuo {
namespace {

template <typename A, typename B>
concept Addable = requires(A a, B b) {
    a + b;
};
template <typename A, typename B>
concept Multipliable = requires(A a, B b) {
    a* b;
};

static_assert(Addable<Metres, Metres>);
static_assert(!Addable<Metres, WalkMinutes>);
static_assert(!Addable<Metres, double>);
static_assert(!Multipliable<Metres, Metres>);
static_assert(!std::convertible_to<double, Metres>);
static_assert(!std::convertible_to<Metres, double>);
static_assert(!std::equality_comparable_with<Id<struct A>, Id<struct B>>);
static_assert(!std::convertible_to<std::int64_t, Id<struct A>>);

TEST(Quantity, SumsDifferencesAndComparisonsKeepTheUnit) {
    EXPECT_EQ((Metres{2} + Metres{3} - Metres{1}).value(), 4);
    EXPECT_LT(Fen{1}, Fen{2});
}

TEST(Id, ZeroIsNotStoredYet) {
    EXPECT_FALSE(Id<struct A>{}.is_set());
    EXPECT_TRUE(Id<struct A>{1}.is_set());
    EXPECT_TRUE(Index<struct A>{}.is_none());
    EXPECT_FALSE(Index<struct A>{0}.is_none());
}

Result<int> half(int n) {
    if (n % 2 != 0) return refuse(ErrorCode::bad_input, {"不是偶数", "not even"});
    return n / 2;
}

Result<int> quarter(int n) {
    TRY(const int first, half(n));
    TRY(const int second, half(first));
    return second;
}

TEST(Result, TryPassesTheRefusalOn) {
    EXPECT_EQ(quarter(12), 3);
    ASSERT_FALSE(quarter(6));
    EXPECT_EQ(quarter(6).error().message.en, "not even");
}

TEST(Ensure, StopsTheProcessWhenABugShows) {
    EXPECT_DEATH(ENSURE(1 == 2), "1 == 2 does not hold");
}

TEST(Parallel, EveryPartIsDoneOnceWithAnyNumberOfThreads) {
    for (const int threads : {1, 2, 5}) {
        std::vector<int> done(100, 0);
        for_each_part(done.size(), threads, [&](std::size_t part) { ++done[part]; });
        EXPECT_EQ(done, std::vector<int>(100, 1));
    }
}

TEST(Parallel, AFailureReachesTheCaller) {
    EXPECT_THROW(for_each_part(10, 2,
                               [](std::size_t part) {
                                   if (part == 3) throw std::runtime_error("disk");
                               }),
                 std::runtime_error);
}

}  // namespace
}  // namespace yingtuo
