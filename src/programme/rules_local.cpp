#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "programme/beside.h"
#include "programme/rule_by_group.h"
#include "programme/rule_functions.h"
#include "programme/timetable.h"

namespace yingtuo::programme {

namespace {

// Is the activity for those who are there, at this site?
bool is_for(const PlanView& plan, const GroupView& group, std::size_t activity) {
    if (!group.site) return true;  // "programme.known" says so
    const Problem& problem = plan.problem();
    if (group.number != group_of_adults) return problem.is_offered(*group.site, activity);
    const Activity& asked = plan.activity(activity);
    const auto programmes = problem.programmes(*group.site);
    return problem.catalogue().audience_of(asked) != Audience::children &&
           std::any_of(programmes.begin(), programmes.end(), [&](std::size_t programme) {
               return problem.catalogue().programmes()[programme].code == asked.programme;
           });
}

}  // namespace

std::vector<Violation> audience(const PlanView& plan) {
    return by_group(
        plan, "programme.audience",
        {"不属于该班或该点（别处的特色项目、别处的乡土活动，或不是为这些人安排的）",
         "are not for this group or this site (another place's programme or local activity, or for others)"},
        [&](const GroupView& group, const SessionView& session) {
            return (session.activity && !is_for(plan, group, *session.activity)) ||
                   (session.rain && !is_for(plan, group, *session.rain));
        });
}

std::vector<Violation> activity_size(const PlanView& plan) {
    return by_group(plan, "programme.activity_size",
                    {"与全班人数不合", "do not suit the number of children of the group"},
                    [&](const GroupView& group, const SessionView& session) {
                        if (group.children.empty()) return false;
                        const auto suits = [&](const std::optional<std::size_t>& activity) {
                            return !activity || suits_size(plan.activity(*activity), group.children.size());
                        };
                        return !suits(session.activity) || !suits(session.rain);
                    });
}

std::vector<Violation> speaker(const PlanView& plan) {
    return by_group(plan, "programme.speaker",
                    {"有外请人员而没有两名本点成人全程在场",
                     "have an outside speaker without two adults of the site present throughout"},
                    [&](const GroupView& group, const SessionView& session) {
                        if (group.number == group_of_adults) return false;
                        const auto alone = [&](const std::optional<std::size_t>& activity) {
                            return activity && !plan.activity(*activity).speaker.empty();
                        };
                        const CareSession& row = *session.row;
                        const bool two =
                            row.responsible.is_set() && row.assisting.is_set() && row.responsible != row.assisting;
                        return !two && (alone(session.activity) || alone(session.rain));
                    });
}

std::vector<Violation> local_programmes(const PlanView& plan) {
    std::vector<Violation> violations;
    const Problem& problem = plan.problem();
    for (const std::size_t site : plan.sites()) {
        const auto groups = plan.groups(problem.sites()[site].venue);
        if (problem.sites()[site].children.empty()) continue;
        for (const std::size_t index : problem.programmes(site)) {
            const LocalProgramme& programme = problem.catalogue().programmes()[index];
            if (programme.per_week == 0) continue;
            const bool beside = programme.audience != Audience::children;
            int missing = 0;
            Date first = {};
            const auto days = problem.days(site);
            const auto count_in_week = [&](const GroupView* group, Date week) {
                int times = 0;
                if (group == nullptr) return times;
                for (const SessionView& session : plan.sessions(*group)) {
                    if (week_start(session.row->date) != week || !session.activity) continue;
                    times += plan.activity(*session.activity).programme == programme.code ? 1 : 0;
                }
                return times;
            };
            for (const auto& [begin, end] : problem.weeks(site)) {
                // A week without the programme's weekday asks for nothing; a short week for no more than it has days.
                int possible = 0;
                for (std::size_t day = begin; day < end; ++day) {
                    possible +=
                        programme.weekday == 0 || iso_weekday(days[day]) == static_cast<unsigned>(programme.weekday)
                            ? 1
                            : 0;
                }
                const int asked = std::min(programme.per_week, possible);
                const Date first_day = days[begin];
                const Date week = week_start(first_day);
                const auto short_of = [&](const GroupView* group) {
                    const int lacking = asked - count_in_week(group, week);
                    if (lacking > 0 && missing == 0) first = first_day;
                    missing += std::max(0, lacking);
                };
                if (beside) {
                    const bool has = !groups.empty() && groups.front().number == group_of_adults;
                    short_of(has ? &groups.front() : nullptr);
                    continue;
                }
                for (const GroupView& group : groups) {
                    if (group.number != group_of_adults && !group.children.empty()) short_of(&group);
                }
            }
            if (missing == 0) continue;
            const Id<Venue> venue = problem.sites()[site].venue;
            violations.push_back({"programme.local",
                                  Severity::soft,
                                  subject_of(venue) + "/programme:" + programme.code,
                                  {fmt::format("托管点{}的“{}”少排{}场，最早的是{}那一周", venue.value(),
                                               programme.name.zh, missing, format_date(first)),
                                   fmt::format("Site {} lacks {} sessions of \"{}\", the first in the week of {}.",
                                               venue.value(), missing, programme.name.en, format_date(first))},
                                  static_cast<double>(missing)});
        }
    }
    return violations;
}

}  // namespace yingtuo::programme
