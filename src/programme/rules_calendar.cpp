#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "programme/beside.h"
#include "programme/rule_functions.h"

namespace yingtuo::programme {

namespace {

// Minutes of a session within the blocks that count: lunch or nap count only where the policy says so, by the clock and
// by what is done.
double countable_minutes(const PlanView& plan, const SessionView& session) {
    const Policy& policy = plan.problem().policy();
    const auto counts = [&](BlockKind kind) {
        return kind == BlockKind::activity || (kind == BlockKind::meal ? policy.meals_count : policy.naps_count);
    };
    if (session.activity && !counts(plan.activity(*session.activity).block)) return 0;
    double minutes = 0;
    for (const DayBlock& block : plan.problem().blocks()) {
        if (!counts(block.kind)) continue;
        const auto overlap = std::min(block.end, session.row->end) - std::max(block.start, session.row->start);
        minutes += std::max(0.0, static_cast<double>(overlap.count()));
    }
    return minutes;
}

// Is the block covered from start to end by the sessions of one day, given by start.
bool is_covered(const DayBlock& block, std::span<const SessionView> day) {
    ClockTime to = block.start;
    for (const SessionView& session : day) {
        if (session.row->start <= to) to = std::max(to, session.row->end);
    }
    return to >= block.end;
}

// The sessions of one date out of those of a group.
std::span<const SessionView> on_date(std::span<const SessionView> sessions, Date date) {
    const auto first = std::lower_bound(sessions.begin(), sessions.end(), date,
                                        [](const SessionView& s, Date day) { return s.row->date < day; });
    const auto last =
        std::upper_bound(first, sessions.end(), date, [](Date day, const SessionView& s) { return day < s.row->date; });
    return {first, last};
}

}  // namespace

std::vector<Violation> known(const PlanView& plan) {
    std::vector<Violation> violations;
    for (const GroupView& group : plan.groups()) {
        const Text name = name_of_group(group);
        const auto say = [&](const char* zh, const char* en, std::size_t times, const std::string& example) {
            if (times == 0) return;
            violations.push_back({"programme.known",
                                  Severity::hard,
                                  subject_of(group),
                                  {fmt::format("{}有{}场活动{}：{}", name.zh, times, zh, example),
                                   fmt::format("{}: {} sessions {}: {}.", name.en, times, en, example)},
                                  static_cast<double>(times)});
        };
        const auto sessions = plan.sessions(group);
        if (!group.site) {
            say("所在托管点没有开班", "are at a site that is not open", std::max<std::size_t>(sessions.size(), 1),
                subject_of(group.venue));
            continue;
        }
        if (group.children.empty() && group.number != group_of_adults) {
            say("所属班级没有儿童", "are of a group without children", sessions.size(), subject_of(group));
        }
        std::size_t closed = 0;
        std::size_t unknown = 0;
        std::size_t reversed = 0;
        std::string closed_example;
        std::string unknown_example;
        std::string reversed_example;
        for (const SessionView& session : sessions) {
            const CareSession& row = *session.row;
            if (!plan.problem().is_open_day(*group.site, row.date) && closed++ == 0)
                closed_example = format_date(row.date);
            if (!session.activity && unknown++ == 0) unknown_example = row.activity + " (" + hours_of(row) + ")";
            if (row.end <= row.start && reversed++ == 0) reversed_example = hours_of(row);
        }
        say("不在开班日", "are not on an open day", closed, closed_example);
        say("不在活动目录中", "name an activity that is not in the catalogue", unknown, unknown_example);
        say("结束时间不晚于开始时间", "end no later than they start", reversed, reversed_example);
    }
    return violations;
}

std::vector<Violation> every_child(const PlanView& plan) {
    std::vector<Violation> violations;
    std::unordered_map<Id<Child>, int> times;  // at the child's own site
    std::unordered_map<Id<Child>, Id<Venue>> elsewhere;
    std::unordered_map<Id<Child>, Id<Venue>> home;
    for (const std::size_t index : plan.sites()) {
        const SiteInput& site = plan.problem().sites()[index];
        for (const ChildIn& child : site.children) home.emplace(child.id, site.venue);
    }
    std::vector<std::pair<Id<Child>, Id<Venue>>> strangers;
    for (const GroupView& group : plan.groups()) {
        for (const Id<Child> child : group.children) {
            const auto found = home.find(child);
            if (found != home.end() && found->second == group.venue) {
                ++times[child];
            } else {
                strangers.emplace_back(child, group.venue);
            }
        }
    }
    const auto say = [&](Id<Child> child, std::string zh, std::string en, double amount) {
        violations.push_back({"programme.every_child",
                              Severity::hard,
                              fmt::format("child:{}", child.value()),
                              {std::move(zh), std::move(en)},
                              amount});
    };
    for (const std::size_t index : plan.sites()) {
        const SiteInput& site = plan.problem().sites()[index];
        for (const ChildIn& child : site.children) {
            const auto found = times.find(child.id);
            const int count = found == times.end() ? 0 : found->second;
            if (count == 1) continue;
            if (count == 0) {
                say(child.id, fmt::format("儿童{}在托管点{}没有编入任何班", child.id.value(), site.venue.value()),
                    fmt::format("Child {} is in no group of site {}.", child.id.value(), site.venue.value()), 1);
            } else {
                say(child.id, fmt::format("儿童{}在托管点{}编入了{}个班", child.id.value(), site.venue.value(), count),
                    fmt::format("Child {} is in {} groups of site {}.", child.id.value(), count, site.venue.value()),
                    count - 1);
            }
        }
    }
    for (const auto& [child, venue] : strangers) {
        say(child, fmt::format("儿童{}被编入托管点{}的班，但不在该点", child.value(), venue.value()),
            fmt::format("Child {} is in a group of site {} but is not placed there.", child.value(), venue.value()), 1);
    }
    return violations;
}

std::vector<Violation> group_size(const PlanView& plan) {
    std::vector<Violation> violations;
    const int largest = plan.problem().policy().max_group_size;
    for (const GroupView& group : plan.groups()) {
        const int size = static_cast<int>(group.children.size());
        if (size <= largest) continue;
        const Text name = name_of_group(group);
        violations.push_back({"programme.group_size",
                              Severity::hard,
                              subject_of(group),
                              {fmt::format("{}有{}人，上限为{}人", name.zh, size, largest),
                               fmt::format("{} has {} children; the most is {}.", name.en, size, largest)},
                              static_cast<double>(size - largest)});
    }
    return violations;
}

std::vector<Violation> min_days(const PlanView& plan) {
    std::vector<Violation> violations;
    const Problem& problem = plan.problem();
    std::vector<std::vector<Date>> days(problem.sites().size());
    for (const SessionView& session : plan.sessions()) {
        if (!session.site || session.row->group == group_of_adults) continue;
        std::vector<Date>& of_site = days[*session.site];
        if (of_site.empty() || of_site.back() != session.row->date) of_site.push_back(session.row->date);
    }
    for (const std::size_t i : plan.sites()) {
        if (problem.sites()[i].children.empty()) continue;
        std::sort(days[i].begin(), days[i].end());
        days[i].erase(std::unique(days[i].begin(), days[i].end()), days[i].end());
        const int count = countable_days(problem.season(), days[i]);
        const int least = problem.policy().min_days;
        if (count >= least) continue;
        const Id<Venue> venue = problem.sites()[i].venue;
        violations.push_back({"programme.min_days",
                              Severity::hard,
                              subject_of(venue),
                              {fmt::format("托管点{}只排了{}天，应不少于{}天", venue.value(), count, least),
                               fmt::format("Site {} serves {} days that count; at least {} are asked for.",
                                           venue.value(), count, least)},
                              static_cast<double>(least - count)});
    }
    return violations;
}

std::vector<Violation> min_hours(const PlanView& plan) {
    std::vector<Violation> violations;
    const double least = plan.problem().policy().min_hours_day;
    for (const GroupView& group : plan.groups()) {
        if (!group.site || group.number == group_of_adults) continue;
        const auto sessions = plan.sessions(group);
        int short_days = 0;
        double worst_hours = least;
        Date worst = {};
        for (std::size_t i = 0; i < sessions.size();) {
            const Date date = sessions[i].row->date;
            double minutes = 0;
            for (; i < sessions.size() && sessions[i].row->date == date; ++i)
                minutes += countable_minutes(plan, sessions[i]);
            const double hours = minutes / 60;
            if (hours + 1e-9 >= least) continue;
            ++short_days;
            if (hours >= worst_hours) continue;
            worst_hours = hours;
            worst = date;
        }
        if (short_days == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back({"programme.min_hours",
                              Severity::hard,
                              subject_of(group),
                              {fmt::format("{}有{}天服务不足{:g}小时，最少的{}只有{:.2g}小时", name.zh, short_days,
                                           least, format_date(worst), worst_hours),
                               fmt::format("{} has {} days of less than {:g} hours that count, the shortest {} with "
                                           "{:.2g}.",
                                           name.en, short_days, least, format_date(worst), worst_hours)},
                              least - worst_hours});
    }
    return violations;
}

std::vector<Violation> no_blank(const PlanView& plan) {
    std::vector<Violation> violations;
    const Problem& problem = plan.problem();
    for (const GroupView& group : plan.groups()) {
        if (!group.site || group.children.empty()) continue;
        int blank_days = 0;
        int blank_blocks = 0;
        std::string example;
        for (const Date date : problem.days(*group.site)) {
            const auto day = on_date(plan.sessions(group), date);
            if (day.empty()) {
                if (blank_days++ == 0 && blank_blocks == 0) example = format_date(date);
                continue;
            }
            for (const DayBlock& block : problem.blocks()) {
                if (is_covered(block, day)) continue;
                if (blank_blocks++ == 0 && blank_days == 0) {
                    example =
                        fmt::format("{} {}-{}", format_date(date), format_clock(block.start), format_clock(block.end));
                }
            }
        }
        if (blank_days + blank_blocks == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back(
            {"programme.no_blank",
             Severity::hard,
             subject_of(group),
             {fmt::format("{}有{}个空白日、{}个空白时段，最早的是{}", name.zh, blank_days, blank_blocks, example),
              fmt::format("{} has {} blank days and {} blank blocks, the first {}.", name.en, blank_days, blank_blocks,
                          example)},
             static_cast<double>(blank_days + blank_blocks)});
    }
    // A site with children and no group at all has nothing but blank days.
    std::vector<bool> has_group(problem.sites().size(), false);
    for (const GroupView& group : plan.groups()) {
        if (group.site && !group.children.empty()) has_group[*group.site] = true;
    }
    for (const std::size_t i : plan.sites()) {
        const SiteInput& site = problem.sites()[i];
        if (has_group[i] || site.children.empty()) continue;
        violations.push_back({"programme.no_blank",
                              Severity::hard,
                              subject_of(site.venue),
                              {fmt::format("托管点{}没有编班，也没有任何安排", site.venue.value()),
                               fmt::format("Site {} has no groups and no programme at all.", site.venue.value())},
                              static_cast<double>(problem.days(i).size())});
    }
    return violations;
}

}  // namespace yingtuo::programme
