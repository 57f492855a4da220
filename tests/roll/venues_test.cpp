#include "roll/venues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

using Row = std::map<std::string, std::string>;

// A venue that nothing is wrong with; `changes` say otherwise.
Row venue(const Row& changes = {}) {
    Row row = {{"县", "清河区"},     {"乡镇", "太平镇"},
               {"村", "三甲村"},     {"托管点名称", "三甲村儿童之家"},
               {"类型", "儿童之家"}, {"经度", "103.70"},
               {"纬度", "27.30"},    {"坐标系", "WGS84"},
               {"海拔", "1250"},     {"可容纳人数", "40"},
               {"房间数", "3"},      {"床位数", "12张"},
               {"负责人", "某点长"}, {"负责人电话", "13800000001"},
               {"地质灾害点", "否"}, {"去年是否开班", "是"},
               {"是否可用", "是"},   {"不可用原因", ""},
               {"规划意见", ""},     {"决定理由", ""},
               {"决定人", ""}};
    for (const auto& [column, cell] : changes) row[column] = cell;
    return row;
}

Sheet sheet(const std::vector<Row>& rows, const std::vector<std::string>& without = {}) {
    std::vector<std::vector<std::string>> cells = {{"清河区2025年托管点基本信息表"}, {}};
    for (const auto& [column, cell] : venue()) {
        if (std::find(without.begin(), without.end(), column) == without.end()) cells[1].push_back(column);
    }
    for (const Row& row : rows) {
        cells.emplace_back();
        for (const std::string& column : cells[1]) cells.back().push_back(row.at(column));
    }
    return sheet_of("托管点.xlsx", "清河区", cells);
}

VenueRecord only_venue(const Outcome& outcome) {
    EXPECT_EQ(outcome.changed.venues.size(), 1u);
    return outcome.changed.venues.empty() ? VenueRecord{} : outcome.changed.venues.front();
}

TEST(VenuesTest, EveryColumnFindsItsField) {
    const Outcome outcome = read({}, {sheet({venue()})});
    const VenueRecord record = only_venue(outcome);
    EXPECT_EQ(record.venue.name, "三甲村儿童之家");
    EXPECT_EQ(record.venue.kind, VenueKind::childrens_home);
    EXPECT_EQ(record.venue.village_code, sanjia);
    EXPECT_EQ(record.venue.point, (Point{103.70, 27.30}));
    EXPECT_EQ(record.venue.elevation, Metres{1250});
    EXPECT_EQ(record.venue.capacity, 40);
    EXPECT_EQ(record.venue.rooms, 3);
    EXPECT_EQ(record.venue.beds, 12);
    EXPECT_TRUE(record.venue.usable);
    EXPECT_TRUE(record.venue.open_last_year);
    EXPECT_EQ(record.venue.decision, VenueDecision::free);
    EXPECT_EQ(record.lead_name, "某点长");
    EXPECT_EQ(record.lead_phone, "13800000001");
    EXPECT_THAT(told(outcome), testing::IsEmpty());
    EXPECT_TRUE(is_nothing(read(after({}, outcome), {sheet({venue()})}).changed));
}

TEST(VenuesTest, APointWithoutItsSystemIsNotUsed) {
    for (const Row& changes : {Row{{"坐标系", ""}}, Row{{"坐标系", "北京54"}}, Row{{"经度", "27.3"}, {"纬度", "103.7"}},
                               Row{{"经度", "很远"}}}) {
        const Outcome outcome = read({}, {sheet({venue(changes)})});
        EXPECT_EQ(only_venue(outcome).venue.point, std::nullopt);
        EXPECT_EQ(told(outcome).size(), 1u);
    }
    EXPECT_NEAR(
        only_venue(read({}, {sheet({venue({{"经度", "103.7521233"}, {"纬度", "27.3465970"}, {"坐标系", "高德"}})})}))
            .venue.point->lon,
        103.75, 1e-6);
}

TEST(VenuesTest, BedsAreTakenAwayByANoughtAndKeptByAnEmptyCell) {
    const Roll known = after({}, read({}, {sheet({venue()})}));
    EXPECT_EQ(only_venue(read(known, {sheet({venue({{"床位数", "0"}})})})).venue.beds, 0);
    EXPECT_TRUE(is_nothing(read(known, {sheet({venue({{"床位数", ""}})})}).changed));
    const Outcome damaged = read({}, {sheet({venue({{"床位数", "一些"}})})});
    EXPECT_EQ(only_venue(damaged).venue.beds, 0);
    EXPECT_TRUE(tells(damaged, 3, "beds.unreadable"));
}

