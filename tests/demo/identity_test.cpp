#include "demo/identity.h"

#include <gtest/gtest.h>

#include <set>

namespace yingtuo::demo {
namespace {

TEST(Identity, the_check_character_is_that_of_the_standard) {
    EXPECT_EQ(check_character("11010519491231002"), 'X');  // the example printed in GB 11643-1999
    EXPECT_EQ(check_character("44052418800101001"), '4');
}

TEST(Identity, numbers_differ_and_twins_follow_one_another) {
    IdentityNumbers numbers;
    std::set<std::string> seen;
    const Date day = make_date(2015, 3, 1);
    for (int i = 0; i < 400; ++i) {
        EXPECT_TRUE(seen.insert(numbers.next("530602", day, Sex::male)).second);
        EXPECT_TRUE(seen.insert(numbers.next("530602", day, Sex::female)).second);
    }
    const std::string first = numbers.next("530621", day, Sex::male);
    const std::string second = numbers.next("530621", day, Sex::male);
    EXPECT_EQ(first.substr(0, 14), "99062120150301");
    EXPECT_EQ(std::stoi(second.substr(14, 3)), std::stoi(first.substr(14, 3)) + 2);
}

TEST(Identity, telephone_numbers_differ) {
    std::set<std::string> seen;
    for (int i = 0; i < 50'000; ++i) EXPECT_TRUE(seen.insert(phone_number(i)).second);
    EXPECT_EQ(phone_number(0), "14000000000");
}

}  // namespace
}  // namespace yingtuo::demo
