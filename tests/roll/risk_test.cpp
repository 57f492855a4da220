#include "roll/risk.h"

#include <gtest/gtest.h>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

const Date day = make_date(2025, 7, 1);

ChildRecord child_born(Date birth) {
    ChildRecord record;
    record.child.id = Id<Child>{1};
    record.child.household = Id<Household>{1};
    record.child.birth_date = birth;
    record.name = "甲小一";
    return record;
}

ChildRecord left_alone(Date birth) {
    ChildRecord record = child_born(birth);
    record.care.guardianship = GuardianshipGrade::nobody;
    return record;
}

TEST(Risk, a_child_alone_is_judged_by_the_age_of_the_day) {
    EXPECT_EQ(risk_of(left_alone(make_date(2017, 7, 2)), day), Risk::under_8_alone) << "eight tomorrow";
    EXPECT_EQ(risk_of(left_alone(make_date(2017, 7, 1)), day), Risk::under_16_alone) << "eight today";
    EXPECT_EQ(risk_of(left_alone(make_date(2009, 7, 2)), day), Risk::under_16_alone) << "sixteen tomorrow";
    EXPECT_EQ(risk_of(left_alone(make_date(2009, 7, 1)), day), Risk::no_capable_carer) << "sixteen today";
    EXPECT_EQ(risk_of(left_alone(make_date(2007, 7, 1)), day), std::nullopt) << "grown up today";
    ChildRecord unknown = left_alone(day);
    unknown.child.birth_date.reset();
    EXPECT_EQ(risk_of(unknown, day), Risk::under_8_alone) << "without a birth date the more careful";
}

TEST(Risk, parents_away_without_anybody_entrusted_or_named_leave_a_child_alone) {
    ChildRecord record = child_born(make_date(2019, 1, 1));
    record.care.both_parents_away = YesNo::yes;
    EXPECT_EQ(risk_of(record, day), std::nullopt) << "nothing is said of a carer: not a no";
    record.care.has_entrusted_carer = YesNo::no;
    EXPECT_EQ(risk_of(record, day), Risk::under_8_alone);
    record.carer_name = "周奶奶";
    EXPECT_EQ(risk_of(record, day), Risk::weak_carer) << "somebody is there, though nobody was entrusted";
    record.care.has_entrusted_carer = YesNo::yes;
    EXPECT_EQ(risk_of(record, day), std::nullopt);
}

TEST(Risk, a_carer_who_is_not_able_or_a_child_himself_is_no_capable_carer) {
    ChildRecord record = child_born(make_date(2015, 1, 1));
    record.care.guardianship = GuardianshipGrade::parent_unable;
    EXPECT_EQ(risk_of(record, day), Risk::no_capable_carer);
    record.care = {};
    record.carer_name = "甲大";
    record.carer_id_number = identity("20080101", 111);
    EXPECT_EQ(risk_of(record, day), Risk::no_capable_carer) << "seventeen";
    record.carer_id_number = identity("20070601", 111);
    EXPECT_EQ(risk_of(record, day), std::nullopt) << "eighteen";
    record.care.other_parent_unable = YesNo::yes;
    EXPECT_EQ(risk_of(record, day), Risk::no_capable_carer);
    record.care.guardianship = GuardianshipGrade::insufficient;
    record.care.other_parent_unable = YesNo::no;
    EXPECT_EQ(risk_of(record, day), Risk::weak_carer);
    EXPECT_FALSE(is_task(Risk::weak_carer));
}

TEST(Risk, a_ledgers_columns_are_read_into_it) {
    const auto sheet = sheet_of(
        "a.xlsx", "Sheet1",
        {{"村级儿童花名册"},
         {"姓名", "出生日期", "身份证号", "县", "乡镇", "村", "父母双方同时外出", "有无委托监护人", "监护情况"},
         {"甲小一", "2019-03-01", identity("20190301", 111), "清河区", "太平镇", "三甲村", "父母均在外", "无", ""},
         {"乙小二", "2012-03-01", identity("20120301", 131), "清河区", "太平镇", "三甲村", "否", "", "无人监护"},
         {"丙小三", "2012-03-01", identity("20120301", 151), "清河区", "太平镇", "三甲村", "父亲", "有", "一般"}});
    const Roll roll = after({}, read({}, {sheet}));
    ASSERT_EQ(roll.children.size(), 3U);
    EXPECT_EQ(roll.children[0].care,
              (CareSituation{GuardianshipGrade::unknown, YesNo::yes, YesNo::unknown, YesNo::no}));
    EXPECT_EQ(risk_of(roll.children[0], day), Risk::under_8_alone);
    EXPECT_EQ(risk_of(roll.children[1], day), Risk::under_16_alone);
    EXPECT_EQ(risk_of(roll.children[2], day), std::nullopt);
    EXPECT_TRUE(is_nothing(read(roll, {sheet}).changed));
}

TEST(Risk, a_task_has_the_village_director_and_a_due_time_and_is_settled_by_a_later_contact) {
    Roll roll;
    roll.households = {{Id<Household>{1}, std::string(sanjia), "", std::nullopt, PointSource::unknown, std::nullopt}};
    roll.children = {left_alone(make_date(2019, 1, 1))};
    const std::map<Id<Child>, std::string> taken_over = {{Id<Child>{1}, "2025-06-30T20:30:00Z"}};
    ContactAttempt visit;
    visit.id = Id<ContactAttempt>{1};
    visit.child = Id<Child>{1};
    visit.outcome = ContactOutcome::care_arranged;
    visit.made_at = "2025-06-30T08:00:00Z";
    const auto tasks_with = [&](const std::vector<ContactAttempt>& contacts) {
        return risk_tasks(roll, district(), Policy{}, contacts, taken_over, "2025-07-01T00:00:00Z");
    };
    const auto tasks = tasks_with({visit});
    ASSERT_EQ(tasks.size(), 1U);
    EXPECT_EQ(tasks[0].masked_name, "甲**");
    EXPECT_EQ(tasks[0].responsible.zh, "三甲村民委员会儿童主任");
    EXPECT_EQ(tasks[0].due, "2025-07-01T20:30:00Z");
    EXPECT_FALSE(tasks[0].is_settled) << "that was before the list said so";
    visit.made_at = "2025-07-01T08:00:00Z";
    EXPECT_TRUE(tasks_with({visit})[0].is_settled);
}

}  // namespace
}  // namespace yingtuo::roll
