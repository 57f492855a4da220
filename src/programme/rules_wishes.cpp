#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "programme/beside.h"
#include "programme/rule_functions.h"

namespace yingtuo::programme {

namespace {

Violation wish(const char* rule, std::string subject, Text sentence, double amount) {
    return {rule, Severity::soft, std::move(subject), std::move(sentence), amount};
}

// What a group does on one date, in order, lunch and naps left out.
std::vector<std::size_t> activities_of(const PlanView& plan, std::span<const SessionView> day) {
    std::vector<std::size_t> done;
    for (const SessionView& session : day) {
        if (session.activity && plan.activity(*session.activity).block == BlockKind::activity)
            done.push_back(*session.activity);
    }
    return done;
}

template <typename OnDay>
void for_each_day(std::span<const SessionView> sessions, OnDay&& on_day) {
    for (std::size_t i = 0; i < sessions.size();) {
        const std::size_t first = i;
        while (i < sessions.size() && sessions[i].row->date == sessions[first].row->date) ++i;
        on_day(sessions[first].row->date, sessions.subspan(first, i - first));
    }
}

}  // namespace

std::vector<Violation> length(const PlanView& plan) {
    std::vector<Violation> violations;
    const auto suits = [&](const SessionView& session) {
        if (!session.activity) return true;
        const Activity& activity = plan.activity(*session.activity);
        if (!fits_length(activity, session.row->end - session.row->start)) return false;
        if (session.rain && !fits_length(plan.activity(*session.rain), session.row->end - session.row->start))
            return false;
        // Lunch is had in the lunch block, a nap in the nap block; hours outside every block are free.
        for (const DayBlock& block : plan.problem().blocks()) {
            const bool overlaps = block.start < session.row->end && session.row->start < block.end;
            if (overlaps && block.kind != activity.block) return false;
        }
        return true;
    };
    for (const GroupView& group : plan.groups()) {
        int times = 0;
        std::string example;
        for (const SessionView& session : plan.sessions(group)) {
            if (!suits(session) && times++ == 0) example = hours_of(*session.row) + " " + session.row->activity;
        }
        if (times == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back(wish("programme.length", subject_of(group),
                                  {fmt::format("{}有{}场活动与时段不相称，最早的是{}", name.zh, times, example),
                                   fmt::format("{}: {} sessions do not suit the length or kind of their block, the "
                                               "first {}.",
                                               name.en, times, example)},
                                  times));
    }
    return violations;
}

std::vector<Violation> max_week(const PlanView& plan) {
    std::vector<Violation> violations;
    const std::size_t activities = plan.problem().catalogue().all().size();
    std::vector<int> times(activities, 0);
    std::vector<int> times_season(activities, 0);
    for (const GroupView& group : plan.groups()) {
        int too_often = 0;
        Text example;
        std::fill(times_season.begin(), times_season.end(), 0);
        const auto sessions = plan.sessions(group);
        for (std::size_t i = 0; i < sessions.size();) {
            const Date week = week_start(sessions[i].row->date);
            std::fill(times.begin(), times.end(), 0);
            for (; i < sessions.size() && week_start(sessions[i].row->date) == week; ++i) {
                if (!sessions[i].activity) continue;
                const Activity& activity = plan.activity(*sessions[i].activity);
                const bool of_week = ++times[*sessions[i].activity] <= activity.max_per_week;
                const int so_far = ++times_season[*sessions[i].activity];
                const bool of_season = activity.max_per_season == 0 || so_far <= activity.max_per_season;
                if ((of_week && of_season) || too_often++ > 0) continue;
                example = {hours_of(*sessions[i].row) + " " + activity.name.zh,
                           hours_of(*sessions[i].row) + " " + activity.name.en};
            }
        }
        if (too_often == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back(
            wish("programme.max_week", subject_of(group),
                 {fmt::format("{}有{}场活动超过每周或每季次数，最早的是{}", name.zh, too_often, example.zh),
                  fmt::format("{}: {} sessions are more than the catalogue allows in a week or a season, the first {}.",
                              name.en, too_often, example.en)},
                 too_often));
    }
    return violations;
}

std::vector<Violation> variety(const PlanView& plan) {
    std::vector<Violation> violations;
    for (const GroupView& group : plan.groups()) {
        if (group.number == group_of_adults) continue;  // those who come are others each time
        int repeats = 0;                                // an activity again on the same day
        int same_days = 0;                              // a day like the one before
        Date first = {};
        std::vector<std::size_t> yesterday;
        for_each_day(plan.sessions(group), [&](Date date, std::span<const SessionView> day) {
            std::vector<std::size_t> today = activities_of(plan, day);
            const bool same = !today.empty() && today == yesterday;
            yesterday = today;
            std::sort(today.begin(), today.end());
            const auto distinct = std::unique(today.begin(), today.end()) - today.begin();
            const int repeated = static_cast<int>(today.size()) - static_cast<int>(distinct);
            if ((same || repeated > 0) && repeats + same_days == 0) first = date;
            repeats += repeated;
            same_days += same ? 1 : 0;
        });
        if (repeats + same_days == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back(
            wish("programme.variety", subject_of(group),
                 {fmt::format("{}当日重复{}次，与前一日雷同{}天，最早的是{}", name.zh, repeats, same_days,
                              format_date(first)),
                  fmt::format("{} repeats an activity within a day {} times and a whole day {} times, first on {}.",
                              name.en, repeats, same_days, format_date(first))},
                 repeats + same_days));
    }
    return violations;
}

std::vector<Violation> rhythm(const PlanView& plan) {
    std::vector<Violation> violations;
    for (const GroupView& group : plan.groups()) {
        int times = 0;
        std::string example;
        const auto sessions = plan.sessions(group);
        for (std::size_t i = 1; i < sessions.size(); ++i) {
            const SessionView& before = sessions[i - 1];
            const SessionView& session = sessions[i];
            if (!before.activity || !session.activity || before.row->date != session.row->date) continue;
            const bool after_break = plan.activity(*before.activity).block != BlockKind::activity;
            if (!after_break || plan.activity(*session.activity).tempo != Tempo::active) continue;
            if (times++ == 0) example = hours_of(*session.row) + " " + session.row->activity;
        }
        if (times == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back(wish(
            "programme.rhythm", subject_of(group),
            {fmt::format("{}有{}次饭后或午休后马上剧烈运动，最早的是{}", name.zh, times, example),
             fmt::format("{} runs about straight after a meal or a nap {} times, first {}.", name.en, times, example)},
            times));
    }
    return violations;
}

std::vector<Violation> copied(const PlanView& plan) {
    std::vector<Violation> violations;
    // Exact: the whole season's activities, written one after the other.
    std::unordered_map<std::string, const GroupView*> seen;
    for (const GroupView& group : plan.groups()) {
        if (group.number == group_of_adults) continue;  // topics of a class for carers are the same everywhere
        std::string season;
        for (const SessionView& session : plan.sessions(group)) {
            if (!session.activity || plan.activity(*session.activity).block != BlockKind::activity) continue;
            season += static_cast<char>(*session.activity & 0xff);
            season += static_cast<char>(*session.activity >> 8);
        }
        if (season.empty()) continue;
        const auto [found, is_new] = seen.emplace(std::move(season), &group);
        if (is_new || found->second->venue == group.venue) continue;
        const Text name = name_of_group(group);
        const Text other = name_of_group(*found->second);
        violations.push_back(wish("programme.copy", subject_of(group),
                                  {fmt::format("{}的方案与{}完全相同", name.zh, other.zh),
                                   fmt::format("The programme of {} is a copy of that of {}.", name.en, other.en)},
                                  1));
    }
    return violations;
}

}  // namespace yingtuo::programme
