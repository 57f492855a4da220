// Duty attendance: which of the adults who were due on a day came, as whoever calls the roll says. A history, only
// added to; of one adult and day the last line holds. Of why somebody stayed away nothing is kept.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/adult.h"

namespace yingtuo {

struct DutyAttendance {
    Id<DutyAttendance> id;  // given by the store, ascending in time
    Id<Adult> adult;
    Date date{};
    bool came = true;  // false: due, and stayed away without having said so before
    std::string by;
    std::string at;  // UTC, ISO 8601
    friend bool operator==(const DutyAttendance&, const DutyAttendance&) = default;
};

// Refuses (bad_input) an entry without a day, name or time and one of a day after that on which it was recorded (in
// China), and (not_found) an adult who is not among `adults`, sorted.
[[nodiscard]] Result<void> check_duty_attendance(std::span<const DutyAttendance> added,
                                                 std::span<const Id<Adult>> adults);

// The lines that hold, by day and adult. `history`: oldest first.
[[nodiscard]] std::vector<DutyAttendance> attendance_that_holds(std::span<const DutyAttendance> history);

}  // namespace yingtuo
