// Rules seen from the child: who is named, and who comes when.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "visits/rules.h"
#include "visits/visitors.h"

namespace yingtuo::visits {

namespace {

std::string of_child(Id<Child> child) {
    return fmt::format("child:{}", child.value());
}

std::string of_child(Id<Child> child, Date date) {
    return fmt::format("child:{}@{}", child.value(), format_date(date));
}

Id<Adult> person(const Guardianship& named, Role role) {
    return role == Role::teacher ? named.teacher : named.cadre;
}

Text word(Role role) {
    return role == Role::teacher ? Text{"家访教师", "teacher"} : Text{"包保干部", "cadre"};
}

std::vector<Role> roles_of(Need need) {
    if (need == Need::team) return {roles.begin(), roles.end()};
    return {need == Need::teacher ? Role::teacher : Role::cadre};
}

// Whoever is named for the need; nothing where somebody of it is missing or unknown.
std::optional<Visitor> visitor_of(const Problem& problem, const Guardianship& named, Need need) {
    Visitor visitor;
    for (const Role role : roles_of(need)) {
        const auto adult = problem.find_adult(person(named, role));
        if (!adult) return std::nullopt;
        visitor.members.push_back(*adult);
    }
    return visitor;
}

// The role's named person is away in that week, so that another may come.
bool needs_stand_in(const Problem& problem, const Guardianship& named, std::size_t week, Role role) {
    for (const Need need : needs(problem.policy())) {
        if (std::ranges::count(roles_of(need), role) == 0) continue;
        const auto visitor = visitor_of(problem, named, need);
        return visitor && is_away(problem, *visitor, week, need);
    }
    return false;
}

bool is_known_of_role(const Problem& problem, Id<Adult> adult, Role role) {
    const auto found = problem.find_adult(adult);
    return found && is_of_role(problem.adults()[*found].adult_class, role);
}

std::optional<std::size_t> week_of(const Problem& problem, Date date) {
    const auto day = problem.find_day(date);
    if (!day) return std::nullopt;
    for (std::size_t week = 0; week < problem.weeks().size(); ++week) {
        if (std::ranges::binary_search(problem.weeks()[week], *day)) return week;
    }
    return std::nullopt;
}

std::map<Id<Child>, Guardianship> by_child(const Plan& plan) {
    std::map<Id<Child>, Guardianship> named;
    for (const Guardianship& row : plan.guardianships) named.emplace(row.child, row);
    return named;
}

}  // namespace

Violations check_known(const Problem& problem, const Plan& plan) {
    Violations found;
    std::set<Id<Child>> seen;
    for (const Guardianship& named : plan.guardianships) {
        const bool adults_known = std::ranges::all_of(
            roles, [&](Role role) { return !person(named, role).is_set() || problem.find_adult(person(named, role)); });
        if (adults_known && problem.household_of(named.child) && seen.insert(named.child).second) continue;
        found.push_back({"visits.known",
                         Severity::hard,
                         of_child(named.child),
                         {"包保记录的儿童或人员无效，或重复。",
                          "The guardianship names an unknown child or adult, or is given twice."},
                         1,
                         false});
    }
    for (const Visit& visit : plan.visits) {
        if (problem.household_of(visit.child) && problem.find_adult(visit.adult) && problem.find_day(visit.date))
            continue;
        found.push_back({"visits.known",
                         Severity::hard,
                         of_child(visit.child, visit.date),
                         {fmt::format("{}的家访记录，儿童、人员或日期无效。", format_date(visit.date)),
                          fmt::format("The visit on {} names an unknown child or adult, or a day that is not open.",
                                      format_date(visit.date))},
                         1,
                         false});
    }
    return found;
}

Violations check_two_persons(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto named = by_child(plan);
    for (const Household& household : problem.households()) {
        for (const Id<Child> child : household.children) {
            const auto row = named.find(child);
            if (row == named.end()) {
                found.push_back(
                    {"visits.two_persons",
                     Severity::hard,
                     of_child(child),
                     {"该儿童没有包保记录，缺2人。", "The child has no guardianship: 2 persons are missing."},
                     2,
                     false});
                continue;
            }
            for (const Role role : roles) {
                if (person(row->second, role).is_set()) continue;
                const Text who = word(role);
                found.push_back({"visits.two_persons",
                                 Severity::hard,
                                 of_child(child),
                                 {fmt::format("该儿童缺{}1人：没有符合条件且排得开的人员。", who.zh),
                                  fmt::format("The child has no {}: nobody who may be named has the time.", who.en)},
                                 1,
                                 true});
            }
        }
    }
    return found;
}

Violations check_class(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const Guardianship& named : plan.guardianships) {
        for (const Role role : roles) {
            const auto adult = problem.find_adult(person(named, role));
            if (!adult || is_of_role(problem.adults()[*adult].adult_class, role)) continue;
            const auto& actual = name_of(problem.adults()[*adult].adult_class);
            const Text who = word(role);
            found.push_back({"visits.class",
                             Severity::hard,
                             of_child(named.child),
                             {fmt::format("{}的人员类别为“{}”，不符合要求。", who.zh, actual.zh),
                              fmt::format("The {} named is of class \"{}\".", who.en, actual.en)},
                             1,
                             false});
        }
    }
    return found;
}

