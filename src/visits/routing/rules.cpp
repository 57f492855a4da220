#include "visits/routing/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace yingtuo::visits::routing {

namespace {

constexpr double tolerance = 1e-6;

const Rule<Problem, Plan> list[] = {
    {"routing.rounds",
     Severity::hard,
     {"每辆车每天至多一条路线，且当天出车", "a vehicle makes one round a day at most, on days it works"},
     "plain sense",
     check_rounds},
    {"routing.calls",
     Severity::hard,
     {"每名客户按其一种日期组合得到服务", "each customer is called at on the days of one of its combinations"},
     "Cordeau, Gendreau and Laporte, doi:10.1002/(SICI)1097-0037(199709)30:2<105::AID-NET5>3.0.CO;2-G",
     check_calls},
    {"routing.load",
     Severity::hard,
     {"装载量不超过车辆容量", "the load stays within the vehicle's capacity"},
     "plain sense",
     check_load},
    {"routing.times",
     Severity::hard,
     {"服务在时间窗内开始，按时回到驻地，并有午休",
      "service begins in its window, the vehicle is home in time, with its break"},
     "Solomon, doi:10.1287/opre.35.2.254",
     check_times},
    {"routing.longest",
     Severity::hard,
     {"路线时长不超过上限", "a round is not longer than allowed"},
     "plain sense",
     check_longest},
    {"routing.one_vehicle",
     Severity::hard,
     {"指定车辆完成该客户的全部服务，缺勤时由替班完成",
      "a customer's own vehicle makes every call; a stand-in where it is away"},
     "docs/model/visits.md",
     check_one_vehicle},
    {"routing.apart",
     Severity::hard,
     {"须错开的两名客户不在同一天", "two customers kept apart have no day in common"},
     "docs/model/visits.md",
     check_apart},
};

Violation broken(std::string_view rule, std::string subject, Text sentence, double amount) {
    return {std::string(rule), Severity::hard, std::move(subject), std::move(sentence), amount, false};
}

std::string of_round(const DayRound& round) {
    return fmt::format("vehicle:{}@{}", round.vehicle, round.day);
}

bool is_known(const Problem& problem, const DayRound& round) {
    return round.day < problem.days() && round.vehicle < problem.vehicles().size() &&
           std::ranges::all_of(round.customers, [&](std::size_t c) { return c < problem.customers().size(); });
}

// Days on which each customer is called at, and with which vehicle.
std::vector<std::multimap<std::size_t, std::size_t>> calls_made(const Problem& problem, const Plan& plan) {
    std::vector<std::multimap<std::size_t, std::size_t>> made(problem.customers().size());
    for (const DayRound& round : plan.rounds) {
        if (!is_known(problem, round)) continue;
        for (const std::size_t customer : round.customers) made[customer].emplace(round.day, round.vehicle);
    }
    return made;
}

// The combination of the call whose days were all called at; nothing where there is none.
const Combination* combination_made(const Call& call, const std::multimap<std::size_t, std::size_t>& made) {
    for (const Combination& days : call.combinations) {
        if (std::ranges::all_of(days, [&](std::size_t day) { return made.contains(day); })) return &days;
    }
    return nullptr;
}

// Where a break may lie: nowhere, before stop 0 at home (0), on arrival at a stop (1 + 2 stop) or after it (2 + 2
// stop).
constexpr std::size_t no_break = none;

struct Walk {
    std::vector<double> begins;
    double home = 0;
};

std::optional<Walk> walk_through(const Problem& problem, const DayRound& round, std::size_t break_at) {
    const Vehicle& vehicle = problem.vehicles()[round.vehicle];
    Walk walk;
    double now = vehicle.shift.from;
    bool is_late = false;
    const auto rest = [&](std::size_t place) {
        if (place != break_at) return;
        now = std::max(now, vehicle.lunch->begins.from);
        is_late = is_late || now > vehicle.lunch->begins.to + tolerance;
        now += vehicle.lunch->length;
    };
    rest(0);
    std::size_t place = vehicle.home;
    for (std::size_t stop = 0; stop < round.customers.size(); ++stop) {
        const Customer& customer = problem.customers()[round.customers[stop]];
        now += problem.way(place, customer.place);
        rest(1 + 2 * stop);
        now = std::max(now, customer.window.from);
        is_late = is_late || now > customer.window.to + tolerance;
        walk.begins.push_back(now);
        now += customer.service;
        rest(2 + 2 * stop);
        place = customer.place;
    }
    walk.home = now + problem.way(place, vehicle.home);
    is_late = is_late || walk.home > vehicle.shift.to + tolerance;
    const bool owes_break = vehicle.lunch && break_at == no_break;
    if (is_late || (owes_break && walk.home > vehicle.lunch->begins.to + tolerance)) return std::nullopt;
    return walk;
}

std::optional<Walk> earliest_walk(const Problem& problem, const DayRound& round) {
    std::optional<Walk> best = walk_through(problem, round, no_break);
    if (!problem.vehicles()[round.vehicle].lunch) return best;
    for (std::size_t place = 0; place <= 2 * round.customers.size(); ++place) {
        auto walk = walk_through(problem, round, place);
        if (walk && (!best || walk->home < best->home)) best = std::move(walk);
    }
    return best;
}

// From leaving as late as possible to coming home as early as possible.
double least_duration(const Problem& problem, const DayRound& round, double home) {
    const Vehicle& vehicle = problem.vehicles()[round.vehicle];
    double latest = home;
    std::size_t place = vehicle.home;
    for (std::size_t stop = round.customers.size(); stop-- > 0;) {
        const Customer& customer = problem.customers()[round.customers[stop]];
        latest = std::min(customer.window.to, latest - problem.way(place, customer.place) - customer.service);
        place = customer.place;
    }
    return home - (latest - problem.way(place, vehicle.home));
}

}  // namespace

