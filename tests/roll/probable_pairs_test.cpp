#include "roll/probable_pairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drawn_ledgers.h"
#include "roll/apply_verdict.h"
#include "roll/pair_masks.h"

namespace yingtuo::roll {
namespace {

using Row = std::vector<std::string>;

const std::string boy = identity("20150301", 111);

Row village_row(const std::string& name, const std::string& birth, const std::string& number,
                const std::string& village = "三甲村", const std::string& phone = "13800000001") {
    return {name, "男", birth, number, "清河区", "太平镇", village, "", "周奶奶", "", phone, "是"};
}
Row school_row(const std::string& name, const std::string& birth, const std::string& number,
               const std::string& village = "三甲村", const std::string& phone = "13800000001") {
    return {"太平镇中心小学", "四年级", name, "男", birth, number, "清河区太平镇" + village, "周奶奶", phone};
}

// Two children who may be one: another given character, and no number on the school's row.
Roll two_children() {
    return after({}, read({}, {village_roll("村.xlsx", {village_row("甲小一", "2015-03-01", boy)}),
                               school_roll("学校.xlsx", {school_row("甲小伞", "2015-03-01", "")})}));
}

std::vector<ProbablePair> pairs_of(const Roll& roll, const std::vector<PairVerdict>& history = {}) {
    return probable_pairs(roll, district(), history);
}

TEST(ProbablePairsTest, APairThatIsNotCertainWaitsForAPersonWithItsEvidence) {
    const Roll roll = two_children();
    ASSERT_EQ(roll.children.size(), 2U);
    const auto pairs = pairs_of(roll);
    ASSERT_EQ(pairs.size(), 1U);
    EXPECT_EQ(pairs[0].a, Id<Child>{1});
    EXPECT_EQ(pairs[0].b, Id<Child>{2});
    EXPECT_TRUE(pairs[0].barred);
    EXPECT_GT(pairs[0].probability, LinkThresholds{}.probable);
    ASSERT_EQ(pairs[0].evidence.size(), link_field_count);
    EXPECT_EQ(pairs[0].evidence[0].field, LinkField::name);
    EXPECT_EQ(pairs[0].evidence[0].a, "甲小一");
    EXPECT_EQ(pairs[0].evidence[0].b, "甲小伞");
    EXPECT_EQ(pairs[0].evidence[0].agreement, Agreement::one_character);
    EXPECT_EQ(pairs[0].evidence[1].agreement, Agreement::equal);
    EXPECT_GT(pairs[0].evidence[1].weight, 0);
    EXPECT_EQ(pairs[0].evidence[2].agreement, Agreement::missing);
    EXPECT_EQ(pairs[0].evidence[2].weight, 0);
}

TEST(ProbablePairsTest, WhoeverWasFoundToBeTwoIsNotAskedAboutAgainUntilThatIsTakenBack) {
    const Roll roll = two_children();
    PairVerdict different{
        Id<PairVerdict>{1}, VerdictKind::different, Id<Child>{1}, Id<Child>{2}, {}, {}, 0, {}, {}, {}, {}};
    EXPECT_TRUE(pairs_of(roll, {different}).empty());
    PairVerdict back = different;
    back.id = Id<PairVerdict>{2};
    back.kind = VerdictKind::take_back;
    back.takes_back = Id<PairVerdict>{1};
    EXPECT_EQ(pairs_of(roll, {different, back}).size(), 1U);
}

TEST(ProbablePairsTest, SiblingsAndStrangersAreNotAskedAbout) {
    const Roll roll =
        after({}, read({}, {village_roll("村.xlsx", {village_row("甲小一", "2015-03-01", boy),
                                                     village_row("甲小二", "2017-06-12", identity("20170612", 221)),
                                                     village_row("甲大宝", "2015-03-01", identity("20150301", 113)),
                                                     village_row("乙大宝", "2012-03-01", identity("20120301", 113),
                                                                 "和平村", "13900000002")})}));
    EXPECT_EQ(roll.children.size(), 4U);
    EXPECT_TRUE(pairs_of(roll).empty());
}

TEST(ProbablePairsTest, MasksLeaveOpenWhatTellsTheTwoApart) {
    using Two = std::pair<std::string, std::string>;
    EXPECT_EQ(masked_pair(LinkField::name, "李秋生", "李秋声"), (Two{"李*生", "李*声"}));
    EXPECT_EQ(masked_pair(LinkField::name, "李秋生", "李秋生"), (Two{"李**", "李**"}));
    EXPECT_EQ(masked_pair(LinkField::name, "李秋生", "王大宝"), (Two{"李**", "王**"}));
    EXPECT_EQ(masked_pair(LinkField::name, "李秋生", ""), (Two{"李**", ""}));
    EXPECT_EQ(masked_pair(LinkField::id_number, "990000201503011112", "990000201503071112"),
              (Two{"9************1****", "9************7****"}));
    EXPECT_EQ(masked_pair(LinkField::carer, "周奶奶 13800000001", "周奶奶 13800000002"),
              (Two{"周** ***********", "周** ***********"}));
    EXPECT_EQ(masked_pair(LinkField::place, "清河区", "石门县"), (Two{"清河区", "石门县"}));
}

TEST(ApplyVerdictTest, OneChildHasTheListingsOfBothAndTheBelievedListSpeaks) {
    const Roll roll = two_children();
    const auto changed = one_child(roll, district(), Id<Child>{1}, Id<Child>{2});
    ASSERT_TRUE(changed.has_value());
    ASSERT_EQ(changed->children.size(), 1U);
    EXPECT_EQ(changed->children[0].child.id, Id<Child>{1});
    EXPECT_EQ(changed->children[0].name, "甲小一");
    EXPECT_EQ(changed->children[0].id_number, boy);
    EXPECT_EQ(changed->children[0].child.school, "太平镇中心小学");
    // The other way round the same comes out, under the other number.
    const auto other = one_child(roll, district(), Id<Child>{2}, Id<Child>{1});
    ASSERT_TRUE(other.has_value());
    EXPECT_EQ(other->children[0].child.id, Id<Child>{2});
    EXPECT_EQ(other->children[0].name, "甲小一");
    EXPECT_EQ(other->children[0].id_number, boy);
    EXPECT_EQ(one_child(roll, district(), Id<Child>{1}, Id<Child>{1}).error().code, ErrorCode::bad_input);
    EXPECT_EQ(one_child(roll, district(), Id<Child>{1}, Id<Child>{9}).error().code, ErrorCode::not_found);
}

// The roll as the store gives it after the verdict.
Roll merged(Roll roll, const Roll& changed, Id<Child> child, Id<Child> other) {
    std::erase_if(roll.children, [&](const ChildRecord& record) { return record.child.id == other; });
    Outcome outcome;
    outcome.changed = changed;
    roll = after(std::move(roll), outcome);
    for (Listing& listing : roll.listings) {
        if (listing.child == other) listing.child = child;
    }
    roll.given = {9, 9, 9, 9};
    return roll;
}

TEST(ApplyVerdictTest, AVerdictSurvivesTheSameListsAndNewOnesOnTheMergedChildsNumber) {
    const std::string second = identity("20150301", 131);
    const Sheet village = village_roll("村.xlsx", {village_row("甲小一", "2015-03-01", boy)});
    const Sheet school = school_roll("学校.xlsx", {school_row("甲小伞", "2015-03-01", second)});
    const Roll roll = after({}, read({}, {village, school}));
    ASSERT_EQ(roll.children.size(), 2U);
    const auto changed = one_child(roll, district(), Id<Child>{1}, Id<Child>{2});
    ASSERT_TRUE(changed.has_value());
    const Roll one = merged(roll, *changed, Id<Child>{1}, Id<Child>{2});
    EXPECT_TRUE(is_nothing(read(one, {village, school}).changed));
    EXPECT_TRUE(is_nothing(read(one, {school}).changed));
    const Outcome again = read(one, {school_roll("转学.xlsx", {school_row("甲小伞", "2015-03-01", second)})});
    EXPECT_TRUE(again.changed.children.empty());
    ASSERT_EQ(again.changed.listings.size(), 1U);
    EXPECT_EQ(again.changed.listings[0].child, Id<Child>{1});
}

TEST(ApplyVerdictTest, ARowThatIsAnotherChildsIsParted) {
    const Sheet village = village_roll("村.xlsx", {village_row("甲小一", "2015-03-01", boy)});
    const Sheet school = school_roll("学校.xlsx", {school_row("甲小伊", "2015-03-01", "")});
    const Roll roll = after({}, read({}, {village, school}));
    ASSERT_EQ(roll.children.size(), 1U);
    EXPECT_EQ(roll.children[0].child.school, "太平镇中心小学");
    const auto changed = part_row(roll, district(), Id<Child>{1}, "学校.xlsx", "Sheet1", 3);
    ASSERT_TRUE(changed.has_value());
    ASSERT_EQ(changed->children.size(), 2U);
    EXPECT_EQ(changed->children[0].name, "甲小一");
    EXPECT_EQ(changed->children[0].id_number, boy);
    EXPECT_EQ(changed->children[0].child.school, "");
    EXPECT_EQ(changed->children[0].child.birth_date, make_date(2015, 3, 1));
    EXPECT_EQ(changed->children[1].child.id, Id<Child>{2});
    EXPECT_EQ(changed->children[1].name, "甲小伊");
    EXPECT_EQ(changed->children[1].id_number, "");
    EXPECT_EQ(changed->children[1].child.school, "太平镇中心小学");
    EXPECT_EQ(changed->children[1].child.household, changed->children[0].child.household);
    Outcome outcome;
    outcome.changed = *changed;
    Roll apart = after(roll, outcome);
    for (Listing& listing : apart.listings) {
        if (listing.file == "学校.xlsx") listing.child = Id<Child>{2};
    }
    EXPECT_TRUE(is_nothing(read(apart, {village, school}).changed));
    EXPECT_EQ(part_row(roll, district(), Id<Child>{1}, "学校.xlsx", "Sheet1", 4).error().code, ErrorCode::not_found);
    EXPECT_EQ(part_row(apart, district(), Id<Child>{2}, "学校.xlsx", "Sheet1", 3).error().code, ErrorCode::conflict);
}

}  // namespace
}  // namespace yingtuo::roll
