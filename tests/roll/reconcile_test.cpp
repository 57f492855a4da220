#include "roll/reconcile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const std::string boy = identity("20150301", 111);
const std::string girl = identity("20170612", 222);
const std::string carer = identity("19580910", 333);

std::vector<std::string> village_row(const std::string& name, const std::string& sex, const std::string& birth,
                                     const std::string& number, const std::string& village = "三甲村",
                                     const std::string& group = "1组", const std::string& phone = "13800000001") {
    return {name, sex, birth, number, "清河区", "太平镇", village, group, "周奶奶", carer, phone, "是"};
}

std::vector<std::string> school_row(const std::string& name, const std::string& birth, const std::string& number,
                                    const std::string& address = "清河区太平镇三甲村1组") {
    return {"太平镇中心小学", "四年级", name, "", birth, number, address, "周奶奶", "13800000001"};
}

const ChildRecord& only_child(const Roll& roll) {
    EXPECT_EQ(roll.children.size(), 1u);
    return roll.children.front();
}

TEST(ReconcileTest, AChildOnTwoListsIsOneChildWithTwoListings) {
    const Outcome outcome = read({}, {school_roll("学校.xlsx", {school_row("甲小一", "2015-03-01", boy)}),
                                      village_roll("村.xlsx", {village_row("甲小一", "男", "2015-03-01", boy)})});
    const ChildRecord& child = only_child(outcome.changed);
    EXPECT_EQ(child.name, "甲小一");
    EXPECT_EQ(child.id_number, boy);
    EXPECT_EQ(child.child.sex, Sex::male);
    EXPECT_EQ(child.child.birth_date, make_date(2015, 3, 1));
    EXPECT_EQ(child.child.school, "太平镇中心小学");
    EXPECT_EQ(child.child.grade, "四年级");
    EXPECT_EQ(child.child.willing, Willingness::yes);
    EXPECT_EQ(child.carer_phone, "13800000001");
    ASSERT_EQ(outcome.changed.listings.size(), 2u);
    EXPECT_EQ(outcome.changed.listings[0].list, ListKind::village_roll);
    EXPECT_EQ(outcome.changed.listings[0].row, 3);
    EXPECT_EQ(outcome.changed.listings[1].list, ListKind::school_roll);
    ASSERT_EQ(outcome.changed.households.size(), 1u);
    EXPECT_EQ(outcome.changed.households[0].village_code, sanjia);
    EXPECT_EQ(outcome.changed.households[0].hamlet_code, "990102101201-01");
    EXPECT_EQ(outcome.changed.households[0].point_source, PointSource::hamlet);
    EXPECT_EQ(outcome.changed.households[0].elevation, Metres{1000});
    EXPECT_EQ(total(outcome), (ImportCounts{2, 1, 1, 0, 0}));
    EXPECT_THAT(told(outcome), testing::IsEmpty());
    ASSERT_EQ(outcome.imports.size(), 2u);
    EXPECT_EQ(outcome.imports[0].file, "学校.xlsx");
}

// Several lists with every kind of trouble, for what must hold of all of them.
std::vector<Sheet> troubled_lists() {
    return {
        village_roll(
            "村甲.xlsx",
            {village_row("甲小一", "男", "2015-03-01", boy), village_row("甲小二", "女", "2017.6.12", girl),
             village_row("乙无号", "男", "2014年5月6日", ""), village_row("丙坏号", "女", "2016-01-02", "5.3E+17"),
             village_row("", "", "", ""), village_row("丁双胞", "男", "2018-08-08", identity("20180808", 444)),
             village_row("丁双喜", "男", "2018-08-08", identity("20180808", 446), "桥头社区", "")}),
        village_roll("村乙.xlsx",
                     {village_row("甲小一", "男", "2015-03-01", boy, "和平村", ""),
                      village_row("戊新", "女", "2013-03-03", identity("20130303", 555), "和平村", "", "13900000009")}),
        school_roll(
            "学校.xlsx",
            {school_row("甲小伊", "2015-03-01", boy), school_row("乙无号", "2014-05-06", identity("20140506", 777)),
             school_row("丙坏号", "2016-01-02", identity("20160102", 888)), school_row("己独有", "2012-12-12", "")}),
        sheet_of("说明.xlsx", "填表说明", {{"请于6月20日前报送"}, {"一、填报范围"}}),
    };
}

