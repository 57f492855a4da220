#include "roll/households.h"

#include <gtest/gtest.h>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

struct Told {
    std::string carer_number;
    std::string phone;
    std::string village = "三甲村";
    std::string group = {};
    std::string carer_name = "周奶奶";
};

std::vector<std::string> row(const std::string& name, const std::string& number, const Told& told) {
    return {name,       "",           "",         number,          "清河区",
            "太平镇",   told.village, told.group, told.carer_name, told.carer_number,
            told.phone, "是"};
}

// The household numbers of the children of these rows, in order.
std::vector<std::int64_t> households(const std::vector<Told>& children) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < children.size(); ++i)
        rows.push_back(row("甲" + std::string(i, 'x'), identity("20150301", 11 + static_cast<int>(i)), children[i]));
    std::vector<std::int64_t> found;
    for (const ChildRecord& child : read({}, {village_roll("村.xlsx", rows)}).changed.children)
        found.push_back(child.child.household.value());
    return found;
}

const std::string one = identity("19580910", 333);
const std::string two = identity("19600910", 335);

TEST(HouseholdsTest, TheSameCarersNumberIsOneHousehold) {
    EXPECT_EQ(households({{one, "13800000001"}, {one, "13800000002"}, {two, "13800000003"}}),
              (std::vector<std::int64_t>{1, 1, 2}));
}

TEST(HouseholdsTest, WithoutANumberTheTelephoneDecides) {
    EXPECT_EQ(households({{"", "13800000001"}, {"", "13800000001"}, {"", "13800000002"}}),
              (std::vector<std::int64_t>{1, 1, 2}));
    EXPECT_EQ(households({{one, "13800000001"}, {"", "13800000001"}}), (std::vector<std::int64_t>{1, 1}));
    EXPECT_EQ(households({{"", "13800000001"}, {one, "13800000001"}}), (std::vector<std::int64_t>{1, 1}));
}

TEST(HouseholdsTest, TwoCarersWithNumbersOfTheirOwnMayShareATelephone) {
    EXPECT_EQ(households({{one, "13800000001"}, {two, "13800000001"}}), (std::vector<std::int64_t>{1, 2}));
}

TEST(HouseholdsTest, AnotherVillageIsAnotherHousehold) {
    EXPECT_EQ(households({{one, "13800000001"}, {one, "13800000001", "桥头社区"}}), (std::vector<std::int64_t>{1, 2}));
}

TEST(HouseholdsTest, WithNeitherNumberNorTelephoneAChildIsAlone) {
    EXPECT_EQ(households({{"", ""}, {"", ""}}), (std::vector<std::int64_t>{1, 2}));
}

TEST(HouseholdsTest, WithNeitherTheSameAddressAndCarersNameDecide) {
    const auto school = [](const std::string& name, const std::string& number, const std::string& address,
                           const std::string& carer) {
        return std::vector<std::string>{"镇小", "四年级", name, "", "", number, address, carer, ""};
    };
    const Outcome outcome =
        read({}, {school_roll("学校.xlsx", {school("甲", identity("20150301", 11), "清河区太平镇三甲村1组", "周奶奶"),
                                            school("乙", identity("20160301", 11), "清河区太平镇三甲村1组", "周奶奶"),
                                            school("丙", identity("20170301", 11), "清河区太平镇三甲村1组", "吴爷爷"),
                                            school("丁", identity("20180301", 11), "清河区太平镇三甲村1组", "")})});
    std::vector<std::int64_t> found;
    for (const ChildRecord& child : outcome.changed.children) found.push_back(child.child.household.value());
    EXPECT_EQ(found, (std::vector<std::int64_t>{1, 1, 2, 3}));
}

TEST(HouseholdsTest, ThePlaceIsTheGroupsElseTheVillagesElseUnknown) {
    const auto place = [](const Told& told) {
        const Outcome outcome = read({}, {village_roll("村.xlsx", {row("甲", identity("20150301", 11), told)})});
        return outcome.changed.households.at(0);
    };
    EXPECT_EQ(place({one, "", "三甲村", "大湾子"}).point, (Point{103.702, 27.302}));
    EXPECT_EQ(place({one, "", "三甲村", "大湾子"}).point_source, PointSource::hamlet);
    EXPECT_EQ(place({one, "", "三甲村", ""}).point, (Point{103.70, 27.30}));
    EXPECT_EQ(place({one, "", "三甲村", ""}).point_source, PointSource::village);
    EXPECT_EQ(place({one, "", "山外村", ""}).point, std::nullopt);
    EXPECT_EQ(place({one, "", "山外村", ""}).point_source, PointSource::unknown);
    EXPECT_EQ(place({one, "", "山外村", ""}).village_code, "990102101000");
}

