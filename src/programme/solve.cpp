#include "programme/solve.h"

#include <algorithm>
#include <mutex>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "programme/beside.h"
#include "programme/groups.h"
#include "programme/places.h"
#include "programme/roster.h"
#include "programme/timetable.h"

namespace yingtuo::programme {

namespace {

Plan plan_site(const Problem& problem, std::size_t index, std::uint64_t seed) {
    Plan plan;
    const SiteInput& site = problem.sites()[index];
    const std::vector<Group> groups =
        form_groups(site.children, problem.policy(), site.rooms, problem.room_places(index));
    const Roster roster(problem, index, groups.size());
    const std::size_t blocks = problem.blocks().size();
    const auto days = problem.days(index);
    const auto activities = problem.catalogue().all();
    Places places(problem, index, groups.size(), days.size() * blocks);
    plan.sessions.reserve(groups.size() * days.size() * blocks);
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const int number = static_cast<int>(g) + 1;
        for (const Id<Child> child : groups[g].children) plan.groups.push_back({site.venue, number, child});
        const std::vector<Slot> slots = make_timetable(problem, index, groups[g], g, roster, seed);
        for (std::size_t hour = 0; hour < slots.size(); ++hour) {
            const Slot& slot = slots[hour];
            const DayBlock& block = problem.blocks()[hour % blocks];
            Care care = roster.at(hour / blocks, hour % blocks, g);
            if (slot.assistant_leads) std::swap(care.responsible, care.assisting);
            CareSession& session = plan.sessions.emplace_back();
            session.venue = site.venue;
            session.group = number;
            session.date = days[hour / blocks];
            session.start = block.start;
            session.end = block.end;
            session.activity = activities[slot.activity].code;
            if (care.responsible) session.responsible = problem.adults()[*care.responsible].id;
            if (care.assisting) session.assisting = problem.adults()[*care.assisting].id;
            session.place = places.of(activities[slot.activity], g, hour);
            if (slot.rain >= 0) session.rain_activity = activities[static_cast<std::size_t>(slot.rain)].code;
        }
    }
    add_sessions_beside(problem, index, seed, plan.sessions);
    std::stable_sort(plan.sessions.begin(), plan.sessions.end(), [](const CareSession& a, const CareSession& b) {
        return std::tie(a.group, a.date, a.start) < std::tie(b.group, b.date, b.start);
    });
    return plan;
}

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    const std::size_t count = problem.sites().size();
    std::vector<Plan> parts(count);
    std::mutex progress_mutex;
    std::size_t done = 0;
    for_each_part(count, limits.threads, [&](std::size_t site) {
        if (!limits.is_stopped()) parts[site] = plan_site(problem, site, limits.seed);
        if (!limits.on_progress) return;
        const std::scoped_lock lock(progress_mutex);
        ++done;
        limits.on_progress({static_cast<double>(done) / static_cast<double>(count), 0, std::nullopt});
    });
    Plan plan;
    std::size_t groups = 0;
    std::size_t sessions = 0;
    for (const Plan& part : parts) {
        groups += part.groups.size();
        sessions += part.sessions.size();
    }
    plan.groups.reserve(groups);
    plan.sessions.reserve(sessions);
    for (Plan& part : parts) {
        std::move(part.groups.begin(), part.groups.end(), std::back_inserter(plan.groups));
        std::move(part.sessions.begin(), part.sessions.end(), std::back_inserter(plan.sessions));
        part = {};
    }
    return plan;
}

}  // namespace yingtuo::programme