TEST(ReconcileTest, TheSameFilesAgainChangeNothing) {
    const std::vector<Sheet> lists = troubled_lists();
    const Outcome first = read({}, lists);
    EXPECT_EQ(first.changed.children.size(), 8u);
    const Roll known = after({}, first);
    const Outcome again = read(known, lists);
    EXPECT_TRUE(is_nothing(again.changed));
    const ImportCounts counts = total(again);
    EXPECT_EQ(counts.unchanged + counts.refused, counts.rows);
    EXPECT_EQ(counts.refused, total(first).refused);
    for (const Sheet& one : lists) EXPECT_TRUE(is_nothing(read(known, {one}).changed)) << one.file;
}

TEST(ReconcileTest, EachFileOnItsOwnAndAgainChangesNothingEither) {
    std::vector<Sheet> lists = troubled_lists();
    std::sort(lists.begin(), lists.end(), [](const Sheet& a, const Sheet& b) { return a.file < b.file; });
    do {
        Roll known;
        for (const Sheet& one : lists) known = after(known, read(known, {one}));
        EXPECT_EQ(known.children.size(), 8u);
        for (const Sheet& one : lists) EXPECT_TRUE(is_nothing(read(known, {one}).changed)) << one.file;
        EXPECT_TRUE(is_nothing(read(known, lists).changed));
    } while (std::next_permutation(lists.begin(), lists.end(),
                                   [](const Sheet& a, const Sheet& b) { return a.file < b.file; }));
}

TEST(ReconcileTest, TheOrderOfTheSheetsDoesNotMatter) {
    std::vector<Sheet> lists = troubled_lists();
    const Outcome first = read({}, lists);
    const auto described = [](const Outcome& outcome) {
        std::vector<std::string> all;
        for (const ChildRecord& child : outcome.changed.children) {
            all.push_back(std::to_string(child.child.id.value()) + child.name + child.id_number +
                          std::to_string(child.child.household.value()) + child.child.school + child.carer_phone);
        }
        for (const Household& household : outcome.changed.households)
            all.push_back(std::to_string(household.id.value()) + household.village_code + household.hamlet_code);
        return all;
    };
    std::reverse(lists.begin(), lists.end());
    const Outcome reversed = read({}, lists);
    EXPECT_EQ(described(first), described(reversed));
    EXPECT_EQ(told(first), told(reversed));
    EXPECT_EQ(first.changed.listings, reversed.changed.listings);
}

TEST(ReconcileTest, ACorrectedCopyAppliesItsCorrectionsAndNothingElse) {
    const Rows before = {village_row("甲小一", "男", "2015-03-01", boy),
                         village_row("甲小二", "女", "2017-06-12", girl)};
    Roll known = after({}, read({}, {village_roll("村.xlsx", before)}));
    Rows corrected = before;
    corrected[0][0] = "甲小义";
    corrected[1][6] = "桥头社区";
    corrected[1][7] = "";
    corrected[1][11] = "否";
    const Outcome outcome = read(known, {village_roll("村.xlsx", corrected)});
    EXPECT_EQ(total(outcome), (ImportCounts{2, 0, 2, 0, 0}));
    known = after(known, outcome);
    ASSERT_EQ(known.children.size(), 2u);
    EXPECT_EQ(known.children[0].name, "甲小义");
    EXPECT_EQ(known.children[1].child.willing, Willingness::no);
    EXPECT_NE(known.children[0].child.household, known.children[1].child.household);
    EXPECT_EQ(known.households.size(), 2u);
    EXPECT_EQ(known.households[1].village_code, qiaotou);
    EXPECT_TRUE(is_nothing(read(known, {village_roll("村.xlsx", corrected)}).changed));
}

TEST(ReconcileTest, ACorrectedCopyUnderAnotherFileNameIsKnownByItsChildren) {
    Rows rows;
    for (int i = 0; i < 6; ++i)
        rows.push_back(village_row("甲" + std::string(i % 2 == 0 ? "小" : "大") + "一", "", "",
                                   identity("2015030" + std::to_string(i + 1), 100 + i)));
    const Roll known = after({}, read({}, {village_roll("村.xlsx", rows)}));
    rows[3][11] = "否";
    const Outcome outcome = read(known, {village_roll("村（更正）.xlsx", rows)});
    const Roll now = after(known, outcome);
    EXPECT_EQ(now.children[3].child.willing, Willingness::no);
    EXPECT_EQ(now.children.size(), 6u);
}

