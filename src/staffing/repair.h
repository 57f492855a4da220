// Repair: a roster mended after an event, in an instant and with as few people touched as can be: whoever is free
// first, then chains of moves, then a neighbour for a site that would stand empty. Model: docs/model/staffing.md,
// "Repair".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/text.h"
#include "staffing/day.h"
#include "staffing/plan.h"
#include "staffing/problem.h"
#include "staffing/reach.h"

namespace yingtuo::staffing {

enum class EventKind { adult_out, site_closed, children_arrive, area_closed };

// Why somebody's duty changes.
enum class ChangeReason { dropped, closed, substitute, moved, rescue, promoted };

}  // namespace yingtuo::staffing

namespace yingtuo {

template <>
struct EnumNames<staffing::EventKind> {
    using enum staffing::EventKind;
    static constexpr EnumName<staffing::EventKind> table[] = {
        {adult_out, "adult_out", "人员不能到岗", "an adult drops out"},
        {site_closed, "site_closed", "点位停班", "a site closes"},
        {children_arrive, "children_arrive", "新到儿童", "children arrive"},
        {area_closed, "area_closed", "片区停班（如暴雨）", "an area closes, as in a storm"}};
};

template <>
struct EnumNames<staffing::ChangeReason> {
    using enum staffing::ChangeReason;
    static constexpr EnumName<staffing::ChangeReason> table[] = {
        {dropped, "dropped", "本人不能到岗", "drops out"},
        {closed, "closed", "点位停班", "the site is closed"},
        {substitute, "substitute", "机动人员顶替", "steps in, was free"},
        {moved, "moved", "调动补位", "moves on to make it fit"},
        {rescue, "rescue", "支援无人的点位", "comes to a site that would stand empty"},
        {promoted, "promoted", "接任岗位", "takes over the post"}};
};

}  // namespace yingtuo

namespace yingtuo::staffing {

struct Event {
    EventKind kind = EventKind::adult_out;
    std::optional<Id<Adult>> adult;  // of adult_out
    std::optional<Id<Venue>> venue;  // of site_closed and children_arrive
    std::string area;                // of area_closed: the digits its region codes begin with
    Date from{};
    Date to{};         // included
    int children = 0;  // of children_arrive
};

// One adult on one day: at most one of the two places is empty.
struct DutyChange {
    Id<Adult> adult;
    Date date;
    std::optional<Id<Venue>> from;
    std::optional<Post> post_before;
    std::optional<Id<Venue>> to;
    std::optional<Post> post_after;
    ChangeReason reason = ChangeReason::dropped;
    friend bool operator==(const DutyChange&, const DutyChange&) = default;
};

// Somebody who could step in at the first place that fell vacant, whoever was chosen.
struct Substitute {
    Id<Adult> adult;
    int days = 0;           // of those that are vacant there
    bool is_free = true;    // else this adult would leave another site
    bool has_post = false;  // trained for the very post
    bool same_township = false;
    Metres way;
    Text reason;
};

struct Repair {
    std::vector<DutyChange> changes;      // by date, adult
    std::vector<Id<Adult>> touched;       // whose duties change but for the event itself; ascending
    int vacated = 0;                      // adult-days to be filled
    int filled = 0;                       // of them
    std::vector<Shortfall> open;          // the rest, by venue, date
    std::vector<Substitute> substitutes;  // best first
};

// Refuses (bad_input) an event without its subject, dates in the wrong order or without an open day between, and
// (not_found) an adult or a site the roster does not have. `places` is places_of() the plan's duties; `away`: who is
// known to be out on which days already, and steps in for nobody. Nothing about days before `from` or after `to`
// changes.
[[nodiscard]] Result<Repair> repair(const Problem& problem, const Reach& reach, const Places& places, const Plan& plan,
                                    const Event& event, std::span<const Busy> away = {});

// The plan's duties and shortfalls after the repair.
[[nodiscard]] Plan repaired(const Problem& problem, const Plan& plan, const Repair& repair);

}  // namespace yingtuo::staffing
