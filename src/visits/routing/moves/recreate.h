// Recreate: puts absent customers where they cost least, one after the other in an order drawn anew, passing over a
// place now and then.
// Source: greedy insertion with blinks, Christiaens and Vanden Berghe, doi:10.1287/trsc.2019.0914; the choice of days
// and of one vehicle for all calls is ours.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/random.h"
#include "visits/routing/draft.h"

namespace yingtuo::visits::routing {

class Recreate {
  public:
    explicit Recreate(const Problem& problem);

    // Rounds in use beyond this number are not begun.
    void set_most_rounds(std::size_t most) { most_rounds_ = most; }
    // Who fits nowhere stays absent.
    void apply(Draft& draft, Random& random);

  private:
    static constexpr double blink = 0.01;
    // Customers absent for long who are tried again in a step, on average; where many are, a step would take for ever.
    static constexpr std::size_t retried = 40;
    // How often a round is begun only for whom no other has room: else what saves way keeps rounds that nobody needs.
    static constexpr double reluctant = 0.5;

    // An order in which customers are put in: by a key, the smallest first.
    struct Order {
        double weight;
        std::vector<double> keys;  // by customer; empty: drawn
    };
    struct DaySpot {
        double cost = unlimited;
        std::size_t round = none;
        std::size_t gap = 0;
        bool begins = false;  // an empty round
    };
    struct CallSpot {
        double cost = unlimited;
        std::vector<Spot::Stop> stops;
    };

    void add_order(double weight, std::vector<double> keys);
    void sort_absent(const Draft& draft, Random& random);
    // False where no place is found.
    bool find_spot(const Draft& draft, std::size_t customer, Random& random);
    bool find_for_any_vehicle(const Draft& draft, std::size_t customer, Random& random);
    bool find_for_one_vehicle(const Draft& draft, std::size_t customer, Random& random);
    void try_round(const Draft& draft, std::size_t customer, std::size_t round, Random& random, DaySpot& best);
    void look_at_day(const Draft& draft, std::size_t customer, std::size_t day, std::size_t vehicle, Random& random);
    void choose_days(const Draft& draft, const Call& call, CallSpot& best);
    [[nodiscard]] bool may_begin_all(const Draft& draft, const Combination& days) const;
    void stand_in_for(const Draft& draft, std::size_t customer, std::size_t call, Random& random);

    const Problem* problem_;
    std::size_t most_rounds_ = none;
    bool is_reluctant_ = false;
    std::vector<Order> orders_;
    double weights_ = 0;
    std::vector<std::pair<double, std::size_t>> queue_;
    std::vector<std::vector<std::vector<std::size_t>>> days_;  // by customer, call: days of any combination
    std::vector<std::vector<std::vector<bool>>> is_away_;      // by customer, choice, call: needs a stand-in
    std::vector<DaySpot> by_day_;
    Spot spot_;
    CallSpot call_spot_;
    std::vector<CallSpot> stand_ins_;
    std::vector<bool> has_stand_in_;
};

}  // namespace yingtuo::visits::routing