TEST(ReconcileTest, RowsThatMoveDownAreStillTheSameChildren) {
    const Rows before = {village_row("甲小一", "男", "2015-03-01", boy), village_row("乙无号", "男", "2014-05-06", "")};
    const Roll known = after({}, read({}, {village_roll("村.xlsx", before)}));
    Rows later = before;
    later.insert(later.begin(), village_row("戊新", "女", "2013-03-03", identity("20130303", 555)));
    const Outcome outcome = read(known, {village_roll("村.xlsx", later)});
    EXPECT_EQ(total(outcome), (ImportCounts{3, 1, 0, 2, 0}));
    EXPECT_EQ(outcome.changed.children.front().name, "戊新");
    EXPECT_GT(outcome.changed.children.front().child.id, known.children.back().child.id);
    EXPECT_EQ(outcome.changed.listings.size(), 1u);
}

TEST(ReconcileTest, AChildInTwoVillagesIsOneChildAndBothPlacesAreNamed) {
    const Outcome outcome =
        read({}, {village_roll("村乙.xlsx", {village_row("甲小一", "男", "2015-03-01", boy, "和平村", "")}),
                  village_roll("村甲.xlsx", {village_row("甲小一", "男", "2015-03-01", boy)})});
    EXPECT_EQ(only_child(outcome.changed).child.household, Id<Household>(1));
    EXPECT_EQ(outcome.changed.households[0].village_code, heping_a);  // 村乙.xlsx stands before 村甲.xlsx
    // Both rows are told, for either may be the wrong one.
    ASSERT_EQ(outcome.imports[0].doubtful.size(), 1u);
    EXPECT_EQ(outcome.imports[0].doubtful[0].code, "place.two_places");
    EXPECT_NE(outcome.imports[0].doubtful[0].sentence.zh.find("《村甲.xlsx》"), std::string::npos);
    ASSERT_EQ(outcome.imports[1].doubtful.size(), 1u);
    EXPECT_EQ(outcome.imports[1].doubtful[0].code, "place.two_places");
    EXPECT_NE(outcome.imports[1].doubtful[0].sentence.zh.find("和平村"), std::string::npos);
    EXPECT_NE(outcome.imports[1].doubtful[0].sentence.zh.find("三甲村"), std::string::npos);
}

TEST(ReconcileTest, TheListTakenOverFirstKeepsTheChildWhateverTheFileNames) {
    const Sheet first = village_roll("村乙.xlsx", {village_row("甲小一", "男", "2015-03-01", boy)});
    const Sheet second = village_roll("村丙.xlsx", {village_row("甲小一", "男", "2015-03-01", boy, "和平村", "")});
    Roll known = after({}, read({}, {first}));
    const Outcome outcome = read(known, {second});
    EXPECT_TRUE(tells(outcome, 3, "place.two_places"));
    known = after(known, outcome);
    EXPECT_EQ(known.households[0].village_code, sanjia);
    EXPECT_TRUE(is_nothing(read(known, {second}).changed));
    EXPECT_TRUE(is_nothing(read(known, {first}).changed));
}

TEST(ReconcileTest, ARowWithoutANumberIsMatchedByNameBirthDateAndVillageOrSchool) {
    const Outcome outcome =
        read({}, {village_roll("村.xlsx", {village_row("丙坏号", "女", "2016-01-02", "5.3E+17")}),
                  school_roll("学校.xlsx", {school_row("丙坏号", "2016-01-02", identity("20160102", 888))})});
    EXPECT_EQ(only_child(outcome.changed).id_number, identity("20160102", 888));
    EXPECT_TRUE(tells(outcome, 3, "id_number.damaged"));
    EXPECT_TRUE(tells(outcome, 3, "child.matched_by_name"));
}

TEST(ReconcileTest, WithoutANumberOneThingMayDifferAndNotTwo) {
    const std::string number = identity("20160102", 888);
    const Sheet school = school_roll("学校.xlsx", {school_row("丙坏号", "2016-01-02", number)});
    const auto children = [&](std::vector<std::string> row) {
        return read({}, {village_roll("村.xlsx", {std::move(row)}), school}).changed.children.size();
    };
    EXPECT_EQ(children(village_row("丙坏号", "女", "2016-01-03", "")), 1u);
    EXPECT_EQ(children(village_row("丙坏号", "女", "2016-01-02", "", "和平村", "")), 1u);
    std::vector<std::string> elsewhere = village_row("丙坏号", "女", "2016-01-12", "", "和平村", "", "13900000002");
    elsewhere[8] = "吴爷爷";
    EXPECT_EQ(children(elsewhere), 2u);
    // Twins have one birth date and one carer.
    EXPECT_EQ(children(village_row("丙好号", "女", "2016-01-02", "")), 2u);
}

