#include "visits/solve.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/ensure.h"
#include "base/parallel.h"
#include "base/random.h"
#include "visits/bound.h"
#include "visits/parts.h"
#include "visits/routing/rules.h"
#include "visits/routing/solve.h"

namespace yingtuo::visits {

namespace {

// Steps for each stop of a part, so that a season of many is searched as thoroughly as one of few; and at least.
constexpr std::int64_t steps_a_stop = 6;
constexpr std::int64_t least_steps = 500;

routing::Plan solve_part(const Part& part, const Limits& limits, std::size_t number) {
    Limits of_part;
    of_part.iterations =
        std::max(least_steps, steps_a_stop * static_cast<std::int64_t>(part.problem.customers().size()));
    of_part.seed = Random(limits.seed).split(number).next();
    of_part.stop = limits.stop;
    return routing::solve(part.problem, of_part);
}

void name_in(Guardianship& named, const Problem& problem, const Visitor& visitor) {
    for (const std::size_t adult : visitor.members) {
        const bool is_teacher = is_of_role(problem.adults()[adult].adult_class, Role::teacher);
        (is_teacher ? named.teacher : named.cadre) = problem.adults()[adult].id;
    }
}

// A need for which no visit is due all season is filled by whoever lives nearest.
void name_without_visits(const Problem& problem, std::vector<Guardianship>& by_household) {
    for (const Need need : needs(problem.policy())) {
        bool is_due = false;
        for (std::size_t week = 0; week < problem.weeks().size(); ++week)
            is_due = is_due || due(problem, week, need) > 0;
        if (is_due) continue;
        const auto visitors = visitors_for(problem, need);
        for (std::size_t household = 0; household < by_household.size(); ++household) {
            const Home& home = problem.households()[household].home;
            const auto farther = [&](const Visitor& visitor) {
                return std::tuple{!is_of_county(problem, visitor, home), travel(problem, visitor, home)};
            };
            const auto nearest = std::ranges::min_element(visitors, {}, farther);
            if (nearest != visitors.end()) name_in(by_household[household], problem, *nearest);
        }
    }
}

// A visitor's round, with its times: one of each member.
struct TimedRound {
    std::size_t day = 0;
    std::size_t adult = 0;
    std::vector<std::size_t> households;
    std::vector<ClockTime> arrive;
};

std::vector<TimedRound> timed_rounds(const Part& part, const routing::Plan& plan) {
    std::vector<TimedRound> rounds;
    for (const routing::DayRound& round : plan.rounds) {
        const auto times = routing::times_of(part.problem, round);
        ENSURE(times.has_value());
        TimedRound timed;
        timed.day = round.day;
        for (std::size_t stop = 0; stop < round.customers.size(); ++stop) {
            timed.households.push_back(part.tasks[round.customers[stop]].household);
            timed.arrive.emplace_back(static_cast<std::int64_t>((*times)[stop]));
        }
        for (const std::size_t member : part.visitors[round.vehicle].members) {
            timed.adult = member;
            rounds.push_back(timed);
        }
    }
    return rounds;
}

void write_round(const Problem& problem, const TimedRound& round, std::int64_t number, Plan& plan) {
    int order = 0;
    const Home* place = &problem.home(round.adult);
    for (std::size_t stop = 0; stop < round.households.size(); ++stop) {
        const Household& household = problem.households()[round.households[stop]];
        plan.travel_min += problem.travel(*place, household.home).count();
        place = &household.home;
        for (const Id<Child> child : household.children) {
            plan.visits.push_back({child, problem.days()[round.day], ++order, problem.adults()[round.adult].id, number,
                                   round.arrive[stop], round.arrive[stop] + problem.policy().visit_length});
        }
    }
    plan.travel_min += problem.travel(*place, problem.home(round.adult)).count();
}

std::vector<Guardianship> by_child(const Problem& problem, const std::vector<Guardianship>& by_household) {
    std::vector<Guardianship> all;
    for (std::size_t household = 0; household < by_household.size(); ++household) {
        for (const Id<Child> child : problem.households()[household].children) {
            all.push_back(by_household[household]);
            all.back().child = child;
        }
    }
    std::ranges::sort(all, {}, &Guardianship::child);
    return all;
}

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    const std::vector<Part> parts = parts_of(problem, limits.threads);
    std::vector<routing::Plan> plans(parts.size());
    for_each_part(parts.size(), limits.threads, [&](std::size_t i) { plans[i] = solve_part(parts[i], limits, i); });

    std::vector<Guardianship> by_household(problem.households().size());
    std::vector<TimedRound> rounds;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        for (std::size_t customer = 0; customer < parts[i].tasks.size(); ++customer) {
            const std::size_t vehicle = plans[i].vehicle_of[customer];
            if (vehicle == routing::none) continue;
            name_in(by_household[parts[i].tasks[customer].household], problem, parts[i].visitors[vehicle]);
        }
        const auto of_part = timed_rounds(parts[i], plans[i]);
        rounds.insert(rounds.end(), of_part.begin(), of_part.end());
    }
    name_without_visits(problem, by_household);

    Plan plan = plan_of(by_child(problem, by_household), {});
    std::ranges::sort(rounds, {}, [](const TimedRound& round) { return std::pair{round.day, round.adult}; });
    std::int64_t number = 0;
    for (const TimedRound& round : rounds) write_round(problem, round, ++number, plan);
    plan.rounds = static_cast<int>(number);
    plan.seed = limits.seed;
    plan.least_missing = plan.missing_persons == 0 ? 0 : least_missing_persons(problem);
    if (limits.on_progress) limits.on_progress({1, static_cast<double>(plan.missing_persons), std::nullopt});
    return plan;
}

}  // namespace yingtuo::visits
