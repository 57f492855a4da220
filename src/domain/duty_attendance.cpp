#include "domain/duty_attendance.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace yingtuo {

Result<void> check_duty_attendance(std::span<const DutyAttendance> added, std::span<const Id<Adult>> adults) {
    const auto wrong = [](ErrorCode code, Text message, const char* where) {
        return refuse(code, std::move(message), {"请更正后重试", "correct the entry and try again"}, where);
    };
    for (const DutyAttendance& entry : added) {
        const std::optional<Date> today = local_day(entry.at);
        if (entry.by.empty() || !today)
            return wrong(ErrorCode::bad_input, {"没有写明记录人或时间", "the entry has no name or no time"}, "by");
        if (entry.date == Date{}) return wrong(ErrorCode::bad_input, {"没有写明日期", "the entry has no day"}, "date");
        if (entry.date > *today)
            return wrong(ErrorCode::bad_input,
                         {fmt::format("日期 {} 还没有到", format_date(entry.date)),
                          fmt::format("the day {} is still to come", format_date(entry.date))},
                         "date");
        if (!std::ranges::binary_search(adults, entry.adult))
            return wrong(ErrorCode::not_found,
                         {fmt::format("没有 {} 号人员", entry.adult.value()),
                          fmt::format("there is no adult {}", entry.adult.value())},
                         "adult");
    }
    return {};
}

std::vector<DutyAttendance> attendance_that_holds(std::span<const DutyAttendance> history) {
    std::map<std::pair<Date, Id<Adult>>, const DutyAttendance*> last;
    for (const DutyAttendance& entry : history) last[{entry.date, entry.adult}] = &entry;
    std::vector<DutyAttendance> lines;
    lines.reserve(last.size());
    for (const auto& [key, entry] : last) lines.push_back(*entry);
    return lines;
}

}  // namespace yingtuo