TEST(ReconcileTest, SeveralChildrenOfOneNameAndBirthDateAreNeverMergedByName) {
    const Outcome outcome =
        read({}, {village_roll("村.xlsx", {village_row("王小明", "", "2016-01-02", identity("20160102", 101)),
                                           village_row("王小明", "", "2016-01-02", identity("20160102", 103)),
                                           village_row("王小明", "", "2016-01-02", "")})});
    EXPECT_EQ(outcome.changed.children.size(), 3u);
    EXPECT_TRUE(tells(outcome, 5, "child.ambiguous"));
    const Roll known = after({}, outcome);
    EXPECT_TRUE(is_nothing(
        read(known, {village_roll("村.xlsx", {village_row("王小明", "", "2016-01-02", identity("20160102", 101)),
                                              village_row("王小明", "", "2016-01-02", identity("20160102", 103)),
                                              village_row("王小明", "", "2016-01-02", "")})})
            .changed));
}

TEST(ReconcileTest, ANumberThatArrivesLaterCompletesTheChild) {
    const Roll known = after({}, read({}, {village_roll("村.xlsx", {village_row("乙无号", "男", "2014-05-06", "")})}));
    EXPECT_EQ(only_child(known).id_number, "");
    const std::string number = identity("20140506", 777);
    const Outcome outcome = read(known, {school_roll("学校.xlsx", {school_row("乙无号", "2014-05-06", number)})});
    EXPECT_TRUE(tells(outcome, 3, "id_number.added"));
    EXPECT_EQ(only_child(after(known, outcome)).id_number, number);
}

TEST(ReconcileTest, ACorrectedNumberOnTheSameRowIsTheSameChild) {
    const Roll known = after({}, read({}, {village_roll("村.xlsx", {village_row("甲小一", "", "", boy)})}));
    const std::string right = identity("20150310", 111);
    const Outcome outcome = read(known, {village_roll("村.xlsx", {village_row("甲小一", "", "", right)})});
    EXPECT_TRUE(tells(outcome, 3, "id_number.corrected"));
    const Roll now = after(known, outcome);
    EXPECT_EQ(only_child(now).id_number, right);
    EXPECT_EQ(only_child(now).child.birth_date, make_date(2015, 3, 10));
}

TEST(ReconcileTest, TwoSpellingsOfOneNameAreOneChild) {
    const Outcome outcome =
        read({}, {village_roll("村.xlsx", {village_row("李秋生", "男", "2015-03-01", boy),
                                           village_row("李秋声", "男", "2015-03-01", boy, "和平村", "")})});
    EXPECT_EQ(only_child(outcome.changed).name, "李秋生");
    EXPECT_TRUE(tells(outcome, 4, "name.differs"));
    EXPECT_TRUE(tells(outcome, 4, "place.two_places"));
}

TEST(ReconcileTest, ANumberCopiedDownFromASiblingDoesNotSwallowTheSecondChild) {
    // Told by the row's own sex and birth date ...
    const Outcome contradicts = read({}, {village_roll("村.xlsx", {village_row("甲小一", "男", "2015-03-01", boy),
                                                                   village_row("甲小二", "女", "2017-06-12", boy)})});
    ASSERT_EQ(contradicts.changed.children.size(), 2u);
    EXPECT_TRUE(tells(contradicts, 4, "id_number.taken"));
    EXPECT_EQ(contradicts.changed.children[1].id_number, "");
    EXPECT_EQ(contradicts.changed.children[1].child.sex, Sex::female);
    EXPECT_EQ(contradicts.changed.children[1].child.birth_date, make_date(2017, 6, 12));
    // ... or, on one sheet, by the sound of the name.
    const Sheet sheet =
        village_roll("村.xlsx", {village_row("甲小一", "", "", boy), village_row("甲大宝", "", "", boy)});
    const Outcome sounds = read({}, {sheet});
    EXPECT_EQ(sounds.changed.children.size(), 2u);
    EXPECT_TRUE(is_nothing(read(after({}, sounds), {sheet}).changed));
}

