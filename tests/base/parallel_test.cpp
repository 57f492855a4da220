#include "base/parallel.h"

#include <gtest/gtest.h>

#include <numeric>
#include <stdexcept>
#include <string>

namespace yingtuo {
namespace {

TEST(ForEachPrepared, takes_every_number_once_in_order_with_what_was_prepared_for_it) {
    for (const std::size_t count : {0U, 1U, 2U, 4095U, 4096U, 4097U, 20000U}) {
        std::vector<std::size_t> used;
        for_each_prepared(
            count, [](std::size_t i) { return std::to_string(i * i); },
            [&](std::size_t i, const std::string& prepared) {
                EXPECT_EQ(prepared, std::to_string(i * i));
                used.push_back(i);
            });
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), std::size_t{0});
        EXPECT_EQ(used, all);
    }
}

TEST(ForEachPrepared, uses_on_the_calling_thread) {
    const std::thread::id here = std::this_thread::get_id();
    for_each_prepared(
        10000, [](std::size_t i) { return i; },
        [&](std::size_t, std::size_t) { EXPECT_EQ(std::this_thread::get_id(), here); });
}

TEST(ForEachPrepared, a_failure_of_either_side_reaches_the_caller) {
    const auto fail_at = [](std::size_t bad) {
        return [bad](std::size_t i) {
            if (i == bad) throw std::runtime_error("no");
            return i;
        };
    };
    std::size_t used = 0;
    EXPECT_THROW(for_each_prepared(10000, fail_at(9000), [&](std::size_t, std::size_t) { ++used; }),
                 std::runtime_error);
    EXPECT_EQ(used, 8192U);  // the blocks before it
    used = 0;
    const auto plain = [](std::size_t i) { return i; };
    EXPECT_THROW(for_each_prepared(10000, plain,
                                   [&](std::size_t i, std::size_t) {
                                       if (i == 7) throw std::runtime_error("no");
                                       ++used;
                                   }),
                 std::runtime_error);
    EXPECT_EQ(used, 7U);
}

}  // namespace
}  // namespace yingtuo
