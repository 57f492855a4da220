// Standing by: what a county desk asks on the evening before: where somebody will be missing tomorrow, and whom to ask
// to be ready. Model: docs/model/staffing.md, "Forecast of absences". Nothing is saved.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/duty_roster.h"
#include "base/result.h"
#include "domain/duty_attendance.h"
#include "staffing/forecast.h"

namespace yingtuo::app {

// What is recorded of a class before the day, and the chance that one of it who is due stays away.
struct ClassAbsence {
    AdultClass adult_class = AdultClass::other;
    int due = 0;
    int absent = 0;  // of them
    double chance = 0;
};

struct TownshipStandby {
    staffing::AbsenceForecast forecast;
    std::string township;                     // twelve digits
    std::vector<staffing::ReadyAdult> asked;  // at most as many as are to stand by
};

struct Standby {
    Date date{};
    std::vector<ClassAbsence> classes;       // those of whom somebody is due, in the order of the classes
    std::vector<TownshipStandby> townships;  // with somebody due, by code
};

// By the plan's roster and what was recorded before the day. Who is among `out` said so; who may not serve that day any
// more, by what is known now, is taken to be out as well. A township is answered for as in the whole plan, whichever
// county asks. Refuses (bad_input) a day that is not open, (not_found) an adult the plan does not know.
[[nodiscard]] Result<Standby> standby(const StaffingCase& asked, std::span<const DutyAttendance> history, Date date,
                                      std::span<const Id<Adult>> out);

}  // namespace yingtuo::app
