#include "roll/training_book.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drawn_ledgers.h"
#include "roll/training_words.h"

namespace yingtuo::roll {
namespace {

using Rows = std::vector<std::vector<std::string>>;
using testing::ElementsAre;
using testing::IsEmpty;

const std::string first = identity("19900301", 111);
const std::string second = identity("19910612", 222);
const std::string namesake = identity("19920808", 333);

Sheet volunteers(const Rows& rows, std::vector<std::string> more = {}) {
    Rows all = {
        {"姓名", "身份证号", "联系电话", "人员类别", "乡镇", "村", "违法犯罪记录查询结果", "查询日期", "有效期"}};
    all[0].insert(all[0].end(), more.begin(), more.end());
    all.insert(all.end(), rows.begin(), rows.end());
    return sheet_of("清河区/志愿者.xlsx", "s", std::move(all));
}

std::vector<std::string> volunteer(const std::string& name, const std::string& number, const std::string& phone,
                                   const std::string& village = "三甲村") {
    return {name, number, phone, "居民", "清河区太平镇", village, "无记录", "2025-06-01", "2026-05-31"};
}

const Roll& known() {
    static const Roll roll = after(
        {}, read({}, {volunteers({volunteer("甲一", first, "13800000001"), volunteer("乙二", second, "13800000002"),
                                  volunteer("乙二", namesake, "13800000003")})}));
    return roll;
}

Sheet training(Rows rows, const std::string& file = "清河区/培训签到.xlsx") {
    rows.insert(rows.begin(),
                {{"清河区志愿者培训签到表"},
                 {"日期", "主题", "类型", "地点", "名额", "讲师", "学时", "姓名", "联系电话", "签到", "考核"}});
    return sheet_of(file, "s", std::move(rows));
}

// "general 07-01 111 attended passed", by session and adult.
std::vector<std::string> lines(const TrainingBook& book) {
    std::vector<std::string> all;
    for (const TrainingRecord& record : book.records) {
        const TrainingSession* session = find_session(book, record.session);
        std::string who = "?";
        for (const AdultRecord& adult : known().adults) {
            if (adult.adult.id == record.adult) who = adult.id_number.substr(14, 3);
        }
        all.push_back(fmt::format("{} {} {} {} {}", session->post ? code_of(*session->post) : code_of(session->kind),
                                  format_date(session->date).substr(5), who, code_of(record.presence),
                                  code_of(record.assessment)));
    }
    return all;
}

TEST(TrainingList, RowsOfL12GiveSessionsAndWhoCame) {
    const Outcome outcome = read(
        known(),
        {training({{"2025-07-01", "岗前通识", "通识", "青少年宫", "80人", "某讲师", "6", "甲一", "", "√", "92"},
                   {"2025-07-01", "岗前通识", "通识", "青少年宫", "80人", "某讲师", "6", "乙二", "13800000002", "√",
                    "不合格"},
                   {"7月3日", "防溺水与急救", "岗位（安全）", "", "", "", "1.5", "乙二", "13800000003", "", ""}})});
    EXPECT_THAT(told(outcome), IsEmpty());
    const TrainingBook& book = outcome.changed.training;
    EXPECT_THAT(lines(book), ElementsAre("general 07-01 111 attended passed", "general 07-01 222 attended failed",
                                         "safety 07-03 333 invited none"));
    ASSERT_EQ(book.sessions.size(), 2U);
    EXPECT_EQ(book.sessions[0].places, 80);
    EXPECT_EQ(book.sessions[0].length_min, 360);
    EXPECT_EQ(book.sessions[0].lecturer, "某讲师");
    EXPECT_EQ(book.sessions[1].length_min, 90);
    EXPECT_EQ(total(outcome), (ImportCounts{3, 3, 0, 0, 0}));
    EXPECT_TRUE(outcome.changed.adults.empty()) << "training brings no adult";
}

TEST(TrainingList, ARowWithoutANameAnnouncesASessionAndAnEmptyOneIsAsAbove) {
    const Outcome outcome =
        read(known(), {training({{"2025-07-12", "补训", "通识", "青少年宫", "30", "", "", "", "", "", ""},
                                 {"", "", "", "", "", "", "", "甲一", "", "", ""}})});
    EXPECT_THAT(lines(outcome.changed.training), ElementsAre("general 07-12 111 invited none"));
    EXPECT_EQ(outcome.changed.training.sessions.size(), 1U);
}

TEST(TrainingList, WhoCannotBeToldIsNamedAndNotGuessed) {
    const Outcome outcome =
        read(known(), {training({{"2025-07-01", "岗前通识", "通识", "", "", "", "6", "丙三", "", "√", ""},
                                 {"2025-07-01", "岗前通识", "通识", "", "", "", "6", "乙二", "", "√", ""},
                                 {"六月", "岗前通识", "通识", "", "", "", "6", "甲一", "", "√", ""},
                                 {"2025-07-01", "大会", "其他", "", "", "", "6", "甲一", "", "√", ""},
                                 {"2025-07-01", "岗前通识", "通识", "", "", "", "6", "甲一", "", "好的", "尚可"}})});
    EXPECT_THAT(told(outcome),
                ElementsAre("3 training_list.adult_unknown H 姓名", "4 training_list.adult_ambiguous H 姓名",
                            "5 training_list.day_unreadable A 日期", "6 training_list.kind_unreadable C 类型",
                            "7 training_list.mark_unreadable J 签到", "7 training_list.assessment_unreadable K 考核"));
    ASSERT_EQ(outcome.changed.training.records.size(), 1U);
    EXPECT_FALSE(is_trained_by(outcome.changed.training.records[0]));
    EXPECT_EQ(total(outcome), (ImportCounts{5, 1, 0, 0, 4}));
}

TEST(TrainingList, TheSameSheetAgainChangesNothingAndACorrectedOneItsCorrections) {
    const auto sheet = [](const std::string& mark) {
        return training({{"2025-07-01", "岗前通识", "通识", "", "", "", "6", "甲一", "", mark, ""}});
    };
    Roll now = known();
    now.training = read(known(), {sheet("√")}).changed.training;
    now.training.given = 1;
    const Outcome again = read(now, {sheet("√")});
    EXPECT_TRUE(is_nothing(again.changed));
    EXPECT_EQ(total(again), (ImportCounts{1, 0, 0, 1, 0}));
    const Outcome corrected = read(now, {sheet("×")});
    EXPECT_THAT(lines(corrected.changed.training), ElementsAre("general 07-01 111 absent none"));
    EXPECT_EQ(corrected.changed.training.sessions, now.training.sessions) << "its session is named again";
    now.training.records[0].recorded_at = "2025-07-02T08:00:00Z";
    EXPECT_TRUE(is_nothing(read(now, {sheet("×")}).changed)) << "what a person recorded holds over the list";
}

TEST(TrainingList, AdultsOfTheSameImportAreKnownToIt) {
    const Outcome outcome =
        read({}, {volunteers({volunteer("甲一", first, "13800000001")}),
                  training({{"2025-07-01", "岗前通识", "通识", "", "", "", "6", "甲一", "", "√", ""}})});
    ASSERT_EQ(outcome.changed.training.records.size(), 1U);
    EXPECT_EQ(outcome.changed.training.records[0].adult, outcome.changed.adults[0].adult.id);
}

TEST(TrainingWords, TellWhoCameAndWhoPassed) {
    EXPECT_EQ(read_signed_in("已签到"), TrainingPresence::attended);
    EXPECT_EQ(read_signed_in("未到"), TrainingPresence::absent);
    EXPECT_EQ(read_signed_in("请假"), TrainingPresence::absent);
    EXPECT_EQ(read_signed_in(""), TrainingPresence::invited);
    EXPECT_EQ(read_signed_in("阿"), std::nullopt);
    EXPECT_EQ(read_assessment("60分"), Assessment::passed);
    EXPECT_EQ(read_assessment("59.5"), Assessment::failed);
    EXPECT_EQ(read_assessment("101"), std::nullopt);
    EXPECT_EQ(read_assessment("优秀"), Assessment::passed);
    EXPECT_EQ(read_assessment("未通过"), Assessment::failed);
    EXPECT_EQ(read_assessment("/"), Assessment::none);
}

TEST(VettingOfALedger, IsToldOnceAndAgainOnlyWhereTheLedgerSaysAnother) {
    const Outcome outcome = read({}, {volunteers({volunteer("甲一", first, "13800000001")})});
    ASSERT_EQ(outcome.changed.vetting.size(), 1U);
    EXPECT_EQ(outcome.changed.vetting[0].state, RecordCheck::clear);
    EXPECT_EQ(outcome.changed.vetting[0].valid_until, make_date(2026, 5, 31));
    Roll now = after({}, outcome);
    now.vetting = outcome.changed.vetting;
    EXPECT_TRUE(is_nothing(read(now, {volunteers({volunteer("甲一", first, "13800000001")})}).changed));
    // A number of the reply is new; a sheet without the column takes it not away.
    auto row = volunteer("甲一", first, "13800000001");
    row.emplace_back("查询回执17");
    const Outcome numbered = read(now, {volunteers({row}, {"查询回执编号"})});
    ASSERT_EQ(numbered.changed.vetting.size(), 1U);
    EXPECT_EQ(numbered.changed.vetting[0].evidence, "查询回执17");
    now.vetting.push_back(numbered.changed.vetting[0]);
    EXPECT_TRUE(is_nothing(read(now, {volunteers({volunteer("甲一", first, "13800000001")})}).changed));
    // What a person has recorded since is not taken back by the same ledger.
    VettingState by_hand{{},     now.adults[0].adult.id, RecordCheck::hit, make_date(2025, 7, 1), {}, {},
                         "某某", "2025-07-01T08:00:00Z"};
    now.vetting.push_back(by_hand);
    EXPECT_TRUE(is_nothing(read(now, {volunteers({volunteer("甲一", first, "13800000001")})}).changed));
}

TEST(VettingOfALedger, KeepsOfARecordNothingButThatItIsNotClear) {
    auto row = volunteer("甲一", first, "13800000001");
    row[6] = "有记录";
    row.emplace_back("刑字17号");
    const Outcome outcome = read({}, {volunteers({row}, {"查询回执编号"})});
    ASSERT_EQ(outcome.changed.vetting.size(), 1U);
    EXPECT_EQ(outcome.changed.vetting[0].state, RecordCheck::hit);
    EXPECT_EQ(outcome.changed.vetting[0].evidence, "");
    ASSERT_EQ(outcome.changed.adults.size(), 1U);
    EXPECT_THAT(outcome.changed.adults[0].other, IsEmpty());
}

}  // namespace
}  // namespace yingtuo::roll