std::span<const Rule<Problem, Plan>> rules() {
    return list;
}

std::vector<Violation> check_rounds(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    std::set<std::pair<std::size_t, std::size_t>> seen;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> in_week;
    for (const DayRound& round : plan.rounds) {
        const bool good = is_known(problem, round) && problem.vehicles()[round.vehicle].works[round.day] &&
                          seen.emplace(round.day, round.vehicle).second;
        if (!good) {
            found.push_back(broken("routing.rounds", of_round(round),
                                   {"该车当天不出车、已有路线，或路线中有无效编号。",
                                    "The vehicle does not work that day, is out already, or a number is unknown."},
                                   1));
            continue;
        }
        const std::size_t most = problem.vehicles()[round.vehicle].most_rounds_a_week;
        const std::size_t number = ++in_week[{round.vehicle, problem.week_of(round.day)}];
        if (number <= most) continue;
        found.push_back(broken("routing.rounds", of_round(round),
                               {fmt::format("该周第 {} 条路线，上限 {} 条。", number, most),
                                fmt::format("Round {} of the week; the limit is {}.", number, most)},
                               1));
    }
    return found;
}

std::vector<Violation> check_calls(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    const auto made = calls_made(problem, plan);
    for (std::size_t customer = 0; customer < made.size(); ++customer) {
        std::size_t due = 0;
        bool complete = true;
        for (const Call& call : problem.customers()[customer].calls) {
            const Combination* days = combination_made(call, made[customer]);
            complete = complete && days != nullptr;
            if (days != nullptr) due += days->size();
        }
        if (complete && due == made[customer].size()) continue;
        found.push_back(
            broken("routing.calls", fmt::format("customer:{}", customer),
                   {"未按任何一种日期组合得到服务。", "It is not called at on the days of one combination."},
                   problem.customers()[customer].weight));
    }
    return found;
}

std::vector<Violation> check_load(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (const DayRound& round : plan.rounds) {
        if (!is_known(problem, round)) continue;
        double load = 0;
        for (const std::size_t customer : round.customers) load += problem.customers()[customer].load;
        const double capacity = problem.vehicles()[round.vehicle].capacity;
        if (load <= capacity + tolerance) continue;
        found.push_back(broken("routing.load", of_round(round),
                               {fmt::format("装载 {}，容量 {}。", load, capacity),
                                fmt::format("The load is {}; the vehicle holds {}.", load, capacity)},
                               load - capacity));
    }
    return found;
}

std::vector<Violation> check_times(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (const DayRound& round : plan.rounds) {
        if (!is_known(problem, round) || earliest_walk(problem, round)) continue;
        found.push_back(broken(
            "routing.times", of_round(round),
            {"无法在各时间窗内走完并按时返回。", "It cannot be made within the windows and be home in time."}, 1));
    }
    return found;
}

std::vector<Violation> check_longest(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (const DayRound& round : plan.rounds) {
        if (!is_known(problem, round) || problem.vehicles()[round.vehicle].longest == unlimited) continue;
        const auto walk = earliest_walk(problem, round);
        if (!walk) continue;
        const double longest = problem.vehicles()[round.vehicle].longest;
        const double duration = least_duration(problem, round, walk->home);
        if (duration <= longest + tolerance) continue;
        found.push_back(broken("routing.longest", of_round(round),
                               {fmt::format("时长 {}，上限 {}。", duration, longest),
                                fmt::format("It takes {}; the limit is {}.", duration, longest)},
                               duration - longest));
    }
    return found;
}