Violations check_mostly_there(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const Guardianship& named : plan.guardianships) {
        for (const Need need : needs(problem.policy())) {
            const auto visitor = visitor_of(problem, named, need);
            if (!visitor || is_mostly_there(problem, *visitor, need)) continue;
            const Text who =
                need == Need::team ? Text{"家访教师与包保干部", "teacher and cadre"} : word(roles_of(need).front());
            found.push_back({"visits.mostly_there",
                             Severity::hard,
                             of_child(named.child),
                             {fmt::format("{}在超过三分之一的周次无法到访。", who.zh),
                              fmt::format("The {} cannot come in more than a third of the weeks.", who.en)},
                             1,
                             false});
        }
    }
    return found;
}

Violations check_named_only(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto named = by_child(plan);
    for (const Visit& visit : plan.visits) {
        const auto row = named.find(visit.child);
        const auto week = week_of(problem, visit.date);
        const auto may_come = [&](Role role) {
            if (person(row->second, role) == visit.adult) return true;
            return week && is_known_of_role(problem, visit.adult, role) &&
                   needs_stand_in(problem, row->second, *week, role);
        };
        if (row != named.end() && std::ranges::any_of(roles, may_come)) continue;
        found.push_back(
            {"visits.named_only",
             Severity::hard,
             of_child(visit.child, visit.date),
             {fmt::format("{}由非指定人员（{}）家访，且指定人员并未缺席。", format_date(visit.date),
                          visit.adult.value()),
              fmt::format("On {} the child is visited by adult {}, who is neither named for it nor stands in.",
                          format_date(visit.date), visit.adult.value())},
             1,
             false});
    }
    return found;
}

Violations check_cadence(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto named = by_child(plan);
    std::map<std::pair<Id<Child>, Date>, std::vector<Id<Adult>>> made;
    for (const Visit& visit : plan.visits) made[{visit.child, week_start(visit.date)}].push_back(visit.adult);
    for (const Household& household : problem.households()) {
        for (const Id<Child> child : household.children) {
            const auto row = named.find(child);
            for (std::size_t week = 0; week < problem.weeks().size(); ++week) {
                const Date monday = week_start(problem.days()[problem.weeks()[week].front()]);
                const auto& visitors = made[{child, monday}];
                int missing = 0;
                bool listed = true;
                for (const Role role : roles) {
                    const Id<Adult> adult = row == named.end() ? Id<Adult>{} : person(row->second, role);
                    const bool away = row != named.end() && needs_stand_in(problem, row->second, week, role);
                    const auto counts = [&](Id<Adult> who) {
                        return away ? is_known_of_role(problem, who, role) : adult.is_set() && who == adult;
                    };
                    const auto done = static_cast<int>(std::ranges::count_if(visitors, counts));
                    const int short_by = problem.due(week, role) - done;
                    if (short_by <= 0) continue;
                    missing += short_by;
                    listed = listed && row != named.end() && !adult.is_set();
                }
                if (missing == 0) continue;
                found.push_back(
                    {"visits.cadence",
                     Severity::hard,
                     of_child(child, monday),
                     {fmt::format("{}起的一周应家访{}次，缺{}次{}。", format_date(monday), problem.due(week), missing,
                                  listed ? "（未落实人员）" : ""),
                      fmt::format("In the week of {}, {} visits are due and {} are missing{}.", format_date(monday),
                                  problem.due(week), missing, listed ? " (nobody is named)" : "")},
                     static_cast<double>(missing),
                     listed});
            }
        }
    }
    return found;
}

Violations check_once_a_day(const Problem& problem, const Plan& plan) {
    Violations found;
    // Two who go together come once: visits of a team count by their times.
    const bool together = problem.policy().visit_team > 1;
    std::map<std::pair<Id<Child>, Date>, std::set<std::pair<ClockTime, Id<Adult>>>> visits;
    for (const Visit& visit : plan.visits)
        visits[{visit.child, visit.date}].emplace(visit.arrive, together ? Id<Adult>{} : visit.adult);
    for (const auto& [when, calls] : visits) {
        const std::size_t count = calls.size();
        if (count == 1) continue;
        found.push_back({"visits.once_a_day",
                         Severity::hard,
                         of_child(when.first, when.second),
                         {fmt::format("{}家访{}次。", format_date(when.second), count),
                          fmt::format("Visited {} times on {}.", count, format_date(when.second))},
                         static_cast<double>(count - 1),
                         false});
    }
    return found;
}

