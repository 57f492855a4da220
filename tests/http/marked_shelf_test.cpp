#include "http/marked_shelf.h"

#include <gtest/gtest.h>

#include <set>

namespace yingtuo::http {
namespace {

ShelvedCopy copy_of(std::size_t bytes) {
    return {"a.csv", "a.csv", std::string(bytes, 'x'), 1};
}

TEST(MarkedShelf, what_is_put_is_found_until_its_time_is_over) {
    MarkedShelf::Clock::time_point now{};
    MarkedShelf shelf({1000, std::chrono::minutes(30), [&] { return now; }});
    const auto first = shelf.put(copy_of(10));
    ASSERT_TRUE(first);
    now += std::chrono::minutes(20);
    const auto second = shelf.put(copy_of(10));
    ASSERT_TRUE(second);
    EXPECT_NE(shelf.find(*first), nullptr);
    now += std::chrono::minutes(10);
    EXPECT_EQ(shelf.find(*first), nullptr);
    EXPECT_NE(shelf.find(*second), nullptr);
    EXPECT_EQ(shelf.find(""), nullptr);
}

TEST(MarkedShelf, the_oldest_make_room_and_what_never_fits_is_not_kept) {
    MarkedShelf shelf({100, std::chrono::minutes(30)});
    const auto first = shelf.put(copy_of(60));
    const auto second = shelf.put(copy_of(40));
    ASSERT_TRUE(first && second);
    EXPECT_NE(shelf.find(*first), nullptr);
    const auto held = shelf.find(*first);
    const auto third = shelf.put(copy_of(1));
    EXPECT_EQ(shelf.find(*first), nullptr);
    EXPECT_EQ(held->content.size(), 60U);  // whoever is fetching it keeps it
    EXPECT_NE(shelf.find(*second), nullptr);
    EXPECT_FALSE(shelf.put(copy_of(101)));
    EXPECT_NE(shelf.find(*third), nullptr);
}

TEST(MarkedShelf, no_id_is_given_twice) {
    MarkedShelf shelf;
    std::set<std::string> ids;
    for (int i = 0; i < 100; ++i) ids.insert(shelf.put(copy_of(1)).value());
    EXPECT_EQ(ids.size(), 100U);
    EXPECT_EQ(ids.begin()->size(), 32U);
}

}  // namespace
}  // namespace yingtuo::http
