// What a keeper promises of verdicts on pairs of children. See contract.h.
#include "domain/verdict.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "store/contract.h"
#include "store/drawn.h"
#include "store/same.h"

namespace yingtuo::testing {

namespace {

PairVerdict verdict(VerdictKind kind, std::int64_t child, std::int64_t other) {
    PairVerdict made;
    made.kind = kind;
    made.child = Id<Child>{child};
    made.other = Id<Child>{other};
    made.reason = "同一住址，同一监护人";
    made.decided_by = "村儿童主任";
    made.decided_at = "2025-07-01T08:00:00Z";
    return made;
}

PairVerdict taking_back(Id<PairVerdict> earlier) {
    PairVerdict made = verdict(VerdictKind::take_back, 0, 0);
    made.takes_back = earlier;
    return made;
}

Roll loaded(Store& store) {
    auto roll = store.load_roll("test");
    EXPECT_TRUE(roll.has_value());
    return roll ? std::move(*roll) : Roll{};
}

// A season with a drawn roll, as the store gives it.
Roll begun(Store& store, Random& random) {
    EXPECT_TRUE(store.create_season(drawn_season(random), drawn_regions(random)).has_value());
    EXPECT_TRUE(store.save_import(drawn_roll(random, {}), {}).has_value());
    return loaded(store);
}

ChildRecord& child_of(Roll& roll, std::int64_t id) {
    return *std::find_if(roll.children.begin(), roll.children.end(),
                         [&](const ChildRecord& record) { return record.child.id == Id<Child>{id}; });
}

// Child and household as they would be after the two were found to be one.
Roll change(Roll roll, std::int64_t id, const std::string& name) {
    Roll changed;
    ChildRecord record = child_of(roll, id);
    record.name = name;
    record.child.school = name + "小学";
    record.other["新列"] = name;
    record.child.birth_date = make_date(2014, 2, 3);
    changed.households.push_back(roll.households[3]);
    changed.households[0].village_code = "530602001002";
    changed.households[0].point.reset();
    record.child.household = changed.households[0].id;
    changed.children.push_back(record);
    return changed;
}

::testing::AssertionResult is_alike(const Roll& a, const Roll& b) {
    if (!same(a.households, b.households)) return ::testing::AssertionFailure() << "households differ";
    if (!same(a.children, b.children)) return ::testing::AssertionFailure() << "children differ";
    if (a.listings != b.listings) return ::testing::AssertionFailure() << "listings differ";
    return ::testing::AssertionSuccess();
}

}  // namespace

TEST_P(StoreContract, a_child_found_to_be_another_leaves_the_roll_and_its_listings_go_over) {
    const auto store = place().open();
    Random random(31);
    const Roll before = begun(*store, random);
    const auto saved = store->save_verdict(verdict(VerdictKind::same, 3, 7), change(before, 3, "甲"));
    ASSERT_TRUE(saved.has_value());
    Roll now = loaded(*store);
    EXPECT_EQ(now.children.size() + 1, before.children.size());
    EXPECT_EQ(child_of(now, 3).name, "甲");
    EXPECT_EQ(now.listings.size(), before.listings.size());
    EXPECT_TRUE(std::none_of(now.listings.begin(), now.listings.end(),
                             [](const Listing& listing) { return listing.child == Id<Child>{7}; }));
    EXPECT_EQ(now.given, before.given);
    const auto planning = store->load_planning_data();
    ASSERT_TRUE(planning.has_value());
    EXPECT_EQ(planning->children.size() + 1, before.children.size());
    EXPECT_EQ(planning->households.size(), before.households.size());
    ASSERT_EQ(store->load_verdicts().size(), 1U);
    PairVerdict kept = store->load_verdicts()[0];
    EXPECT_EQ(kept.id, *saved);
    kept.id = {};
    EXPECT_EQ(kept, verdict(VerdictKind::same, 3, 7));
}

TEST_P(StoreContract, a_verdict_taken_back_leaves_everything_as_it_was) {
    const auto store = place().open();
    Random random(32);
    const Roll before = begun(*store, random);
    const auto same = store->save_verdict(verdict(VerdictKind::same, 3, 7), change(before, 3, "甲"));
    ASSERT_TRUE(same.has_value());
    const auto second = store->save_verdict(verdict(VerdictKind::same, 2, 3), change(loaded(*store), 2, "乙"));
    ASSERT_TRUE(second.has_value());
    // The newest first.
    const auto too_early = store->save_verdict(taking_back(*same), {});
    ASSERT_FALSE(too_early.has_value());
    EXPECT_EQ(too_early.error().code, ErrorCode::conflict);
    EXPECT_TRUE(store->save_verdict(taking_back(*second), {}).has_value());
    EXPECT_TRUE(store->save_verdict(taking_back(*same), {}).has_value());
    EXPECT_TRUE(is_alike(before, loaded(*store)));
    const auto twice = store->save_verdict(taking_back(*same), {});
    ASSERT_FALSE(twice.has_value());
    EXPECT_EQ(twice.error().code, ErrorCode::not_found);
    EXPECT_EQ(store->load_verdicts().size(), 4U);
    EXPECT_TRUE(in_force(store->load_verdicts()).empty());
    EXPECT_EQ(store->load_verdicts()[3].child, Id<Child>{3});
}

TEST_P(StoreContract, what_an_import_has_changed_since_stays_when_a_verdict_is_taken_back) {
    const auto store = place().open();
    Random random(33);
    const Roll before = begun(*store, random);
    const auto of_merged = std::find_if(before.listings.begin(), before.listings.end(),
                                        [](const Listing& listing) { return listing.child != Id<Child>{3}; });
    ASSERT_NE(of_merged, before.listings.end());
    const Id<Child> other = of_merged->child;
    const auto same = store->save_verdict(verdict(VerdictKind::same, 3, other.value()), change(before, 3, "甲"));
    ASSERT_TRUE(same.has_value());
    Roll later;
    Roll now = loaded(*store);
    later.children.push_back(child_of(now, 3));
    later.children[0].carer_name = "新监护人";
    // The merged child's own list again, with another telephone number.
    Listing again = *of_merged;
    again.child = Id<Child>{3};
    again.said = Said{};
    again.said->carer_phone = "13800000009";
    later.listings.push_back(again);
    ASSERT_TRUE(store->save_import(later, {}).has_value());
    EXPECT_EQ(loaded(*store).listings.size(), before.listings.size());
    ASSERT_TRUE(store->save_verdict(taking_back(*same), {}).has_value());
    Roll after = loaded(*store);
    EXPECT_EQ(child_of(after, 3).carer_name, "新监护人");
    Roll expected = before;
    EXPECT_EQ(child_of(after, 3).name, child_of(expected, 3).name);
    EXPECT_EQ(child_of(after, 3).other, child_of(expected, 3).other);
    EXPECT_TRUE(std::any_of(after.listings.begin(), after.listings.end(), [&](const Listing& listing) {
        return listing.child == other && listing.said && listing.said->carer_phone == "13800000009";
    }));
}

TEST_P(StoreContract, a_row_that_is_another_childs_goes_over_to_it_and_comes_back) {
    const auto store = place().open();
    Random random(34);
    const Roll before = begun(*store, random);
    const Listing row = before.listings[5];
    PairVerdict parts = verdict(VerdictKind::other_child, row.child.value(), before.given.child + 1);
    parts.file = row.file;
    parts.sheet = row.sheet;
    parts.row = row.row;
    Roll changed = change(before, row.child.value(), "甲");
    ChildRecord second = changed.children[0];
    second.child.id = parts.other;
    second.name = "丙";
    changed.children.push_back(second);
    const auto saved = store->save_verdict(parts, changed);
    ASSERT_TRUE(saved.has_value());
    Roll now = loaded(*store);
    EXPECT_EQ(now.children.size(), before.children.size() + 1);
    EXPECT_EQ(child_of(now, parts.other.value()).name, "丙");
    EXPECT_EQ(std::count_if(now.listings.begin(), now.listings.end(),
                            [&](const Listing& listing) { return listing.child == parts.other; }),
              1);
    ASSERT_TRUE(store->save_verdict(taking_back(*saved), {}).has_value());
    Roll after = loaded(*store);
    EXPECT_TRUE(is_alike(before, after));
    // The number is not given again.
    EXPECT_EQ(after.given.child, parts.other.value());
}

TEST_P(StoreContract, a_verdict_on_a_child_who_is_not_on_the_roll_is_refused) {
    const auto store = place().open();
    EXPECT_EQ(store->save_verdict(verdict(VerdictKind::different, 1, 2), {}).error().code, ErrorCode::not_found);
    Random random(35);
    const Roll before = begun(*store, random);
    EXPECT_EQ(store->save_verdict(verdict(VerdictKind::different, 3, 999), {}).error().code, ErrorCode::not_found);
    EXPECT_EQ(store->save_verdict(taking_back(Id<PairVerdict>{5}), {}).error().code, ErrorCode::not_found);
    ASSERT_TRUE(store->save_verdict(verdict(VerdictKind::same, 3, 7), change(before, 3, "甲")).has_value());
    EXPECT_EQ(store->save_verdict(verdict(VerdictKind::different, 3, 7), {}).error().code, ErrorCode::not_found);
    EXPECT_EQ(store->load_verdicts().size(), 1U);
}

}  // namespace yingtuo::testing
