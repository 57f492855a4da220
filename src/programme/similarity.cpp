#include "programme/similarity.h"

#include <algorithm>
#include <tuple>

#include "programme/beside.h"

namespace yingtuo::programme {

namespace {

// Share of the hours of the shorter season at which two groups do the same; sessions are in order of time.
double common_hours(const PlanView& plan, std::span<const SessionView> a, std::span<const SessionView> b) {
    const auto counts = [&](const SessionView& session) {
        return session.activity && plan.activity(*session.activity).block == BlockKind::activity;
    };
    const auto when = [](const SessionView& session) { return std::tie(session.row->date, session.row->start); };
    std::size_t common = 0;
    std::size_t j = 0;
    for (const SessionView& session : a) {
        while (j < b.size() && when(b[j]) < when(session)) ++j;
        if (j == b.size()) break;
        if (counts(session) && when(b[j]) == when(session) && b[j].activity == session.activity) ++common;
    }
    const auto shorter = std::min(std::count_if(a.begin(), a.end(), counts), std::count_if(b.begin(), b.end(), counts));
    return shorter == 0 ? 0 : static_cast<double>(common) / static_cast<double>(shorter);
}

}  // namespace

double similarity(const PlanView& plan, Id<Venue> a, Id<Venue> b) {
    double most = 0;
    for (const GroupView& here : plan.groups(a)) {
        if (here.number == group_of_adults) continue;
        for (const GroupView& there : plan.groups(b)) {
            if (there.number == group_of_adults) continue;
            most = std::max(most, common_hours(plan, plan.sessions(here), plan.sessions(there)));
        }
    }
    return most;
}

}  // namespace yingtuo::programme