TEST(HouseholdsTest, AGivenPointGoesFirstAndIsTheFirstChilds) {
    Sheet sheet = village_roll(
        "村.xlsx", {row("甲", identity("20150301", 11), {one, ""}), row("乙", identity("20160301", 11), {one, ""})});
    const std::vector<std::string> header = {"经度", "纬度", "坐标系"};
    sheet.rows[1].cells.insert(sheet.rows[1].cells.end(), header.begin(), header.end());
    for (const std::string cell : {"103.7521233", "27.3465970", "高德"}) sheet.rows[2].cells.push_back(cell);
    for (const std::string cell : {"103.8", "27.4", "WGS84"}) sheet.rows[3].cells.push_back(cell);
    const Outcome outcome = read({}, {sheet});
    ASSERT_EQ(outcome.changed.households.size(), 1u);
    const Household& household = outcome.changed.households[0];
    EXPECT_EQ(household.point_source, PointSource::given);
    EXPECT_NEAR(household.point->lon, 103.75, 1e-6);
    EXPECT_NEAR(household.point->lat, 27.35, 1e-6);
    EXPECT_EQ(household.elevation, std::nullopt);
    EXPECT_TRUE(is_nothing(read(after({}, outcome), {sheet}).changed));
}

TEST(HouseholdsTest, SiblingsWhoNameTwoGroupsLiveWithTheFirstAndItIsTold) {
    const Sheet sheet = village_roll("村.xlsx", {row("甲", identity("20150301", 11), {one, "", "三甲村", "1组"}),
                                                 row("乙", identity("20160301", 11), {one, "", "三甲村", "2组"})});
    const Outcome outcome = read({}, {sheet});
    ASSERT_EQ(outcome.changed.households.size(), 1u);
    EXPECT_EQ(outcome.changed.households[0].hamlet_code, "990102101201-01");
    EXPECT_TRUE(tells(outcome, 4, "household.two_groups"));
    const Outcome again = read(after({}, outcome), {sheet});
    EXPECT_TRUE(is_nothing(again.changed));
    EXPECT_TRUE(tells(again, 4, "household.two_groups"));
}

TEST(HouseholdsTest, ACorrectedGroupMovesTheHousehold) {
    const auto sheet = [](const std::string& group) {
        return village_roll("村.xlsx", {row("甲", identity("20150301", 11), {one, "", "三甲村", group}),
                                        row("乙", identity("20160301", 11), {one, "", "三甲村", group})});
    };
    const Roll known = after({}, read({}, {sheet("1组")}));
    const Outcome outcome = read(known, {sheet("2组")});
    ASSERT_EQ(outcome.changed.households.size(), 1u);
    EXPECT_EQ(outcome.changed.households[0].hamlet_code, "990102101201-02");
    EXPECT_TRUE(outcome.changed.children.empty());
    EXPECT_EQ(total(outcome).merged, 2);
}

TEST(HouseholdsTest, SiblingsWhoMoveTogetherKeepTheirHousehold) {
    const auto sheet = [](const std::string& village) {
        return village_roll("村.xlsx", {row("甲", identity("20150301", 11), {one, "", village}),
                                        row("乙", identity("20160301", 11), {one, "", village})});
    };
    const Roll known = after({}, read({}, {sheet("三甲村")}));
    const Outcome outcome = read(known, {sheet("桥头社区")});
    ASSERT_EQ(outcome.changed.households.size(), 1u);
    EXPECT_EQ(outcome.changed.households[0].id, known.households[0].id);
    EXPECT_EQ(outcome.changed.households[0].village_code, qiaotou);
    EXPECT_EQ(after(known, outcome).children[1].child.household, known.households[0].id);
}

TEST(HouseholdsTest, ACorrectedTelephoneDoesNotPartSiblings) {
    const auto sheet = [](const std::string& phone) {
        return village_roll("村.xlsx", {row("甲", identity("20150301", 11), {"", "13800000001"}),
                                        row("乙", identity("20160301", 11), {"", phone})});
    };
    const Roll known = after({}, read({}, {sheet("13800000001")}));
    ASSERT_EQ(known.households.size(), 1u);
    const Roll now = after(known, read(known, {sheet("13800000009")}));
    EXPECT_EQ(now.households.size(), 1u);
    EXPECT_EQ(now.children[0].child.household, now.children[1].child.household);
}

TEST(HouseholdsTest, AnotherCarersNumberDoes) {
    const auto sheet = [](const std::string& carer) {
        return village_roll("村.xlsx", {row("甲", identity("20150301", 11), {one, ""}),
                                        row("乙", identity("20160301", 11), {carer, ""})});
    };
    const Roll known = after({}, read({}, {sheet(one)}));
    const Roll now = after(known, read(known, {sheet(two)}));
    EXPECT_EQ(now.households.size(), 2u);
    EXPECT_NE(now.children[0].child.household, now.children[1].child.household);
}

TEST(HouseholdsTest, ANewSiblingJoinsTheKnownHousehold) {
    const Roll known = after(
        {}, read({}, {village_roll("村.xlsx", {row("甲", identity("20150301", 11), {one, "", "三甲村", "1组"})})}));
    const Outcome outcome = read(known, {village_roll("村二.xlsx", {row("乙", identity("20160301", 11), {one, ""})})});
    EXPECT_TRUE(outcome.changed.households.empty());
    ASSERT_EQ(outcome.changed.children.size(), 1u);
    EXPECT_EQ(outcome.changed.children[0].child.household, known.households[0].id);
}

}  // namespace
}  // namespace yingtuo::roll
