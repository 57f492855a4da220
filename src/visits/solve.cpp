#include "visits/solve.h"

#include <algorithm>
#include <array>

#include "base/ensure.h"
#include "base/parallel.h"
#include "visits/calendar.h"
#include "visits/guardians.h"

namespace yingtuo::visits {

namespace {

using Beats = std::array<std::vector<Beat>, roles.size()>;

std::vector<Beat>& of(Beats& beats, Role role) {
    return beats[static_cast<std::size_t>(role)];
}

// Takes a household out of the care of whoever has it: the person of this role is missing from now on. Where the
// shorter list happens to be cut worse than the longer one was, further households go too.
void leave_out(const Problem& problem, std::vector<Beat>& beats, std::size_t household) {
    const auto beat = std::ranges::find_if(beats, [&](const Beat& each) {
        return std::ranges::find(each.households, household) != each.households.end();
    });
    ENSURE(beat != beats.end());
    std::erase(beat->households, household);
    for (;;) {
        auto rounds = rounds_of(problem, beat->adult, beat->households);
        if (rounds && static_cast<int>(rounds->size()) <= beat->most_rounds) {
            beat->rounds = std::move(*rounds);
            return;
        }
        beat->households.pop_back();
    }
}

// Rounds of everyone; where the two persons of a household cannot both be placed in some week, the first such household
// goes without the one, and all is placed anew. Ends, because each turn names one person fewer.
Calendar calendar_without_clashes(const Problem& problem, Beats& beats) {
    for (;;) {
        Calendar calendar = calendar_of(problem, of(beats, Role::teacher), of(beats, Role::cadre));
        if (calendar.clashes.empty()) return calendar;
        const Clash& first = calendar.clashes.front();
        leave_out(problem, of(beats, first.role), first.household);
    }
}

std::vector<Guardianship> guardianships_of(const Problem& problem, const Beats& beats) {
    std::vector<Guardianship> by_household(problem.households().size());
    for (const Role role : roles) {
        for (const Beat& beat : beats[static_cast<std::size_t>(role)]) {
            for (const std::size_t household : beat.households) {
                const Id<Adult> adult = problem.adults()[beat.adult].id;
                (role == Role::teacher ? by_household[household].teacher : by_household[household].cadre) = adult;
            }
        }
    }
    std::vector<Guardianship> all;
    for (std::size_t household = 0; household < by_household.size(); ++household) {
        for (const Id<Child> child : problem.households()[household].children) {
            all.push_back({child, by_household[household].teacher, by_household[household].cadre});
        }
    }
    std::ranges::sort(all, {}, &Guardianship::child);
    return all;
}

void write_round(const Problem& problem, const DatedRound& round, std::int64_t number, Plan& plan) {
    const TourTimes times(problem, round.adult);
    ClockTime now = round_start;
    int order = 0;
    for (std::size_t stop = 0; stop < round.stops.size(); ++stop) {
        const auto at = static_cast<std::ptrdiff_t>(stop);
        now += times.leg(round.stops, at - 1, at);
        const ClockTime leave = now + problem.policy().visit_length;
        for (const Id<Child> child : problem.households()[round.stops[stop]].children) {
            plan.visits.push_back(
                {child, problem.days()[round.day], ++order, problem.adults()[round.adult].id, number, now, leave});
        }
        now = leave;
    }
    plan.travel_min += times.travel(round.stops).count();
}

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    Beats beats;
    for_each_part(roles.size(), limits.threads,
                  [&](std::size_t role) { beats[role] = beats_of(problem, roles[role]); });
    const Calendar calendar = calendar_without_clashes(problem, beats);

    Plan plan = plan_of(guardianships_of(problem, beats), {});
    std::int64_t number = 0;
    for (const DatedRound& round : calendar.rounds) write_round(problem, round, ++number, plan);
    plan.rounds = static_cast<int>(number);
    plan.seed = limits.seed;
    if (limits.on_progress) limits.on_progress({1, static_cast<double>(plan.missing_persons), std::nullopt});
    return plan;
}

}  // namespace yingtuo::visits
