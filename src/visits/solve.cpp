#include "visits/solve.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

#include "base/ensure.h"
#include "base/parallel.h"
#include "visits/calendar.h"
#include "visits/guardians.h"
#include "visits/moves/hand_over.h"

namespace yingtuo::visits {

namespace {

using Beats = std::array<std::vector<Beat>, roles.size()>;

std::vector<Beat>& of(Beats& beats, Role role) {
    return beats[static_cast<std::size_t>(role)];
}

// Takes a household out of the care of whoever has it, and gives that visitor's place in the list. In the rare case
// that the shorter list is cut into more rounds than the visitor can make, further households go too.
std::size_t leave_out(const Ways& ways, std::vector<Beat>& beats, std::size_t household) {
    const auto beat = std::ranges::find_if(beats, [&](const Beat& each) {
        return std::ranges::find(each.households, household) != each.households.end();
    });
    ENSURE(beat != beats.end());
    const auto place = static_cast<std::size_t>(beat - beats.begin());
    if (auto shorter = without(ways, *beat, household)) {
        beat->households = std::move(shorter->households);
        beat->rounds = std::move(shorter->rounds);
        return place;
    }
    std::erase(beat->households, household);
    for (;;) {
        auto rounds = rounds_of(ways, beat->adult, beat->households);
        if (rounds && static_cast<int>(rounds->size()) <= beat->most_rounds) {
            beat->rounds = std::move(*rounds);
            return place;
        }
        beat->households.pop_back();
    }
}

// Visitors a household is handed on to before its person is left missing.
constexpr std::size_t most_tried = 8;

// Gives a household that is in nobody's care to the nearest visitor who has not been tried yet. False where that is
// nobody.
bool hand_on(const Ways& ways, std::vector<Beat>& beats, std::size_t household, std::set<std::size_t>& tried) {
    const Problem& problem = ways.problem();
    std::vector<std::tuple<bool, Minutes, std::size_t>> nearest;
    for (std::size_t i = 0; i < beats.size(); ++i) {
        if (tried.contains(i)) continue;
        const bool elsewhere = problem.home(beats[i].adult).county != problem.households()[household].home.county;
        nearest.emplace_back(elsewhere, ways.from_home(beats[i].adult, household), i);
    }
    std::ranges::sort(nearest);
    for (const auto& [elsewhere, way, i] : nearest) {
        if (tried.size() >= most_tried) return false;
        tried.insert(i);
        auto longer = with(ways, beats[i], household);
        if (!longer) continue;
        beats[i].households = std::move(longer->households);
        beats[i].rounds = std::move(longer->rounds);
        return true;
    }
    return false;
}

// Rounds of everyone. Where the two persons of a household cannot both come in some week, the household is handed on,
// and when that has been tried often enough, goes without the one. Ends, because no visitor is tried twice for a
// household.
Calendar calendar_without_clashes(const Ways& ways, Beats& beats) {
    std::map<std::pair<Role, std::size_t>, std::set<std::size_t>> tried;
    for (;;) {
        Calendar calendar = calendar_of(ways, of(beats, Role::teacher), of(beats, Role::cadre));
        if (calendar.clashes.empty()) return calendar;
        const Clash clash = calendar.clashes.front();
        auto& visitors = of(beats, clash.role);
        auto& so_far = tried[{clash.role, clash.household}];
        so_far.insert(leave_out(ways, visitors, clash.household));
        hand_on(ways, visitors, clash.household, so_far);
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

void write_round(const Ways& ways, const DatedRound& round, std::int64_t number, Plan& plan) {
    const Problem& problem = ways.problem();
    const TourTimes times(ways, round.adult);
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
    const Ways ways(problem, limits.threads);
    Beats beats;
    for_each_part(roles.size(), limits.threads, [&](std::size_t role) { beats[role] = beats_of(ways, roles[role]); });
    const Calendar calendar = calendar_without_clashes(ways, beats);

    Plan plan = plan_of(guardianships_of(problem, beats), {});
    std::int64_t number = 0;
    for (const DatedRound& round : calendar.rounds) write_round(ways, round, ++number, plan);
    plan.rounds = static_cast<int>(number);
    plan.seed = limits.seed;
    if (limits.on_progress) limits.on_progress({1, static_cast<double>(plan.missing_persons), std::nullopt});
    return plan;
}

}  // namespace yingtuo::visits
