// Which child each row is, from sheets to children.
#include "roll/link_children.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

using Row = std::vector<std::string>;

const std::string grandmother = identity("19580910", 333);

// Village and school row of one child; the carer is the grandmother unless said otherwise.
struct Person {
    std::string name;
    std::string birth;
    std::string number;
    std::string village = "三甲村";
    std::string group = "1组";
    std::string carer = "周奶奶";
    std::string carer_number = grandmother;
    std::string phone = "13800000001";
    std::string sex = "男";
    std::string grade = "四年级";

    [[nodiscard]] Row on_village_roll() const {
        return {name, sex, birth, number, "清河区", "太平镇", village, group, carer, carer_number, phone, "是"};
    }
    [[nodiscard]] Row on_school_roll() const {
        return {"太平镇中心小学", grade, name, sex, birth, number, "清河区太平镇" + village + group, carer, phone};
    }
};

Outcome read_rolls(const std::vector<Person>& village, const std::vector<Person>& school) {
    std::vector<Row> village_rows;
    std::vector<Row> school_rows;
    for (const Person& person : village) village_rows.push_back(person.on_village_roll());
    for (const Person& person : school) school_rows.push_back(person.on_school_roll());
    std::vector<Sheet> sheets;
    if (!village_rows.empty()) sheets.push_back(village_roll("村.xlsx", village_rows));
    if (!school_rows.empty()) sheets.push_back(school_roll("学校.xlsx", school_rows));
    return read({}, sheets);
}

std::size_t children(const std::vector<Person>& village, const std::vector<Person>& school) {
    const Outcome outcome = read_rolls(village, school);
    const Roll known = after({}, outcome);
    std::vector<Row> rows;
    for (const Person& person : village) rows.push_back(person.on_village_roll());
    if (!rows.empty()) {
        EXPECT_TRUE(is_nothing(read(known, {village_roll("村.xlsx", rows)}).changed));
    }
    return outcome.changed.children.size();
}

const std::string number = identity("20150301", 111);

Person boy(const std::string& name, const std::string& with = number) {
    return {.name = name, .birth = "2015-03-01", .number = with};
}

TEST(LinkChildrenTest, ANumberWithOneDigitWrongOrTwoChangedOverFindsItsChild) {
    std::string wrong = number;
    wrong[15] = wrong[15] == '7' ? '8' : '7';
    EXPECT_EQ(children({boy("甲小一")}, {boy("甲小一", wrong)}), 1U);
    std::string changed_over = number;
    std::swap(changed_over[9], changed_over[10]);
    EXPECT_EQ(children({boy("甲小一")}, {boy("甲小一", changed_over)}), 1U);
    // Even where the birth date is left out and the name has another character of the same sound.
    Person open = boy("甲晓一", wrong);
    open.birth = "";
    EXPECT_EQ(children({boy("甲小一")}, {open}), 1U);
}

TEST(LinkChildrenTest, AHomophoneOrAVariantCharacterIsTheSameName) {
    EXPECT_EQ(children({boy("李秋生")}, {boy("李秋声", "")}), 1U);
    EXPECT_EQ(children({boy("李国昇")}, {boy("李國升", "")}), 1U);
    EXPECT_EQ(children({boy("李䶮")}, {boy("李?", "")}), 1U);
}

TEST(LinkChildrenTest, TwinsStayTwoWhateverIsMissing) {
    const std::string second = identity("20150301", 113);
    for (const char* other : {"甲小二", "甲大宝", "甲小毅", "乙小一"}) {
        EXPECT_EQ(children({boy("甲小一"), boy(other, second)}, {}), 2U) << other;
        if (std::string(other) == "甲小毅") continue;  // one sound: without a number a person must tell them apart
        EXPECT_EQ(children({boy("甲小一"), boy(other, second)}, {boy("甲小一", ""), boy(other, "")}), 2U) << other;
    }
    EXPECT_EQ(children({boy("甲小一", "")}, {boy("甲大宝", "")}), 2U);
    EXPECT_EQ(children({boy("甲小一")}, {boy("甲小二", "")}), 2U);
    // One twin's number with a slip in it is next to the other's.
    std::string slip = number;
    slip[16] = slip[16] == '3' ? '5' : '3';
    EXPECT_EQ(children({boy("甲小一"), boy("甲大宝", second)}, {boy("甲大宝", slip)}), 2U);
    // A spreadsheet has rounded both to one number.
    const std::string rounded = number.substr(0, 15) + "000";
    EXPECT_EQ(children({boy("甲小一", rounded), boy("甲大宝", rounded)}, {}), 2U);
}

TEST(LinkChildrenTest, SiblingsAreNotOneChild) {
    Person younger = boy("甲小二", "");
    younger.birth = "2017-06-12";
    EXPECT_EQ(children({boy("甲小一", ""), younger}, {boy("甲小一", ""), younger}), 2U);
    younger.birth = "";
    EXPECT_EQ(children({boy("甲小一", "")}, {younger}), 2U);
}

