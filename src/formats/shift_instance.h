// Shift scheduling instances of Curtois and Qu (schedulingbenchmarks.org) as files, and rosters as answers to them.
// Format `shifts`: sections HORIZON, SHIFTS, STAFF, DAYS_OFF, SHIFT_ON_REQUESTS, SHIFT_OFF_REQUESTS and COVER, each
// begun by "SECTION_" and its name; lines of fields divided by commas; lines that begin with # say nothing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "staffing/shifts/problem.h"

namespace yingtuo::formats {

// Names that `read_shift_instance` takes.
[[nodiscard]] const std::vector<std::string>& shift_formats();

// Refuses an unknown format, and a file that is not of it: `where` is "name:line:field". The sections HORIZON, SHIFTS,
// STAFF and COVER must be there, in any order; what follows one another in the file keeps its order.
[[nodiscard]] Result<staffing::shifts::Input> parse_shift_instance(std::string_view format, std::string_view text,
                                                                   std::string_view name);
[[nodiscard]] Result<staffing::shifts::Problem> read_shift_instance(std::string_view format, const std::string& path);

// One line an adult, in the order of the file: for each day the id of the shift, or - on a day off, divided by blanks.
[[nodiscard]] std::string shift_solution(const staffing::shifts::Problem& problem,
                                         std::span<const staffing::shifts::Tour> tours);

}  // namespace yingtuo::formats