std::vector<Violation> check_one_vehicle(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    const auto made = calls_made(problem, plan);
    for (std::size_t customer = 0; customer < made.size(); ++customer) {
        const Customer& it = problem.customers()[customer];
        if (it.vehicles.empty() || made[customer].empty()) continue;
        const std::size_t own = customer < plan.vehicle_of.size() ? plan.vehicle_of[customer] : none;
        bool good = own != none && std::ranges::count(it.vehicles, own, &Choice::vehicle) == 1;
        for (const Call& call : it.calls) {
            const Combination* days = good ? combination_made(call, made[customer]) : nullptr;
            if (days == nullptr) continue;
            const bool may_stand_in = problem.needs_stand_in(own, call);
            const std::size_t first = made[customer].find(days->front())->second;
            for (const std::size_t day : *days) {
                const std::size_t who = made[customer].find(day)->second;
                good = good && who == first && (may_stand_in ? who != own : who == own) &&
                       std::ranges::count(it.vehicles, who, &Choice::vehicle) == 1;
            }
        }
        if (good) continue;
        found.push_back(broken("routing.one_vehicle", fmt::format("customer:{}", customer),
                               {"由非指定车辆服务。", "Another vehicle than its own calls."}, 1));
    }
    return found;
}

std::vector<Violation> check_apart(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    const auto made = calls_made(problem, plan);
    for (std::size_t customer = 0; customer < made.size(); ++customer) {
        const std::size_t other = problem.customers()[customer].apart_from;
        if (other == none || other < customer) continue;
        for (const auto& [day, vehicle] : made[customer]) {
            if (!made[other].contains(day)) continue;
            found.push_back(
                broken("routing.apart", fmt::format("customer:{}@{}", customer, day),
                       {"与须错开的客户在同一天。", "Called at on a day of the customer it is kept apart from."}, 1));
        }
    }
    return found;
}

bool is_feasible(const Problem& problem, const Plan& plan) {
    return std::ranges::all_of(rules(), [&](const auto& rule) { return rule.check(problem, plan).empty(); });
}

double cost_of(const Problem& problem, const Plan& plan) {
    const Costs& costs = problem.costs();
    double cost = 0;
    for (const DayRound& round : plan.rounds) {
        std::size_t place = problem.vehicles()[round.vehicle].home;
        for (const std::size_t customer : round.customers) {
            cost += problem.way(place, problem.customers()[customer].place);
            place = problem.customers()[customer].place;
        }
        cost += problem.way(place, problem.vehicles()[round.vehicle].home) + costs.round;
    }
    const auto made = calls_made(problem, plan);
    std::map<std::size_t, double> cared_for;
    for (std::size_t customer = 0; customer < made.size(); ++customer) {
        const Customer& it = problem.customers()[customer];
        const std::size_t own = plan.vehicle_of[customer];
        if (own != none) {
            cost += std::ranges::find(it.vehicles, own, &Choice::vehicle)->cost + costs.crowding * cared_for[own]++;
            for (const Call& call : it.calls) cost += problem.needs_stand_in(own, call) ? costs.stand_in : 0;
        }
        if (it.apart_from == none || it.apart_from < customer) continue;
        for (const auto& [day, vehicle] : made[customer]) {
            for (const auto& [there, other] : made[it.apart_from]) {
                const bool is_next =
                    (day + 1 == there || there + 1 == day) && problem.week_of(day) == problem.week_of(there);
                if (is_next) cost += costs.next_day;
            }
        }
    }
    return cost;
}

std::size_t fewest_rounds_thinkable(const Problem& problem) {
    double load = 0;
    double largest = 0;
    for (const Customer& customer : problem.customers()) {
        for (const Call& call : customer.calls) {
            std::size_t fewest = none;
            for (const Combination& days : call.combinations) fewest = std::min(fewest, days.size());
            load += customer.load * static_cast<double>(fewest);
        }
    }
    for (const Vehicle& vehicle : problem.vehicles()) largest = std::max(largest, vehicle.capacity);
    if (load <= 0 || largest <= 0) return 0;
    return static_cast<std::size_t>(std::ceil(load / largest - tolerance));
}

std::optional<std::vector<double>> times_of(const Problem& problem, const DayRound& round) {
    auto walk = earliest_walk(problem, round);
    if (!walk) return std::nullopt;
    return std::move(walk->begins);
}

}  // namespace yingtuo::visits::routing
