// Draft: a plan in the making. Customers are taken out and put in; what was done since a mark can be undone.
// Shapes: round day * vehicles + vehicle.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "visits/routing/plan.h"
#include "visits/routing/problem.h"
#include "visits/routing/round.h"

namespace yingtuo::visits::routing {

// Where a customer is put: the vehicle that answers for it, and a gap for each call and day.
struct Spot {
    struct Stop {
        std::size_t round;
        std::size_t gap;
    };
    std::size_t vehicle = none;  // none where a customer has no vehicle of its own
    std::vector<Stop> stops;
};

class Draft {
  public:
    // Everybody is absent.
    explicit Draft(const Problem& problem);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    [[nodiscard]] const Round& round(std::size_t index) const { return rounds_[index]; }
    [[nodiscard]] std::size_t rounds() const { return rounds_.size(); }
    [[nodiscard]] std::size_t round_of(std::size_t day, std::size_t vehicle) const { return day * vehicles_ + vehicle; }
    [[nodiscard]] std::size_t day_of(std::size_t round) const { return round / vehicles_; }
    [[nodiscard]] bool is_placed(std::size_t customer) const { return !stops_[customer].empty(); }
    // Rounds in which the customer stands; empty where it is absent.
    [[nodiscard]] std::span<const std::size_t> rounds_of(std::size_t customer) const { return stops_[customer]; }
    [[nodiscard]] std::span<const std::size_t> absent() const { return absent_; }
    // How many of them, the first ones, were so at the mark already.
    [[nodiscard]] std::size_t long_absent() const { return saved_absent_.size(); }
    [[nodiscard]] double cost() const { return cost_; }
    [[nodiscard]] std::size_t used_rounds() const { return used_; }
    [[nodiscard]] std::size_t customers_of(std::size_t vehicle) const { return cared_for_[vehicle]; }
    // Rounds the vehicle may still begin in the week.
    [[nodiscard]] std::size_t rounds_left(std::size_t vehicle, std::size_t week) const;
    // Has the customer from whom this one is kept apart a call that day; and within a day of it in the same week.
    [[nodiscard]] bool is_barred(std::size_t customer, std::size_t day) const;
    [[nodiscard]] std::size_t calls_next_to(std::size_t customer, std::size_t day) const;

    void remove(std::size_t customer);
    // Works out the rounds of whom customers were removed, before anything is placed. Rounds that can no longer be made
    // lose more.
    void settle();
    void place(std::size_t customer, const Spot& spot);

    void mark();
    void undo();

    // Stops and vehicles; `restore` takes one of the same problem.
    [[nodiscard]] Plan plan() const;
    void restore(const Plan& plan);

  private:
    struct SavedRound {
        std::size_t index;
        Round round;
    };
    struct SavedCustomer {
        std::size_t index;
        std::size_t vehicle;
        std::vector<std::size_t> stops;
    };

    // The part of the cost that comes and goes with the customer, beside ways and rounds.
    [[nodiscard]] double own_cost(std::size_t customer) const;
    Round& touch(std::size_t round);
    void touch_customer(std::size_t customer);
    void count_round(std::size_t round, bool was_empty);
    void assign(std::size_t customer, std::size_t vehicle);

    const Problem* problem_;
    std::size_t vehicles_;
    std::vector<Round> rounds_;
    std::vector<std::vector<std::size_t>> stops_;  // by customer
    std::vector<std::size_t> vehicle_of_;          // by customer; only of customers with a vehicle of their own
    std::vector<std::size_t> cared_for_;           // by vehicle: customers that are its own
    std::vector<std::size_t> out_;                 // vehicle * weeks + week: rounds begun
    std::vector<std::size_t> absent_;
    double cost_ = 0;
    std::size_t used_ = 0;

    // Since the mark. The vectors keep their places, so that a step allocates nothing.
    std::vector<SavedRound> saved_rounds_;
    std::vector<SavedCustomer> saved_customers_;
    std::size_t number_saved_rounds_ = 0;
    std::size_t number_saved_customers_ = 0;
    std::vector<bool> is_saved_round_;
    std::vector<bool> is_saved_customer_;
    std::vector<std::size_t> saved_absent_;
    double saved_cost_ = 0;
};

}  // namespace yingtuo::visits::routing