TEST(ReconcileTest, ANumberThatMayBeRoundedCountsOnlyWhereNobodyElseIsFound) {
    std::string rounded;
    for (int sequence = 0; sequence < 1000 && rounded.empty(); sequence += 100) {
        for (const char* birth : {"20160102", "20160103", "20160104", "20160105", "20160106", "20160107"}) {
            if (identity(birth, sequence).ends_with("000")) rounded = identity(birth, sequence);
        }
    }
    ASSERT_FALSE(rounded.empty());
    const std::string birth = rounded.substr(6, 8);
    const Sheet village = village_roll("村.xlsx", {village_row("丙坏号", "", birth, rounded)});
    const Outcome alone = read({}, {village});
    EXPECT_EQ(only_child(alone.changed).id_number, rounded);
    EXPECT_THAT(told(alone), testing::IsEmpty());
    EXPECT_TRUE(is_nothing(read(after({}, alone), {village}).changed));
    const std::string right = identity(birth, 421);
    const Outcome both = read({}, {village, school_roll("学校.xlsx", {school_row("丙坏号", birth, right)})});
    EXPECT_EQ(only_child(both.changed).id_number, right);
    EXPECT_TRUE(tells(both, 3, "id_number.damaged"));
    const Outcome twins = read({}, {village_roll("村.xlsx", {village_row("丙大宝", "", birth, rounded),
                                                             village_row("丙小宝", "", birth, rounded)})});
    EXPECT_EQ(twins.changed.children.size(), 2u);
}

TEST(ReconcileTest, FifteenDigitsOfAChildAreNoNumber) {
    // Such numbers were given out until 1999: a child's is one that has lost its century.
    const Outcome outcome =
        read({}, {village_roll("村.xlsx", {village_row("甲小一", "男", "2015-03-01", "990000150301111")})});
    EXPECT_TRUE(tells(outcome, 3, "id_number.malformed"));
    EXPECT_EQ(only_child(outcome.changed).id_number, "");
    EXPECT_EQ(only_child(outcome.changed).child.birth_date, make_date(2015, 3, 1));
}

TEST(ReconcileTest, APupilOfTwoSchoolsIsOneChildAndTheOtherSchoolIsNamed) {
    auto elsewhere = school_row("甲小一", "2015-03-01", boy);
    elsewhere[0] = "三甲小学";
    const Outcome outcome = read({}, {school_roll("学校.xlsx", {school_row("甲小一", "2015-03-01", boy), elsewhere})});
    EXPECT_EQ(only_child(outcome.changed).child.school, "太平镇中心小学");
    EXPECT_TRUE(tells(outcome, 4, "school.two_schools"));
}

TEST(ReconcileTest, TheNumberGoesBeforeTheColumnsAndBothAreShown) {
    const Outcome outcome = read({}, {village_roll("村.xlsx", {village_row("甲小一", "女", "2015-03-11", boy)})});
    EXPECT_EQ(only_child(outcome.changed).child.sex, Sex::male);
    EXPECT_EQ(only_child(outcome.changed).child.birth_date, make_date(2015, 3, 1));
    EXPECT_EQ(told(outcome),
              (std::vector<std::string>{"3 sex.contradicts B 性别", "3 birth_date.contradicts C 出生日期"}));
    const Text& sentence = outcome.imports[0].doubtful[1].sentence;
    EXPECT_NE(sentence.zh.find("2015-03-11"), std::string::npos);
    EXPECT_NE(sentence.zh.find("2015-03-01"), std::string::npos);
    EXPECT_NE(sentence.en.find("the number's is used"), std::string::npos);
}

TEST(ReconcileTest, TheSchoolRollSpeaksForSchoolAndGradeTheVillageRollForPlaceAndAnswers) {
    Sheet village = village_roll("村.xlsx", {village_row("甲小一", "男", "2015-03-01", boy)});
    village.rows[1].cells.insert(village.rows[1].cells.end(), {"就读学校", "年级"});
    village.rows[2].cells.insert(village.rows[2].cells.end(), {"镇小", "三年级"});
    const Sheet school = school_roll("学校.xlsx", {school_row("甲小一", "2015-03-01", boy, "清河区太平镇和平村")});
    const Roll together = after({}, read({}, {village, school}));
    Roll stepwise = after({}, read({}, {school}));
    stepwise = after(stepwise, read(stepwise, {village}));
    for (const Roll& roll : {together, stepwise}) {
        EXPECT_EQ(only_child(roll).child.school, "太平镇中心小学");
        EXPECT_EQ(only_child(roll).child.grade, "四年级");
        EXPECT_EQ(roll.households[0].village_code, sanjia);
        EXPECT_TRUE(is_nothing(read(roll, {village, school}).changed));
    }
}

