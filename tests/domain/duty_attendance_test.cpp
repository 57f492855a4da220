#include "domain/duty_attendance.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

const std::vector<Id<Adult>> known = {Id<Adult>{1}, Id<Adult>{2}};

DutyAttendance line(std::int64_t adult, int day, bool came) {
    return {{}, Id<Adult>{adult}, make_date(2025, 7, static_cast<unsigned>(day)), came, "某某", "2025-07-21T08:00:00Z"};
}

std::string refused(const DutyAttendance& entry) {
    const auto checked = check_duty_attendance(std::span(&entry, 1), known);
    return checked ? "" : checked.error().where;
}

TEST(DutyAttendance, ADayUpToTodayInChinaMayBeRecorded) {
    EXPECT_EQ(refused(line(1, 21, false)), "");
    EXPECT_EQ(refused(line(1, 22, false)), "date");
    DutyAttendance late = line(1, 22, false);
    late.at = "2025-07-21T16:00:00Z";
    EXPECT_EQ(refused(late), "") << "in China it is the 22nd by then";
    late.date = {};
    EXPECT_EQ(refused(late), "date");
}

TEST(DutyAttendance, NeedsANameATimeAndAKnownAdult) {
    DutyAttendance entry = line(2, 21, true);
    entry.by.clear();
    EXPECT_EQ(refused(entry), "by");
    entry = line(2, 21, true);
    entry.at = "yesterday";
    EXPECT_EQ(refused(entry), "by");
    entry = line(3, 21, true);
    EXPECT_EQ(refused(entry), "adult");
    EXPECT_EQ(check_duty_attendance(std::span(&entry, 1), known).error().code, ErrorCode::not_found);
}

TEST(DutyAttendance, OfOneAdultAndDayTheLastLineHolds) {
    const std::vector<DutyAttendance> history = {line(2, 21, false), line(1, 21, false), line(2, 20, false),
                                                 line(2, 21, true)};
    EXPECT_EQ(attendance_that_holds(history),
              (std::vector<DutyAttendance>{line(2, 20, false), line(1, 21, false), line(2, 21, true)}));
}

}  // namespace
}  // namespace yingtuo
