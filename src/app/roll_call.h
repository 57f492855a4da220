// Roll call: who is due on a day by a plan's roster, and which of them came, as whoever calls the roll says.
// Model: docs/model/staffing.md, "Forecast of absences". Nothing is saved.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/duty_roster.h"
#include "base/result.h"
#include "domain/duty_attendance.h"
#include "domain/import_run.h"

namespace yingtuo::app {

// Where a roll is called: at one site; else in a county or township, by its code of twelve digits; else everywhere.
struct RollArea {
    std::string region = {};
    std::optional<Id<Venue>> site = {};
};

// By the stored roster, whether or not they may serve by now.
struct DueAdult {
    std::size_t adult = 0;  // as staffing::Problem counts
    std::size_t need = 0;
    Id<Venue> venue;
    Post post = Post::care;
};

// The open day of this date, as staffing::Problem counts. Refuses (bad_input) any other day.
[[nodiscard]] Result<std::size_t> open_day(const staffing::Problem& problem, Date date);
// By adult.
[[nodiscard]] std::vector<DueAdult> due_on(const StaffingCase& asked, std::size_t day);

// Who is due, and what was recorded of the day, if anything.
struct RollLine {
    DueAdult due;
    std::optional<DutyAttendance> recorded;
};

// The roll of an area on a day, by site and adult. `history`: oldest first, of that day at least. Refuses what
// roll_call() refuses of day and site; where nobody is due there is no line.
[[nodiscard]] Result<std::vector<RollLine>> roll_of(const StaffingCase& asked, const RollArea& area, Date date,
                                                    std::span<const DutyAttendance> history);

// The roll called in an area on a day: who was due by the plan's roster came, but for `absent`; who is among `out` had
// said so before and is left out. Refuses (bad_input) a day that is not open, or on which nobody is due there,
// (not_found) a site that does not open in the plan, and an adult among either who is not due there that day.
[[nodiscard]] Result<std::vector<DutyAttendance>> roll_call(const StaffingCase& asked, const RollArea& area, Date date,
                                                            std::span<const Id<Adult>> absent,
                                                            std::span<const Id<Adult>> out, const Signature& signature);

// What was recorded before of those whom a roll names.
struct CalledBefore {
    int adults = 0;
    std::vector<Id<Adult>> absent;  // of them, ascending
    DutyAttendance last;            // the line recorded last of all
};

// Nothing where none of them was called that day. `history`: oldest first.
[[nodiscard]] std::optional<CalledBefore> called_before(std::span<const DutyAttendance> entries,
                                                        std::span<const DutyAttendance> history);

// Refuses (conflict) a roll that was called meanwhile: something was recorded after the line of this number, the last
// that the caller knows of (0: none).
[[nodiscard]] Result<void> check_seen(const std::optional<CalledBefore>& before, std::int64_t seen);

}  // namespace yingtuo::app
