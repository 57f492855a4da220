#include "visits/routing/draft.h"

#include <algorithm>
#include <utility>

#include "base/ensure.h"

namespace yingtuo::visits::routing {

Draft::Draft(const Problem& problem)
    : problem_(&problem),
      vehicles_(problem.vehicles().size()),
      stops_(problem.customers().size()),
      vehicle_of_(problem.customers().size(), none),
      cared_for_(vehicles_),
      out_(vehicles_ * problem.weeks()),
      is_saved_round_(vehicles_ * problem.days()),
      is_saved_customer_(problem.customers().size()) {
    rounds_.reserve(vehicles_ * problem.days());
    for (std::size_t day = 0; day < problem.days(); ++day) {
        for (std::size_t vehicle = 0; vehicle < vehicles_; ++vehicle) rounds_.emplace_back(problem, vehicle);
    }
    for (std::size_t customer = 0; customer < stops_.size(); ++customer) absent_.push_back(customer);
}

std::size_t Draft::rounds_left(std::size_t vehicle, std::size_t week) const {
    return problem_->vehicles()[vehicle].most_rounds_a_week - out_[vehicle * problem_->weeks() + week];
}

bool Draft::is_barred(std::size_t customer, std::size_t day) const {
    const std::size_t other = problem_->customers()[customer].apart_from;
    if (other == none) return false;
    return std::ranges::any_of(stops_[other], [&](std::size_t round) { return day_of(round) == day; });
}

std::size_t Draft::calls_next_to(std::size_t customer, std::size_t day) const {
    const std::size_t other = problem_->customers()[customer].apart_from;
    if (other == none) return 0;
    const auto is_next = [&](std::size_t round) {
        const std::size_t there = day_of(round);
        return (there + 1 == day || day + 1 == there) && problem_->week_of(there) == problem_->week_of(day);
    };
    return static_cast<std::size_t>(std::ranges::count_if(stops_[other], is_next));
}

double Draft::own_cost(std::size_t customer) const {
    const Customer& it = problem_->customers()[customer];
    double cost = 0;
    if (it.apart_from != none && problem_->costs().next_day > 0) {
        for (const std::size_t round : stops_[customer]) {
            cost += problem_->costs().next_day * static_cast<double>(calls_next_to(customer, day_of(round)));
        }
    }
    const std::size_t own = vehicle_of_[customer];
    if (own == none) return cost;
    const auto choice = std::ranges::find(it.vehicles, own, &Choice::vehicle);
    ENSURE(choice != it.vehicles.end());
    cost += choice->cost + problem_->costs().crowding * static_cast<double>(cared_for_[own] - 1);
    for (const Call& call : it.calls) {
        if (problem_->needs_stand_in(own, call)) cost += problem_->costs().stand_in;
    }
    return cost;
}

Round& Draft::touch(std::size_t round) {
    if (!is_saved_round_[round]) {
        is_saved_round_[round] = true;
        if (number_saved_rounds_ == saved_rounds_.size()) {
            saved_rounds_.push_back({round, rounds_[round]});
        } else {
            saved_rounds_[number_saved_rounds_].index = round;
            saved_rounds_[number_saved_rounds_].round = rounds_[round];
        }
        ++number_saved_rounds_;
    }
    return rounds_[round];
}

void Draft::touch_customer(std::size_t customer) {
    if (is_saved_customer_[customer]) return;
    is_saved_customer_[customer] = true;
    if (number_saved_customers_ == saved_customers_.size()) saved_customers_.push_back({});
    SavedCustomer& saved = saved_customers_[number_saved_customers_++];
    saved.index = customer;
    saved.vehicle = vehicle_of_[customer];
    saved.stops = stops_[customer];
}

void Draft::count_round(std::size_t round, bool was_empty) {
    if (rounds_[round].is_empty() == was_empty) return;
    std::size_t& out = out_[rounds_[round].vehicle() * problem_->weeks() + problem_->week_of(day_of(round))];
    if (was_empty) {
        ++out;
        ++used_;
    } else {
        --out;
        --used_;
    }
}

void Draft::assign(std::size_t customer, std::size_t vehicle) {
    if (vehicle_of_[customer] != none) --cared_for_[vehicle_of_[customer]];
    vehicle_of_[customer] = vehicle;
    if (vehicle != none) ++cared_for_[vehicle];
}

void Draft::remove(std::size_t customer) {
    touch_customer(customer);
    cost_ -= own_cost(customer);
    for (const std::size_t index : stops_[customer]) {
        Round& round = touch(index);
        cost_ -= round.cost();
        round.erase(customer);
        cost_ += round.cost();
        count_round(index, false);
    }
    assign(customer, none);
    stops_[customer].clear();
    absent_.push_back(customer);
}

void Draft::settle() {
    for (bool is_settled = false; !is_settled;) {
        is_settled = true;
        for (std::size_t i = 0; i < number_saved_rounds_; ++i) {
            const Round& round = rounds_[saved_rounds_[i].index];
            rounds_[saved_rounds_[i].index].settle();
            if (round.can_be_made()) continue;
            remove(round.customer(round.size() - 1));
            is_settled = false;
        }
    }
}

void Draft::place(std::size_t customer, const Spot& spot) {
    touch_customer(customer);
    for (const Spot::Stop& stop : spot.stops) {
        Round& round = touch(stop.round);
        const bool was_empty = round.is_empty();
        cost_ -= round.cost();
        round.insert(stop.gap, customer);
        cost_ += round.cost();
        count_round(stop.round, was_empty);
        stops_[customer].push_back(stop.round);
    }
    assign(customer, spot.vehicle);
    cost_ += own_cost(customer);
    std::erase(absent_, customer);
}

void Draft::mark() {
    for (std::size_t i = 0; i < number_saved_rounds_; ++i) is_saved_round_[saved_rounds_[i].index] = false;
    for (std::size_t i = 0; i < number_saved_customers_; ++i) is_saved_customer_[saved_customers_[i].index] = false;
    number_saved_rounds_ = 0;
    number_saved_customers_ = 0;
    saved_absent_ = absent_;
    saved_cost_ = cost_;
}

void Draft::undo() {
    for (std::size_t i = 0; i < number_saved_rounds_; ++i) {
        SavedRound& saved = saved_rounds_[i];
        const bool was_empty = rounds_[saved.index].is_empty();
        std::swap(rounds_[saved.index], saved.round);
        count_round(saved.index, was_empty);
    }
    for (std::size_t i = 0; i < number_saved_customers_; ++i) {
        SavedCustomer& saved = saved_customers_[i];
        assign(saved.index, saved.vehicle);
        stops_[saved.index].swap(saved.stops);
    }
    absent_ = saved_absent_;
    cost_ = saved_cost_;
    mark();
}

Plan Draft::plan() const {
    Plan plan;
    for (std::size_t index = 0; index < rounds_.size(); ++index) {
        const Round& round = rounds_[index];
        if (round.is_empty()) continue;
        DayRound out{day_of(index), round.vehicle(), {}};
        for (std::size_t stop = 0; stop < round.size(); ++stop) out.customers.push_back(round.customer(stop));
        plan.rounds.push_back(std::move(out));
        plan.way += round.way();
    }
    plan.vehicle_of = vehicle_of_;
    plan.absent = absent_;
    std::ranges::sort(plan.absent);
    plan.cost = cost_;
    return plan;
}

void Draft::restore(const Plan& plan) {
    *this = Draft(*problem_);
    for (const DayRound& round : plan.rounds) {
        const std::size_t index = round_of(round.day, round.vehicle);
        for (const std::size_t customer : round.customers) {
            rounds_[index].insert(rounds_[index].size(), customer);
            stops_[customer].push_back(index);
        }
        count_round(index, true);
    }
    for (std::size_t customer = 0; customer < stops_.size(); ++customer) assign(customer, plan.vehicle_of[customer]);
    absent_ = plan.absent;
    cost_ = plan.cost;
    mark();
}

}  // namespace yingtuo::visits::routing
