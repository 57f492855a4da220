#include "programme/groups.h"

#include <gtest/gtest.h>

#include <set>

#include "base/random.h"

namespace yingtuo::programme {
namespace {

std::vector<ChildIn> children(int count) {
    std::vector<ChildIn> all;
    for (int i = 0; i < count; ++i) all.push_back({Id<Child>{i + 1}, 6 + i % 9});
    return all;
}

TEST(Groups, are_as_few_as_the_largest_group_allows_and_of_equal_size) {
    const Policy policy;
    EXPECT_EQ(form_groups(children(0), policy).size(), 0u);
    EXPECT_EQ(form_groups(children(1), policy).size(), 1u);
    EXPECT_EQ(form_groups(children(20), policy).size(), 1u);
    const auto two = form_groups(children(21), policy);
    ASSERT_EQ(two.size(), 2u);
    EXPECT_EQ(two[0].children.size(), 10u);
    EXPECT_EQ(two[1].children.size(), 11u);
    EXPECT_EQ(form_groups(children(942), policy).size(), 48u);
}

TEST(Groups, are_never_more_than_the_adults_the_ratio_asks_for) {
    const Policy policy;
    for (int count = 1; count < 300; ++count) {
        EXPECT_LE(static_cast<int>(form_groups(children(count), policy).size()), adults_needed(policy, count)) << count;
    }
}

TEST(Groups, are_neighbours_in_age) {
    const auto groups = form_groups(children(95), Policy{});
    for (std::size_t g = 1; g < groups.size(); ++g) EXPECT_LE(*groups[g - 1].oldest, *groups[g].youngest);
}

TEST(Groups, do_not_depend_on_the_order_of_the_children_and_hold_each_once) {
    std::vector<ChildIn> all = children(137);
    all[5].age.reset();
    const auto before = form_groups(all, Policy{});
    Random random(4);
    random.shuffle(std::span(all));
    const auto after = form_groups(all, Policy{});
    ASSERT_EQ(before.size(), after.size());
    std::set<Id<Child>> seen;
    for (std::size_t g = 0; g < before.size(); ++g) {
        EXPECT_EQ(before[g].children, after[g].children);
        seen.insert(before[g].children.begin(), before[g].children.end());
    }
    EXPECT_EQ(seen.size(), all.size());
}

TEST(Groups, an_unknown_age_narrows_nothing) {
    const auto groups = form_groups(std::vector<ChildIn>{{Id<Child>{1}, std::nullopt}}, Policy{});
    ASSERT_EQ(groups.size(), 1u);
    EXPECT_FALSE(groups[0].youngest || groups[0].oldest);
}

}  // namespace
}  // namespace yingtuo::programme
