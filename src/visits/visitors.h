// Visitors: who goes out together. By policy a visitor goes alone, or a teacher and a cadre go as a team.
#pragma once

#include <vector>

#include "visits/problem.h"

namespace yingtuo::visits {

struct Visitor {
    std::vector<std::size_t> members;  // adults; in a team the teacher, then the cadre

    friend bool operator==(const Visitor&, const Visitor&) = default;
};

// Whom a household needs: a teacher, a cadre, or both at once.
enum class Need { teacher, cadre, team };
[[nodiscard]] std::vector<Need> needs(const Policy& policy);
// Visits a week of whoever fills the need.
[[nodiscard]] int due(const Problem& problem, std::size_t week, Need need);

// A named visitor who has fewer days of service in a week than visits are due is away; somebody of the same class
// stands in that week.
[[nodiscard]] bool is_away(const Problem& problem, const Visitor& visitor, std::size_t week, Need need);
// In most weeks in which visits are due the visitor comes in person: away in a third of them at most.
[[nodiscard]] bool is_mostly_there(const Problem& problem, const Visitor& visitor, Need need);

// Everyone who may be named: of the role, with enough days of service, and for a team paired with the nearest cadre
// who is free: home to home, those of one county first. Sorted by their first member.
[[nodiscard]] std::vector<Visitor> visitors_for(const Problem& problem, Need need);

// Every member may visit that day.
[[nodiscard]] bool may_visit(const Problem& problem, const Visitor& visitor, std::size_t day);
// Days of rounds a week, of the member who can least.
[[nodiscard]] int most_days_week(const Problem& problem, const Visitor& visitor);
// Everybody leaves from home and comes home: the longest way counts.
[[nodiscard]] std::chrono::minutes travel(const Problem& problem, const Visitor& visitor, const Home& to);
[[nodiscard]] bool is_of_county(const Problem& problem, const Visitor& visitor, const Home& home);

}  // namespace yingtuo::visits
