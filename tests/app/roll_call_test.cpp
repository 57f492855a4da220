#include "app/roll_call.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "app/small_season.h"

namespace yingtuo::app {
namespace {

const Signature roll_desk{"县专班", "2025-07-30T08:00:00Z"};

// The small season: of both counties somebody is due every day.
class ARoll : public testing::Test {
  protected:
    ARoll() {
        PlanOptions options;
        options.limits.iterations = 2;
        plan = make_plan(data, options).value();
        asked = std::make_unique<StaffingCase>(staffing_case(data, plan, 1).value());
        date = asked->problem.days()[3];
    }

    // Numbers of those due that day where `fits` says so, ascending.
    template <typename Fits>
    std::vector<Id<Adult>> due(const Fits& fits) const {
        std::vector<Id<Adult>> adults;
        for (const Duty& duty : plan.duties) {
            const auto site = asked->problem.find_site(duty.venue);
            if (duty.date == date && fits(asked->problem.sites()[*site])) adults.push_back(duty.adult);
        }
        std::ranges::sort(adults);
        return adults;
    }
    std::vector<Id<Adult>> due_in_township(const std::string& digits) const {
        return due([&](const staffing::Site& site) { return site.township == digits; });
    }
    std::vector<DutyAttendance> called(const RollArea& area, const std::vector<Id<Adult>>& absent = {},
                                       const std::vector<Id<Adult>>& out = {}) const {
        return roll_call(*asked, area, date, absent, out, roll_desk).value();
    }

    PlanningData data = small_season();
    SeasonPlan plan;
    std::unique_ptr<StaffingCase> asked;
    Date date{};
};

TEST_F(ARoll, IsCalledByExceptionAndByRegion) {
    const auto here = due_in_township("530001100");
    ASSERT_GE(here.size(), 2U);
    const auto entries = called({"530001000000"}, {here[0]}, {here[1]});
    ASSERT_EQ(entries.size(), here.size() - 1) << "who had said so before is left out; the other county is not asked";
    for (const DutyAttendance& entry : entries) {
        EXPECT_EQ(entry.came, entry.adult != here[0]);
        EXPECT_EQ(entry.date, date);
        EXPECT_EQ(entry.by, roll_desk.by);
    }
    EXPECT_EQ(called({}).size(), here.size() + due_in_township("530002100").size());
    const std::vector<Id<Adult>> stranger = {here[0]};
    const auto elsewhere = roll_call(*asked, {"530002100000"}, date, stranger, {}, roll_desk);
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error().where, "absent");
    EXPECT_EQ(roll_call(*asked, {"530002100000"}, date, {}, stranger, roll_desk).error().where, "out");
}

TEST_F(ARoll, OfOneSiteLeavesTheOthersOfItsTownshipAlone) {
    for (const staffing::Site& site : asked->problem.sites()) {
        std::vector<Id<Adult>> adults;
        const RollArea area{.site = site.venue};
        const auto here = due([&](const staffing::Site& other) { return other.venue == site.venue; });
        if (here.empty()) {
            EXPECT_EQ(roll_call(*asked, area, date, {}, {}, roll_desk).error().where, "date");
            continue;
        }
        for (const DutyAttendance& entry : called(area)) adults.push_back(entry.adult);
        EXPECT_EQ(adults, here);
    }
    const auto nowhere = roll_call(*asked, {.site = Id<Venue>{999}}, date, {}, {}, roll_desk);
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::not_found);
    EXPECT_EQ(nowhere.error().where, "venue_id");
}

TEST_F(ARoll, IsRefusedWhereNobodyIsDue) {
    EXPECT_EQ(roll_call(*asked, {}, make_date(2025, 1, 1), {}, {}, roll_desk).error().where, "date");
    EXPECT_EQ(roll_of(*asked, {}, make_date(2025, 1, 1), {}).error().where, "date");
    const auto nobody = roll_call(*asked, {"530003000000"}, date, {}, {}, roll_desk);
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, ErrorCode::bad_input);
    EXPECT_EQ(nobody.error().where, "date");
    EXPECT_TRUE(roll_of(*asked, {"530003000000"}, date, {})->empty()) << "to look is no mistake";
}

TEST_F(ARoll, ShowsOfEachWhoIsDueWhatWasRecordedLast) {
    const auto here = due_in_township("530001100");
    std::vector<DutyAttendance> history = called({}, here);
    const auto second = called({"530001000000"}, {here[0]});
    history.insert(history.end(), second.begin(), second.end());
    history.push_back(history.back());
    history.back().date = date + std::chrono::days{1};  // another day's says nothing of this one
    history.back().came = false;
    const auto roll = roll_of(*asked, {"530001100000"}, date, history).value();
    ASSERT_EQ(roll.size(), here.size());
    for (const RollLine& line : roll) {
        const Id<Adult> adult = asked->problem.adults()[line.due.adult].id;
        ASSERT_TRUE(line.recorded.has_value());
        EXPECT_EQ(line.recorded->came, adult != here[0]);
    }
    EXPECT_TRUE(std::ranges::is_sorted(roll, {}, [](const RollLine& line) { return line.due.venue; }));
    const auto uncalled = roll_of(*asked, {}, date, {}).value();
    EXPECT_GT(uncalled.size(), here.size());
    for (const RollLine& line : uncalled) EXPECT_FALSE(line.recorded.has_value());
}

TEST_F(ARoll, KnowsWhatStoodBeforeItAndWhoHasCalledMeanwhile) {
    const auto here = due_in_township("530001100");
    const auto entries = called({"530001000000"});
    EXPECT_FALSE(called_before(entries, {}).has_value());
    EXPECT_TRUE(check_seen(std::nullopt, 0).has_value());
    auto first = called({}, here);  // of both counties
    for (std::size_t i = 0; i < first.size(); ++i) first[i].id = Id<DutyAttendance>{static_cast<std::int64_t>(i) + 1};
    const auto before = called_before(entries, first);
    ASSERT_TRUE(before.has_value());
    EXPECT_EQ(before->adults, static_cast<int>(here.size())) << "those of the other county are not asked for";
    EXPECT_EQ(before->absent, here);
    EXPECT_TRUE(check_seen(before, before->last.id.value()).has_value());
    const auto meanwhile = check_seen(before, before->last.id.value() - 1);
    ASSERT_FALSE(meanwhile);
    EXPECT_EQ(meanwhile.error().code, ErrorCode::conflict);
    EXPECT_NE(meanwhile.error().message.zh.find(roll_desk.by), std::string::npos);
}

}  // namespace
}  // namespace yingtuo::app
