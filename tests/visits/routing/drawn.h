// Drawn routing instances for tests, the same for the same seed, and what a plan of them is worth, worked out without
// anything of the room: the whole list of plans for tiny ones, and a walk through the rounds for any.
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/random.h"
#include "visits/routing/plan.h"
#include "visits/routing/problem.h"

namespace yingtuo::visits::routing {

struct DrawnRouting {
    std::size_t customers = 6;
    std::size_t days = 1;
    std::size_t vehicles = 3;
    double capacity = 30;
    bool windows = true;
    double longest = unlimited;
};

// A plane of 100 by 100 with one depot; customers once or several times in the days.
inline Input drawn_routing(std::uint64_t seed, const DrawnRouting& size) {
    Random random(seed);
    Input input;
    input.places = size.customers + 1;
    std::vector<std::pair<double, double>> points;
    for (std::size_t place = 0; place < input.places; ++place)
        points.emplace_back(random.unit() * 100, random.unit() * 100);
    for (const auto& from : points) {
        for (const auto& to : points) input.way.push_back(std::hypot(from.first - to.first, from.second - to.second));
    }
    input.week_of.assign(size.days, 0);
    for (std::size_t i = 0; i < size.customers; ++i) {
        Customer customer;
        customer.place = i + 1;
        customer.load = static_cast<double>(random.between(1, 15));
        customer.service = 10;
        if (size.windows && random.chance(0.6)) {
            customer.window.from = input.way[customer.place] + random.unit() * 200;
            customer.window.to = customer.window.from + 20 + random.unit() * 150;
        }
        const auto often = static_cast<std::size_t>(random.between(1, static_cast<std::int64_t>(size.days)));
        Call call;
        for (std::size_t first = 0; first + often <= size.days; ++first) {
            Combination days;
            for (std::size_t day = 0; day < often; ++day) days.push_back(first + day);
            call.combinations.push_back(days);
        }
        customer.calls.push_back(call);
        input.customers.push_back(customer);
    }
    Vehicle vehicle{.capacity = size.capacity, .shift = {0, 800}};
    vehicle.longest = size.longest;
    vehicle.works.assign(size.days, true);
    input.vehicles.assign(size.vehicles, vehicle);
    return input;
}

// Hamlets that lie apart, five doors each, one day and a depot in the middle: which hamlets share a round decides.
inline Input drawn_hamlets(std::uint64_t seed, std::size_t hamlets) {
    Input input = drawn_routing(seed, {.customers = 5 * hamlets, .vehicles = 8, .capacity = unlimited});
    Random random(seed);
    std::vector<std::pair<double, double>> points{{50, 50}};
    for (std::size_t hamlet = 0; hamlet < hamlets; ++hamlet) {
        const double x = random.unit() * 100;
        const double y = random.unit() * 100;
        for (int door = 0; door < 5; ++door) points.emplace_back(x + random.unit() * 8, y + random.unit() * 8);
    }
    input.way.clear();
    for (const auto& from : points) {
        for (const auto& to : points) input.way.push_back(std::hypot(from.first - to.first, from.second - to.second));
    }
    for (Customer& customer : input.customers) {
        customer.window = {0, 800};
        if (!random.chance(0.5)) continue;
        customer.window.from = 80 + random.unit() * 500;
        customer.window.to = customer.window.from + 120;
    }
    return input;
}

// The way of a round that can be made, in this order; unlimited where it cannot.
inline double worth_of_round(const Input& input, std::size_t vehicle, const std::vector<std::size_t>& stops) {
    const Vehicle& it = input.vehicles[vehicle];
    const auto way = [&](std::size_t a, std::size_t b) { return input.way[a * input.places + b]; };
    double load = 0;
    double length = 0;
    std::size_t place = it.home;
    for (const std::size_t stop : stops) {
        load += input.customers[stop].load;
        length += way(place, input.customers[stop].place);
        place = input.customers[stop].place;
    }
    length += way(place, it.home);
    if (load > it.capacity + 1e-6) return unlimited;
    // Home at, leaving at `leave`, with the break at the given moment of all moments at which one stands still.
    const auto home_at = [&](double leave, std::size_t pause) {
        double now = leave;
        std::size_t moment = 0;
        std::size_t at = it.home;
        const auto may_pause = [&] {
            if (moment++ != pause) return true;
            now = std::max(now, it.lunch->begins.from);
            if (now > it.lunch->begins.to + 1e-6) return false;
            now += it.lunch->length;
            return true;
        };
        bool good = may_pause();
        for (const std::size_t stop : stops) {
            const Customer& customer = input.customers[stop];
            now += way(at, customer.place);
            at = customer.place;
            good = may_pause() && good;
            now = std::max(now, customer.window.from);
            good = good && now <= customer.window.to + 1e-6;
            now += customer.service;
            good = may_pause() && good;
        }
        now += way(at, it.home);
        return good && now <= it.shift.to + 1e-6 ? now : unlimited;
    };
    double earliest = home_at(it.shift.from, none);
    if (it.lunch) {
        if (earliest > it.lunch->begins.to + 1e-6) earliest = unlimited;
        for (std::size_t pause = 0; pause < 2 * stops.size() + 1; ++pause)
            earliest = std::min(earliest, home_at(it.shift.from, pause));
    }
    if (earliest == unlimited) return unlimited;
    if (it.longest == unlimited) return length;
    // The later one leaves the shorter one is out, as long as one is home no later; found by halving.
    double low = it.shift.from;
    double high = earliest;
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (home_at(middle, none) <= earliest + 1e-9 ? low : high) = middle;
    }
    return earliest - low <= it.longest + 1e-6 ? length : unlimited;
}

// Why the plan is none of this instance; empty where it is one that calls at everybody. Its way into `way`.
inline std::string fault_of(const Input& input, const Plan& plan, double& way) {
    way = 0;
    std::vector<std::map<std::size_t, std::size_t>> calls(input.customers.size());
    std::set<std::pair<std::size_t, std::size_t>> rounds;
    for (const DayRound& round : plan.rounds) {
        if (!rounds.emplace(round.day, round.vehicle).second) return "two rounds of one vehicle on one day";
        if (!input.vehicles[round.vehicle].works[round.day]) return "a round on a free day";
        const double worth = worth_of_round(input, round.vehicle, round.customers);
        if (worth == unlimited) return "a round that cannot be made";
        way += worth;
        for (const std::size_t customer : round.customers) {
            if (!calls[customer].emplace(round.day, round.vehicle).second) return "two calls on one day";
        }
    }
    for (std::size_t i = 0; i < calls.size(); ++i) {
        std::set<std::size_t> due;
        for (const Call& call : input.customers[i].calls) {
            const auto made = std::ranges::find_if(call.combinations, [&](const Combination& days) {
                return std::ranges::all_of(days, [&](std::size_t day) { return calls[i].contains(day); });
            });
            if (made == call.combinations.end()) return "a customer whose days are no combination";
            due.insert(made->begin(), made->end());
        }
        if (due.size() != calls[i].size()) return "a customer called at too often";
    }
    return {};
}

}  // namespace yingtuo::visits::routing