TEST(VenuesTest, ALandslidePointStaysClosedWhateverElseTheRowSays) {
    const Outcome outcome = read({}, {sheet({venue({{"地质灾害点", "是"}})})});
    EXPECT_FALSE(only_venue(outcome).venue.usable);
    EXPECT_EQ(only_venue(outcome).venue.unusable_reason, "地质灾害点");
    const Roll known = after({}, outcome);
    const Outcome repaired = read(known, {sheet({venue()})});
    EXPECT_TRUE(only_venue(repaired).venue.usable);
    EXPECT_EQ(only_venue(repaired).venue.unusable_reason, "");
}

TEST(VenuesTest, AnUnusableVenueKeepsItsReason) {
    const VenueRecord record = only_venue(read({}, {sheet({venue({{"是否可用", "否"}, {"不可用原因", "正在维修"}})})}));
    EXPECT_FALSE(record.venue.usable);
    EXPECT_EQ(record.venue.unusable_reason, "正在维修");
}

TEST(VenuesTest, DecisionsComeWithTheirReasonAndName) {
    const Venue decided =
        only_venue(
            read({}, {sheet({venue({{"规划意见", "必须开"}, {"决定理由", "县领导包联"}, {"决定人", "县专班"}})})}))
            .venue;
    EXPECT_EQ(decided.decision, VenueDecision::pinned_open);
    EXPECT_EQ(decided.decision_reason, "县领导包联");
    EXPECT_EQ(decided.decided_by, "县专班");
}

TEST(VenuesTest, TheSameNameInAnotherVillageIsAnotherVenue) {
    const Outcome outcome = read(
        {}, {sheet({venue({{"托管点名称", "儿童之家"}}), venue({{"托管点名称", "儿童之家"}, {"村", "桥头社区"}})})});
    EXPECT_EQ(outcome.changed.venues.size(), 2u);
}

TEST(VenuesTest, ARepeatedVenueOnlyFillsGaps) {
    const Outcome outcome = read({}, {sheet({venue({{"海拔", ""}}), venue({{"可容纳人数", "99"}})})});
    EXPECT_EQ(only_venue(outcome).venue.capacity, 40);
    EXPECT_EQ(only_venue(outcome).venue.elevation, Metres{1250});
    EXPECT_TRUE(tells(outcome, 4, "venue.repeated"));
    EXPECT_TRUE(
        is_nothing(read(after({}, outcome), {sheet({venue({{"海拔", ""}}), venue({{"可容纳人数", "99"}})})}).changed));
}

TEST(VenuesTest, ACorrectedCopyAppliesItsCorrections) {
    const Roll known = after({}, read({}, {sheet({venue(), venue({{"托管点名称", "二号点"}})})}));
    const Outcome outcome = read(known, {sheet({venue({{"可容纳人数", "60"}}), venue({{"托管点名称", "二号点"}})})});
    EXPECT_EQ(only_venue(outcome).venue.capacity, 60);
    EXPECT_EQ(only_venue(outcome).venue.id, known.venues[0].venue.id);
    EXPECT_EQ(total(outcome), (ImportCounts{2, 0, 1, 1, 0}));
}

TEST(VenuesTest, AVillageNamedLaterCompletesTheVenue) {
    const Roll known = after({}, read({}, {sheet({venue({{"村", ""}})})}));
    EXPECT_EQ(known.venues.at(0).venue.village_code, "990102101000");
    const Outcome outcome = read(known, {sheet({venue()})});
    EXPECT_EQ(only_venue(outcome).venue.id, known.venues[0].venue.id);
    EXPECT_EQ(only_venue(outcome).venue.village_code, sanjia);
}

TEST(VenuesTest, TheNameSaysTheKindWhereTheColumnDoesNot) {
    EXPECT_EQ(only_venue(read({}, {sheet({venue({{"类型", ""}, {"托管点名称", "太平镇中心小学"}})})})).venue.kind,
              VenueKind::school);
}

TEST(VenuesTest, LeadAndTelephoneInOneColumnAreTakenApart) {
    Sheet one = sheet({venue()}, {"负责人", "负责人电话"});
    one.rows[1].cells.emplace_back("负责人（点长）及电话");
    one.rows[2].cells.emplace_back("某点长：13800000002");
    const VenueRecord record = only_venue(read({}, {one}));
    EXPECT_EQ(record.lead_name, "某点长");
    EXPECT_EQ(record.lead_phone, "13800000002");
}

TEST(VenuesTest, ARowWithoutANameIsRefusedAndTheNextIsRead) {
    const Outcome outcome = read({}, {sheet({venue({{"托管点名称", ""}}), venue()})});
    EXPECT_EQ(outcome.changed.venues.size(), 1u);
    EXPECT_TRUE(tells(outcome, 3, "row.unnamed"));
    EXPECT_EQ(total(outcome).refused, 1);
}

}  // namespace
}  // namespace yingtuo::roll