Violations check_together(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto named = by_child(plan);
    using Call = std::tuple<Date, Id<Adult>, ClockTime, ClockTime>;
    std::map<Id<Child>, std::set<Call>> calls;
    for (const Visit& visit : plan.visits)
        calls[visit.child].insert({visit.date, visit.adult, visit.arrive, visit.leave});
    for (const Household& household : problem.households()) {
        const Id<Child> first = household.children.front();
        const auto first_row = named.find(first);
        for (const Id<Child> child : household.children) {
            const auto row = named.find(child);
            const bool same_persons = (row == named.end()) == (first_row == named.end()) &&
                                      (row == named.end() || (row->second.teacher == first_row->second.teacher &&
                                                              row->second.cadre == first_row->second.cadre));
            if (same_persons && calls[child] == calls[first]) continue;
            found.push_back({"visits.together",
                             Severity::hard,
                             of_child(child),
                             {fmt::format("与同户儿童{}的指定人员或家访时间不一致。", first.value()),
                              fmt::format("Has other persons or other times of visit than sibling {}.", first.value())},
                             1,
                             false});
        }
    }
    return found;
}

Violations check_team(const Problem& problem, const Plan& plan) {
    Violations found;
    if (problem.policy().visit_team < 2) return found;
    std::map<std::tuple<Id<Child>, Date, ClockTime, ClockTime>, std::vector<Id<Adult>>> calls;
    for (const Visit& visit : plan.visits)
        calls[{visit.child, visit.date, visit.arrive, visit.leave}].push_back(visit.adult);
    for (const auto& entry : calls) {
        const std::vector<Id<Adult>>& adults = entry.second;
        const auto one_of = [&](Role role) {
            return std::ranges::count_if(adults, [&](Id<Adult> who) { return is_known_of_role(problem, who, role); }) ==
                   1;
        };
        if (adults.size() == 2 && std::ranges::all_of(roles, one_of)) continue;
        const auto& [child, date, arrive, leave] = entry.first;
        found.push_back({"visits.team",
                         Severity::hard,
                         of_child(child, date),
                         {fmt::format("{}{}到访的不是一名教师和一名干部。", format_date(date), format_clock(arrive)),
                          fmt::format("On {} at {} the child is not visited by a teacher and a cadre together.",
                                      format_date(date), format_clock(arrive))},
                         1,
                         false});
    }
    return found;
}

Violations check_window(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const Visit& visit : plan.visits) {
        const auto household = problem.household_of(visit.child);
        if (!household) continue;
        const ClockSpan& hours = problem.households()[*household].window;
        const auto outside = std::max<std::chrono::minutes>(hours.from - visit.arrive, visit.leave - hours.to);
        if (outside.count() <= 0) continue;
        found.push_back(
            {"visits.window",
             Severity::hard,
             of_child(visit.child, visit.date),
             {fmt::format("{}家访{}至{}，该户方便的时间为{}。", format_date(visit.date), format_clock(visit.arrive),
                          format_clock(visit.leave), format_clock_span(hours)),
              fmt::format("The visit on {} is from {} to {}; the family's hours are {}.", format_date(visit.date),
                          format_clock(visit.arrive), format_clock(visit.leave), format_clock_span(hours))},
             static_cast<double>(outside.count()),
             false});
    }
    return found;
}

Violations check_near(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const Guardianship& named : plan.guardianships) {
        const auto household = problem.household_of(named.child);
        if (!household) continue;
        const Home& home = problem.households()[*household].home;
        for (const Role role : roles) {
            const auto adult = problem.find_adult(person(named, role));
            if (!adult) continue;
            const auto way = problem.travel(problem.home(*adult), home);
            const bool same_county = problem.home(*adult).county == home.county;
            if (same_county && way <= near_by) continue;
            const Text who = word(role);
            found.push_back({"visits.near",
                             Severity::soft,
                             of_child(named.child),
                             {fmt::format("{}单程{}分钟{}。", who.zh, way.count(), same_county ? "" : "，且不在本县"),
                              fmt::format("The {} lives {} minutes away{}.", who.en, way.count(),
                                          same_county ? "" : ", in another county")},
                             static_cast<double>(std::max<std::int64_t>(0, (way - near_by).count())),
                             false});
        }
    }
    return found;
}

}  // namespace yingtuo::visits
