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

TEST(Groups, are_as_many_as_fit_into_the_rooms) {
    const Policy policy;
    EXPECT_EQ(form_groups(children(23), policy, 1, 23).size(), 2u) << "eleven and twelve in one room for 23";
    EXPECT_EQ(form_groups(children(100), policy, 3, 34).size(), 6u) << "two groups of seventeen a room";
    EXPECT_EQ(form_groups(children(100), policy, 0, 34).size(), 5u) << "rooms not stated";
    EXPECT_EQ(form_groups(children(100), policy, 1, 10).size(), 5u) << "nothing fits: the rules say so";
}

TEST(Groups, of_one_age_at_a_big_site_are_told_apart_by_what_children_signed_up_for) {
    std::vector<ChildIn> all = children(400);
    for (ChildIn& child : all) {
        child.age = 9;
        child.interests = child.id.value() % 2 == 0 ? 1U << static_cast<unsigned>(Category::sport)
                                                    : 1U << static_cast<unsigned>(Category::arts);
    }
    int alike = 0;
    for (const Group& group : form_groups(all, Policy{})) {
        ASSERT_EQ(group.interests.size(), category_count);
        const int sport = group.interests[static_cast<std::size_t>(Category::sport)];
        alike += sport == 0 || sport == static_cast<int>(group.children.size()) ? 1 : 0;
    }
    EXPECT_GE(alike, 18) << "of twenty groups";
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
