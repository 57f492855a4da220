// Routing: which vehicle calls where on which day, and in what order. This file is what is asked, checked once.
// Model: docs/model/visits.md
// Shapes: places, customers, vehicles and days are counted from 0; ways, loads and times are bare numbers of one unit
// each (metres of a plane in the published sets, minutes in a season).
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"

namespace yingtuo::visits::routing {

inline constexpr double unlimited = std::numeric_limits<double>::infinity();
inline constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Window {
    double from = 0;
    double to = unlimited;
    friend bool operator==(const Window&, const Window&) = default;
};

// Days on which a customer is called at, in order.
using Combination = std::vector<std::size_t>;

// A call of so many days: one of its combinations is chosen. Two calls of a customer lie in different weeks.
struct Call {
    std::vector<Combination> combinations;
};

// A vehicle that may come, and what its coming costs once.
struct Choice {
    std::size_t vehicle = 0;
    double cost = 0;
};

struct Customer {
    std::size_t place = 0;
    double load = 0;
    double service = 0;  // time of one call
    double weight = 1;   // how bad it is to leave it out
    Window window;       // in which service begins
    std::vector<Call> calls = {};
    // Who may come, by vehicle; one of them makes every call. Empty: whoever fits, another on another day.
    std::vector<Choice> vehicles = {};
    // A customer whose calls lie on other days than this one's.
    std::size_t apart_from = none;
};

// A break that begins in the window and needs no place: before service, after it, or at home before the round. Whoever
// is home before the window closes takes it there.
struct Break {
    Window begins;
    double length = 0;
    friend bool operator==(const Break&, const Break&) = default;
};

struct Vehicle {
    std::size_t home = 0;
    double capacity = unlimited;
    Window shift;                // leaves at `from` at the earliest, is home at `to` at the latest
    double longest = unlimited;  // from leaving to coming home; not together with a break
    std::optional<Break> lunch = std::nullopt;
    std::vector<bool> works = {};  // by day
    std::size_t most_rounds_a_week = none;
    friend bool operator==(const Vehicle&, const Vehicle&) = default;
};

struct Costs {
    double round = 0;     // of a vehicle's day out
    double crowding = 0;  // for each customer a vehicle has already; only of customers with one vehicle
    double stand_in = 0;  // of a call that another vehicle makes because the customer's own is away
    double next_day = 0;  // of a call on the day before or after a call of `apart_from`
};

struct Input {
    std::size_t places = 0;
    std::vector<double> way;           // row-major, the same in either direction
    std::vector<std::size_t> week_of;  // by day, in order
    std::vector<Customer> customers;
    std::vector<Vehicle> vehicles;
    Costs costs;
    bool vehicles_first = false;  // the fewest rounds before the least cost
};

struct LimitsOfSize {
    static constexpr std::size_t places = 4'000;
    static constexpr std::size_t days = 400;
    static constexpr std::size_t rounds = 200'000;  // vehicles times days
};

class Problem {
  public:
    // Refuses what is too large, indexes that name nothing, ways that differ by direction or are negative, calls
    // without a combination or in one week, days out of order, and a customer `apart_from` another that does not return
    // it.
    static Result<Problem> make(Input input);

    [[nodiscard]] std::span<const Customer> customers() const { return input_.customers; }
    [[nodiscard]] std::span<const Vehicle> vehicles() const { return input_.vehicles; }
    [[nodiscard]] const Costs& costs() const { return input_.costs; }
    [[nodiscard]] bool vehicles_first() const { return input_.vehicles_first; }
    [[nodiscard]] std::size_t days() const { return input_.week_of.size(); }
    [[nodiscard]] std::size_t week_of(std::size_t day) const { return input_.week_of[day]; }
    [[nodiscard]] std::size_t weeks() const { return input_.week_of.empty() ? 0 : input_.week_of.back() + 1; }
    [[nodiscard]] double way(std::size_t from, std::size_t to) const { return input_.way[from * input_.places + to]; }
    [[nodiscard]] std::span<const double> ways_of(std::size_t place) const {
        return std::span(input_.way).subspan(place * input_.places, input_.places);
    }
    // Vehicles that differ in nothing are of one kind: an empty round of one is as good as of another.
    [[nodiscard]] std::size_t kind_of(std::size_t vehicle) const { return kinds_[vehicle]; }
    // May the vehicle be away so often that another makes the call: it works on too few of the call's days.
    [[nodiscard]] bool needs_stand_in(std::size_t vehicle, const Call& call) const;
    // Calls over all customers and days: the number of stops of a whole plan.
    [[nodiscard]] std::size_t stops() const { return stops_; }

  private:
    Input input_;
    std::vector<std::size_t> kinds_;
    std::size_t stops_ = 0;
};

}  // namespace yingtuo::visits::routing