TEST(ReconcileTest, NewIdsStandAboveEveryKnownOne) {
    Roll known = after({}, read({}, {village_roll("村.xlsx", {village_row("甲小一", "男", "2015-03-01", boy)})}));
    known.children[0].child.id = Id<Child>(70);
    known.listings[0].child = Id<Child>(70);
    known.households[0].id = Id<Household>(90);
    known.children[0].child.household = Id<Household>(90);
    const Outcome outcome =
        read(known, {village_roll("村.xlsx", {village_row("甲小一", "男", "2015-03-01", boy),
                                              village_row("戊新", "女", "2013-03-03", identity("20130303", 555),
                                                          "和平村", "", "13900000009")})});
    ASSERT_EQ(outcome.changed.children.size(), 1u);
    EXPECT_EQ(outcome.changed.children[0].child.id, Id<Child>(71));
    EXPECT_EQ(outcome.changed.children[0].child.household, Id<Household>(91));
}

TEST(ReconcileTest, TheSheetsBesideAPlanAreNotedWithItAndUnknownWithoutIt) {
    Sheet plan = sheet_of("方案.xlsx", "一点一方案",
                          {{"日期", "时段", "活动名称", "责任人"}, {"2025-07-15", "9:00-15:00", "阅读", "某老师"}});
    Sheet people =
        sheet_of("方案.xlsx", "人员",
                 {{"姓名", "人员类别", "岗位", "到岗天数", "首日", "末日"}, {"某老师", "教师", "带班", "1", "", ""}});
    plan.fingerprint = people.fingerprint = "one file";
    const Outcome together = read({}, {people, plan});
    ASSERT_EQ(together.imports.size(), 1u);
    EXPECT_EQ(together.imports[0].counts, (ImportCounts{1, 0, 0, 1, 0}));
    const auto& told = together.imports[0].doubtful;
    EXPECT_EQ(std::count_if(told.begin(), told.end(), [](const DoubtfulRow& row) { return row.sheet == "人员"; }), 1);
    EXPECT_TRUE(std::any_of(told.begin(), told.end(), [](const DoubtfulRow& row) {
        return row.code == "sheet.of_plan" && row.level == DoubtLevel::note && row.row == 1;
    }));
    const Outcome alone = read({}, {people});
    ASSERT_EQ(alone.imports[0].doubtful.size(), 1u);
    EXPECT_EQ(alone.imports[0].doubtful[0].code, "sheet.unrecognised");
}

TEST(ReconcileTest, ASheetThatIsNoLedgerIsNamedAndHoldsNothingBack) {
    const Outcome outcome =
        read({}, {sheet_of("a.xlsx", "数据", {{"性别", "身份证号", "就读学校", "年级"}, {"男", boy, "镇小", "三年级"}}),
                  village_roll("村.xlsx", {village_row("甲小一", "男", "2015-03-01", boy)})});
    EXPECT_EQ(outcome.changed.children.size(), 1u);
    ASSERT_EQ(outcome.imports[0].doubtful.size(), 1u);
    EXPECT_EQ(outcome.imports[0].doubtful[0].code, "sheet.unrecognised");
    EXPECT_EQ(outcome.imports[0].doubtful[0].level, DoubtLevel::refused);
    EXPECT_NE(outcome.imports[0].doubtful[0].sentence.zh.find("缺 姓名"), std::string::npos);
    EXPECT_EQ(outcome.imports[0].counts, (ImportCounts{2, 0, 0, 0, 2}));
}

TEST(ReconcileTest, NothingInNothingOut) {
    EXPECT_TRUE(is_nothing(read({}, {}).changed));
    EXPECT_TRUE(read({}, {}).imports.empty());
    const Outcome empty = read({}, {Sheet{"a.xlsx", "Sheet1", "f", {}}});
    EXPECT_TRUE(is_nothing(empty.changed));
    ASSERT_EQ(empty.imports.size(), 1u);
    EXPECT_EQ(empty.imports[0].counts, ImportCounts{});
}

