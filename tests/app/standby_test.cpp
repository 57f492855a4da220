#include "app/standby.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/small_season.h"

namespace yingtuo::app {
namespace {

// The small season with six more adults in county A, who are free; of both counties somebody is due every day.
class AnEvening : public testing::Test {
  protected:
    AnEvening() {
        data = small_season();
        for (std::int64_t id = 7; id <= 12; ++id)
            data.adults.push_back(small_adult(id, AdultClass::other, {103.7, 27.3}, "530001100001"));
        PlanOptions options;
        options.limits.iterations = 2;
        plan = make_plan(data, options).value();
        asked = std::make_unique<StaffingCase>(staffing_case(data, plan, 1).value());
        date = asked->problem.days()[3];
    }

    std::vector<Id<Adult>> due(const std::string& township) const {
        std::vector<Id<Adult>> adults;
        for (const Duty& duty : plan.duties) {
            const auto site = asked->problem.find_site(duty.venue);
            if (duty.date == date && asked->problem.sites()[*site].township == township) adults.push_back(duty.adult);
        }
        std::ranges::sort(adults);
        return adults;
    }
    Standby evening(const std::vector<DutyAttendance>& history, const std::vector<Id<Adult>>& out = {}) const {
        return standby(*asked, history, date, out).value();
    }

    PlanningData data;
    SeasonPlan plan;
    std::unique_ptr<StaffingCase> asked;
    Date date{};
};

TEST_F(AnEvening, NamesWhoIsDueInEachTownshipAndAsksNobodyWhereNobodyIsExpectedToBeMissing) {
    const Standby answer = evening({});
    ASSERT_EQ(answer.townships.size(), 2U);
    EXPECT_EQ(answer.townships[0].township, "530001100000");
    EXPECT_EQ(answer.townships[0].forecast.due, static_cast<int>(due("530001100").size()));
    EXPECT_EQ(answer.townships[1].forecast.due, static_cast<int>(due("530002100").size()));
    EXPECT_GT(answer.townships[1].forecast.due, 0);
    EXPECT_TRUE(answer.townships[0].asked.empty()) << "two at 2 %";
    for (const ClassAbsence& line : answer.classes) {
        EXPECT_EQ(line.due, 0);
        EXPECT_DOUBLE_EQ(line.chance, 0.02);
    }
}

TEST_F(AnEvening, AsksAFreeAdultForEachWhoSaidThatHeCannotCome) {
    const auto out = due("530001100");
    ASSERT_FALSE(out.empty());
    const Standby answer = evening({}, out);
    EXPECT_EQ(answer.townships[0].forecast.known_out, static_cast<int>(out.size()));
    EXPECT_EQ(answer.townships[0].forecast.stand_by, static_cast<int>(out.size()));
    ASSERT_EQ(answer.townships[0].asked.size(), out.size());
    for (const staffing::ReadyAdult& one : answer.townships[0].asked) {
        const Id<Adult> adult = asked->problem.adults()[one.adult].id;
        EXPECT_FALSE(std::ranges::binary_search(out, adult));
        EXPECT_TRUE(std::ranges::none_of(plan.duties,
                                         [&](const Duty& duty) { return duty.date == date && duty.adult == adult; }));
    }
    EXPECT_EQ(answer.townships[1].forecast.known_out, 0);
    const std::vector<Id<Adult>> nobody = {Id<Adult>{99}};
    EXPECT_EQ(standby(*asked, {}, date, nobody).error().where, "out");
}

TEST_F(AnEvening, WhoMayNotServeByWhatIsKnownNowIsTakenToBeOut) {
    const Id<Adult> adult = due("530001100").front();
    data.adults[static_cast<std::size_t>(adult.value()) - 1].unavailable = {date};
    asked = std::make_unique<StaffingCase>(staffing_case(data, plan, 1).value());
    const Standby answer = evening({});
    EXPECT_EQ(answer.townships[0].forecast.due, static_cast<int>(due("530001100").size()))
        << "the roster counts on him";
    EXPECT_EQ(answer.townships[0].forecast.known_out, 1);
}

TEST_F(AnEvening, LearnsFromTheRollsCalledBeforeTheDay) {
    std::vector<DutyAttendance> history;
    const auto here = due("530001100");
    const Id<Adult> adult = here.front();
    const AdultClass adult_class = data.adults[static_cast<std::size_t>(adult.value()) - 1].adult_class;
    const auto record = [&](Date day, bool came) {
        history.push_back({{}, adult, day, came, "县专班", "2025-07-30T08:00:00Z"});
    };
    record(date - std::chrono::days{1}, true);
    record(date - std::chrono::days{1}, false);  // holds instead
    record(date - std::chrono::days{2}, true);
    record(date, false);  // not known the evening before
    const Standby answer = evening(history);
    const auto line = std::ranges::find(answer.classes, adult_class, &ClassAbsence::adult_class);
    ASSERT_NE(line, answer.classes.end());
    EXPECT_EQ(line->due, 2);
    EXPECT_EQ(line->absent, 1);
    EXPECT_DOUBLE_EQ(line->chance, 2.0 / 52);
    EXPECT_GT(answer.townships[0].forecast.expected, evening({}).townships[0].forecast.expected);
}

TEST_F(AnEvening, IsRefusedForADayThatIsNotOpen) {
    const auto answer = standby(*asked, {}, make_date(2025, 1, 1), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, ErrorCode::bad_input);
    EXPECT_EQ(answer.error().where, "date");
}

}  // namespace
}  // namespace yingtuo::app