TEST(LinkChildrenTest, CousinsOfOneNameAreNotOneChild) {
    Person cousin = boy("王小明", identity("20150301", 115));
    cousin.carer = "吴爷爷";
    cousin.carer_number = identity("19600101", 221);
    cousin.phone = "13900000002";
    cousin.group = "大湾子";
    // Both numbers check.
    EXPECT_EQ(children({boy("王小明")}, {cousin}), 2U);
    EXPECT_EQ(children({boy("王小明"), cousin}, {cousin, boy("王小明")}), 2U);
    // Without a number and born in another year.
    cousin.number = "";
    cousin.birth = "2013-07-21";
    cousin.grade = "六年级";
    EXPECT_EQ(children({boy("王小明")}, {cousin}), 2U);
}

TEST(LinkChildrenTest, ARowThatMayBeEitherOfTwoCousinsIsNeithers) {
    Person cousin = boy("王小明", identity("20150301", 115));
    const Outcome outcome = read_rolls({boy("王小明"), cousin}, {boy("王小明", "")});
    EXPECT_EQ(outcome.changed.children.size(), 3U);
    EXPECT_TRUE(tells(outcome, 3, "child.ambiguous"));
}

TEST(LinkChildrenTest, AFamilyThatHasMovedIsFoundByItsTelephone) {
    Person moved = boy("甲小一", "");
    moved.village = "桥头社区";
    moved.group = "";
    const Outcome outcome = read_rolls({boy("甲小一")}, {moved});
    EXPECT_EQ(outcome.changed.children.size(), 1U);
    EXPECT_TRUE(tells(outcome, 3, "child.matched_by_name"));
}

TEST(LinkChildrenTest, BirthDatesWithOneSlipAreOneChilds) {
    for (const char* birth : {"2015-01-03", "2015-03-11", "2016-03-01", "2015年3月"}) {
        Person slipped = boy("甲小一", "");
        slipped.birth = birth;
        EXPECT_EQ(children({boy("甲小一")}, {slipped}), 1U) << birth;
    }
    Person another = boy("甲小一", "");
    another.birth = "2011-11-27";
    another.phone = "13900000003";
    another.carer = "郑爷爷";
    another.village = "和平村";
    another.group = "";
    EXPECT_EQ(children({boy("甲小一")}, {another}), 2U);
}

TEST(LinkChildrenTest, ANumberOnARowOfAnotherNameIsNotTrusted) {
    Person other = boy("乙大宝");
    other.birth = "";
    other.sex = "";
    other.carer = "郑爷爷";
    other.carer_number = "";
    other.phone = "13900000003";
    other.village = "和平村";
    other.group = "";
    const Outcome outcome = read_rolls({boy("甲小一")}, {other});
    EXPECT_EQ(outcome.changed.children.size(), 2U);
    EXPECT_TRUE(tells(outcome, 3, "id_number.taken"));
}

TEST(LinkChildrenTest, WhatAListingSaidIsKeptAndFollowsACorrection) {
    const Roll known = after({}, read_rolls({boy("甲小一")}, {boy("甲小伊", "")}));
    ASSERT_EQ(known.children.size(), 1U);
    ASSERT_EQ(known.listings.size(), 2U);
    ASSERT_TRUE(known.listings[1].said.has_value());
    EXPECT_EQ(known.listings[1].said->name, "甲小伊");
    EXPECT_EQ(known.listings[1].said->id_number, "");
    EXPECT_EQ(known.listings[0].said->id_number, number);
    EXPECT_EQ(known.listings[0].said->carer_phone, "13800000001");
    const Outcome corrected = read(known, {school_roll("学校.xlsx", {boy("甲小一").on_school_roll()})});
    ASSERT_EQ(corrected.changed.listings.size(), 1U);
    EXPECT_EQ(corrected.changed.listings[0].said->name, "甲小一");
    EXPECT_TRUE(is_nothing(
        read(after(known, corrected), {school_roll("学校.xlsx", {boy("甲小一").on_school_roll()})}).changed));
}

TEST(LinkChildrenTest, AThousandRowsThatAreAllAlikeTakeNoLongerThanOthers) {
    std::vector<Person> same(600, boy("王小明", ""));
    const Outcome outcome = read_rolls(same, {});
    EXPECT_GE(outcome.changed.children.size(), 1U);
    const Roll known = after({}, outcome);
    std::vector<Row> rows;
    for (const Person& person : same) rows.push_back(person.on_village_roll());
    EXPECT_TRUE(is_nothing(read(known, {village_roll("村.xlsx", rows)}).changed));
}

}  // namespace
}  // namespace yingtuo::roll
