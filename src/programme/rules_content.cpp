#include <fmt/format.h>

#include <algorithm>

#include "programme/rule_by_group.h"
#include "programme/rule_functions.h"
#include "programme/timetable.h"

namespace yingtuo::programme {

namespace {

// One violation a group that lacks something in so many weeks with open days.
template <typename Found>
void by_week(const PlanView& plan, const char* rule, const Text& what, std::vector<Violation>& violations,
             Found&& is_found) {
    const Problem& problem = plan.problem();
    const bool has_activities = std::any_of(problem.blocks().begin(), problem.blocks().end(),
                                            [](const DayBlock& block) { return block.kind == BlockKind::activity; });
    if (!has_activities) return;
    for (const GroupView& group : plan.groups()) {
        if (!group.site || group.children.empty()) continue;
        const auto days = problem.days(*group.site);
        const auto& weeks = problem.weeks(*group.site);
        std::vector<bool> met(weeks.size(), false);
        for (const SessionView& session : plan.sessions(group)) {
            if (!session.activity || !is_found(plan.activity(*session.activity))) continue;
            const auto day = std::lower_bound(days.begin(), days.end(), session.row->date);
            if (day == days.end() || *day != session.row->date) continue;
            const auto position = static_cast<std::size_t>(day - days.begin());
            const auto week = std::upper_bound(
                weeks.begin(), weeks.end(), position,
                [](std::size_t at, const std::pair<std::size_t, std::size_t>& range) { return at < range.second; });
            met[static_cast<std::size_t>(week - weeks.begin())] = true;
        }
        const auto missing = std::count(met.begin(), met.end(), false);
        if (missing == 0) continue;
        const auto first = static_cast<std::size_t>(std::find(met.begin(), met.end(), false) - met.begin());
        const std::string week = format_date(days[weeks[first].first]);
        const Text name = name_of_group(group);
        violations.push_back(
            {rule,
             Severity::hard,
             subject_of(group),
             {fmt::format("{}有{}周没有安排“{}”，最早的是{}那一周", name.zh, missing, what.zh, week),
              fmt::format("{} has {} weeks without {}, the first that of {}.", name.en, missing, what.en, week)},
             static_cast<double>(missing)});
    }
}

}  // namespace

std::vector<Violation> ages(const PlanView& plan) {
    const auto suits = [&](std::size_t activity, const GroupView& group) {
        const Ages& range = plan.activity(activity).ages;
        return (!group.youngest || *group.youngest >= range.youngest) &&
               (!group.oldest || *group.oldest <= range.oldest);
    };
    return by_group(plan, "programme.ages", {"不适合全班年龄", "do not suit the ages of the whole group"},
                    [&](const GroupView& group, const SessionView& session) {
                        return (session.activity && !suits(*session.activity, group)) ||
                               (session.rain && !suits(*session.rain, group));
                    });
}

std::vector<Violation> forbidden_words(const PlanView& plan) {
    const auto& words = plan.problem().policy().forbidden_words;
    // What is not in the catalogue is read as it stands.
    const auto holds = [&](std::optional<std::size_t> activity, const std::string& code) {
        return activity ? !plan.problem().is_allowed(*activity) : !forbidden_word(code, words).empty();
    };
    return by_group(plan, "programme.forbidden_words",
                    {"含有禁用词（不得讲授新课、补课或考试）", "hold a forbidden word (no new lessons, no tests)"},
                    [&](const GroupView&, const SessionView& session) {
                        return holds(session.activity, session.row->activity) ||
                               holds(session.rain, session.row->rain_activity);
                    });
}

std::vector<Violation> weekly(const PlanView& plan) {
    std::vector<Violation> violations;
    for (const Category category : plan.problem().weekly_categories()) {
        const auto& name = name_of(category);
        by_week(plan, "programme.weekly", {std::string(name.zh), std::string(name.en)}, violations,
                [&](const Activity& activity) { return activity.category == category; });
    }
    return violations;
}

std::vector<Violation> drowning_safety(const PlanView& plan) {
    std::vector<Violation> violations;
    by_week(plan, "programme.drowning_safety", {"防溺水教育", "drowning safety"}, violations,
            [](const Activity& activity) { return activity.on_drowning; });
    return violations;
}

std::vector<Violation> rain(const PlanView& plan) {
    return by_group(plan, "programme.rain",
                    {"怕雨而没有室内雨天备用方案", "cannot be done in rain and have no indoor alternative"},
                    [&](const GroupView&, const SessionView& session) {
                        if (!session.activity || !needs_dry_weather(plan.activity(*session.activity))) return false;
                        return !session.rain || needs_dry_weather(plan.activity(*session.rain));
                    });
}

std::vector<Violation> heat(const PlanView& plan) {
    return by_group(
        plan, "programme.heat",
        {"在高温时段露天进行或不宜在高温时段进行", "are in the open sun, or not for the heat, in hot hours"},
        [&](const GroupView&, const SessionView& session) {
            return session.activity && is_too_hot(plan.activity(*session.activity), session.row->date,
                                                  session.row->start, session.row->end);
        });
}

}  // namespace yingtuo::programme