TEST(ReconcileTest, NoSentenceHoldsANameANumberOrATelephone) {
    for (const ImportRecord& import : read({}, troubled_lists()).imports) {
        for (const DoubtfulRow& row : import.doubtful) {
            for (const char* secret : {"甲小一", "甲小二", "乙无号", "丙坏号", "周奶奶", "13800000001"}) {
                EXPECT_EQ(row.sentence.zh.find(secret), std::string::npos) << row.code;
                EXPECT_EQ(row.sentence.en.find(secret), std::string::npos) << row.code;
            }
            EXPECT_EQ(row.sentence.zh.find("990000"), std::string::npos) << row.code;
            EXPECT_FALSE(row.sentence.zh.empty());
            EXPECT_FALSE(row.sentence.en.empty());
        }
    }
}

// Cells as they come from bad keyboards, bad files and bad luck.
const std::vector<std::string>& mischief() {
    static const std::vector<std::string> cells = {"",
                                                   " ",
                                                   "同上",
                                                   "合计",
                                                   "姓名",
                                                   "\xFF\xFE",
                                                   "1e308",
                                                   "-1",
                                                   "9999999999999999999999",
                                                   "=SUM(A1)",
                                                   "甲\n乙",
                                                   "5.3E+17",
                                                   "0000-00-00",
                                                   "2015-02-30",
                                                   "至",
                                                   "----",
                                                   "（）",
                                                   "是/否",
                                                   "\xF0\x9F\x98\x80",
                                                   std::string(5000, 'x'),
                                                   "99000020150301111X",
                                                   "清河区太平镇",
                                                   "1970-01-01至2199-12-31",
                                                   "0.1-9999"};
    return cells;
}

TEST(ReconcileTest, NoMutationOfCellsCrashesOrLosesAGoodRow) {
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        Random random(seed);
        std::vector<Sheet> lists;
        std::set<std::string> good;
        for (int file = 0; file < 3; ++file) {
            Rows rows;
            for (int i = 0; i < 12; ++i) {
                const std::string number = identity("201" + std::to_string(i % 10) + "0301", 100 + file * 50 + i * 3);
                std::vector<std::string> row =
                    village_row("好" + std::to_string(file) + std::string(i % 2 == 0 ? "一" : "二"), "", "", number,
                                i % 3 == 0 ? "三甲村" : "桥头社区", "");
                if (random.chance(0.5)) {
                    for (std::int64_t hits = random.between(1, 6); hits > 0; --hits)
                        row[random.below(row.size())] = mischief()[random.below(mischief().size())];
                    if (random.chance(0.2)) row.resize(random.below(row.size() + 1));
                } else {
                    good.insert(number);
                }
                rows.push_back(std::move(row));
            }
            lists.push_back(village_roll("村" + std::to_string(file) + ".xlsx", rows));
            if (random.chance(0.3)) {
                SheetRow& header = lists.back().rows[random.below(2)];
                header.cells.push_back(mischief()[random.below(mischief().size())]);
            }
        }
        const Outcome outcome = read({}, lists);
        std::set<std::string> found;
        for (const ChildRecord& child : outcome.changed.children) found.insert(child.id_number);
        for (const std::string& number : good) EXPECT_TRUE(found.contains(number)) << "seed " << seed;
        const ImportCounts counts = total(outcome);
        EXPECT_EQ(counts.rows, counts.added + counts.merged + counts.unchanged + counts.refused);
        EXPECT_EQ(static_cast<std::size_t>(counts.added), outcome.changed.children.size());
        const Roll known = after({}, outcome);
        EXPECT_TRUE(is_nothing(read(known, lists).changed)) << "seed " << seed;
        for (const ChildRecord& child : known.children) EXPECT_TRUE(child.child.household.is_set());
    }
}

TEST(ReconcileTest, AThousandRowsAreReadInTheTimeOfABreath) {
    Rows rows;
    for (int i = 0; i < 999; ++i)
        rows.push_back(village_row("甲小一", "", "", identity("20150301", i + 1), "三甲村", "",
                                   "138" + std::to_string(10000000 + i)));
    const Outcome outcome = read({}, {village_roll("村.xlsx", rows)});
    EXPECT_EQ(outcome.changed.children.size(), 999u);
}

}  // namespace
}  // namespace yingtuo::roll
