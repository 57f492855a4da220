#include "visits/visitors.h"

#include <algorithm>
#include <tuple>

namespace yingtuo::visits {

namespace {

Role role_of(Need need) {
    return need == Need::cadre ? Role::cadre : Role::teacher;
}

std::vector<Visitor> singles_for(const Problem& problem, Role role, Need need) {
    std::vector<Visitor> visitors;
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const Visitor visitor{{adult}};
        if (is_of_role(problem.adults()[adult].adult_class, role) && is_mostly_there(problem, visitor, need))
            visitors.push_back(visitor);
    }
    return visitors;
}

// The nearest pair first, as long as both are free and have days in common.
std::vector<Visitor> teams_for(const Problem& problem) {
    const auto teachers = singles_for(problem, Role::teacher, Need::team);
    const auto cadres = singles_for(problem, Role::cadre, Need::team);
    std::vector<std::tuple<bool, std::chrono::minutes, std::size_t, std::size_t>> pairs;
    for (const Visitor& teacher : teachers) {
        for (const Visitor& cadre : cadres) {
            const Home& one = problem.home(teacher.members[0]);
            const Home& other = problem.home(cadre.members[0]);
            pairs.emplace_back(one.county != other.county, problem.travel(one, other), teacher.members[0],
                               cadre.members[0]);
        }
    }
    std::ranges::sort(pairs);
    std::vector<bool> is_taken(problem.adults().size());
    std::vector<Visitor> teams;
    for (const auto& [elsewhere, way, teacher, cadre] : pairs) {
        const Visitor team{{teacher, cadre}};
        if (is_taken[teacher] || is_taken[cadre] || !is_mostly_there(problem, team, Need::team)) continue;
        is_taken[teacher] = is_taken[cadre] = true;
        teams.push_back(team);
    }
    std::ranges::sort(teams, {}, &Visitor::members);
    return teams;
}

}  // namespace

std::vector<Need> needs(const Policy& policy) {
    if (policy.visit_team > 1) return {Need::team};
    return {Need::teacher, Need::cadre};
}

int due(const Problem& problem, std::size_t week, Need need) {
    return problem.due(week, role_of(need));
}

bool is_away(const Problem& problem, const Visitor& visitor, std::size_t week, Need need) {
    const auto can = [&](std::size_t day) { return may_visit(problem, visitor, day); };
    const auto days = static_cast<int>(std::ranges::count_if(problem.weeks()[week], can));
    return days < due(problem, week, need);
}

bool is_mostly_there(const Problem& problem, const Visitor& visitor, Need need) {
    int weeks = 0;
    int away = 0;
    bool serves = false;
    for (std::size_t week = 0; week < problem.weeks().size(); ++week) {
        serves = serves || std::ranges::any_of(problem.weeks()[week],
                                               [&](std::size_t day) { return may_visit(problem, visitor, day); });
        const int visits = due(problem, week, need);
        if (visits == 0) continue;
        if (most_days_week(problem, visitor) < visits) return false;
        ++weeks;
        away += is_away(problem, visitor, week, need) ? 1 : 0;
    }
    return serves && away * 3 <= weeks;
}

std::vector<Visitor> visitors_for(const Problem& problem, Need need) {
    return need == Need::team ? teams_for(problem) : singles_for(problem, role_of(need), need);
}

bool may_visit(const Problem& problem, const Visitor& visitor, std::size_t day) {
    return std::ranges::all_of(
        visitor.members, [&](std::size_t adult) { return may_visit(problem.adults()[adult], problem.days()[day]); });
}

int most_days_week(const Problem& problem, const Visitor& visitor) {
    int most = 7;
    for (const std::size_t adult : visitor.members) most = std::min(most, problem.adults()[adult].max_days_week);
    return most;
}

std::chrono::minutes travel(const Problem& problem, const Visitor& visitor, const Home& to) {
    std::chrono::minutes longest{0};
    for (const std::size_t adult : visitor.members)
        longest = std::max(longest, problem.travel(problem.home(adult), to));
    return longest;
}

bool is_of_county(const Problem& problem, const Visitor& visitor, const Home& home) {
    return std::ranges::all_of(visitor.members,
                               [&](std::size_t adult) { return problem.home(adult).county == home.county; });
}

}  // namespace yingtuo::visits
