// Explain an adult: why here, why not there, read off a stored roster. Nothing is saved.
// Model: docs/model/staffing.md.
#pragma once

#include <optional>
#include <vector>

#include "app/duty_roster.h"

namespace yingtuo::app {

enum class DutyObstacle { nothing, not_usable, not_trained, tied, out_of_reach, full, serves_elsewhere, no_days_left };

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::DutyObstacle> {
    using enum app::DutyObstacle;
    static constexpr EnumName<app::DutyObstacle> table[] = {
        {nothing, "nothing", "在此上岗", "serves there"},
        {not_usable, "not_usable", "本人这几天不可上岗", "may not be put on duty"},
        {not_trained, "not_trained", "未受过该点所需岗位的培训", "is not trained for what the site needs"},
        {tied, "tied", "不服从调剂，不在意向乡镇", "does not accept transfer to that township"},
        {out_of_reach, "out_of_reach", "路程超过上限", "lives out of reach"},
        {full, "full", "该点不缺人", "the site lacks nobody"},
        {serves_elsewhere, "serves_elsewhere", "该点缺人的日子本人已在别处上岗",
         "serves elsewhere when the site lacks somebody"},
        {no_days_left, "no_days_left", "该点缺人的日子本人当周天数已满",
         "has no days left in the weeks when it lacks somebody"}};
};

namespace yingtuo::app {

// A site as a place for this adult.
struct SiteOption {
    Id<Venue> venue;
    Metres way;
    int days_there = 0;     // of duty
    int days_short = 0;     // open days on which the site lacks somebody whom this adult could be
    int adults_nearer = 0;  // who serve there and live nearer to it
    DutyObstacle obstacle = DutyObstacle::nothing;
    Text sentence;
};

struct AdultStory {
    Id<Adult> adult;
    AdultState state = AdultState::away;
    std::vector<SiteOption> options;  // where this adult serves, then the nearest others
    Text sentence;
};

// Refuses (not_found) an unknown adult.
[[nodiscard]] Result<AdultStory> explain_adult(const StaffingCase& asked, Id<Adult> adult);

}  // namespace yingtuo::app
