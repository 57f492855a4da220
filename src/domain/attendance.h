// Attendance: which child came on which day, as the ledgers of sites (L5) say. What an import brings is only added to;
// of one child and day the last import that stands holds.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "domain/child.h"
#include "domain/venue.h"

namespace yingtuo {

enum class Presence { present, absent, leave, late, left_early };

template <>
struct EnumNames<Presence> {
    static constexpr EnumName<Presence> table[] = {{Presence::present, "present", "到", "present"},
                                                   {Presence::absent, "absent", "缺勤", "absent"},
                                                   {Presence::leave, "leave", "请假", "on leave"},
                                                   {Presence::late, "late", "迟到", "late"},
                                                   {Presence::left_early, "left_early", "早退", "left early"}};
};

// Late and gone early is there all the same.
[[nodiscard]] constexpr bool came(Presence presence) {
    return presence != Presence::absent && presence != Presence::leave;
}

// A child's day at a site.
struct Attendance {
    Id<Child> child;
    Id<Venue> venue;  // not set where the ledger names no site we know
    Date day{};
    Presence presence = Presence::present;
    std::optional<ClockTime> arrived;
    std::optional<ClockTime> left;
    std::map<std::string, std::string> remarks;  // why on leave, who fetched the child: secret
    friend bool operator==(const Attendance&, const Attendance&) = default;
};

}  // namespace yingtuo
