// Column generation: new tours for the master until none can lower it, and the bound its prices prove.
// Model: docs/model/staffing.md, "Shifts".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "staffing/shifts/master.h"
#include "staffing/shifts/tour_search.h"

namespace yingtuo::staffing::shifts {

// What one adult more on a slot is worth, in whole numbers of 1 / price_scale.
using SlotPrices = std::vector<Price>;

// The greatest power of two, up to 4096, for which the prices of a tour still add up within a Price.
[[nodiscard]] Price price_scale(const Problem& problem);

// The cheapest tours of some adults under given prices of slots.
class Pricing {
  public:
    Pricing(const Problem& problem, std::span<const TourSearch> searches, int threads);

    struct Answer {
        std::vector<std::optional<Tour>> tours;  // by place
        std::vector<Price> least;                // by place: no tour costs less, in scaled prices
        Cost bound = 0;                          // scaled: no choice of tours for these adults costs less
        bool is_whole = true;                    // false: time ran out, and the bound says nothing
    };
    // `fixed`: the column of each adult whose tour is settled, by place, or -1; empty: nobody's is.
    // `near`: a tour of each adult, by adult, to look around where the horizon is too long to look at everything.
    [[nodiscard]] Answer price(const Master& master, const SlotPrices& prices, std::span<const int> fixed,
                               std::span<const Tour> near, const Watch& watch);

    // Prices of the days of one adult.
    void day_prices(int adult, const SlotPrices& prices, std::vector<Price>& out) const;
    [[nodiscard]] Price scale() const { return scale_; }
    [[nodiscard]] const Problem& problem() const { return *problem_; }
    // Within what a cover can be worth, so that every price proves a bound.
    [[nodiscard]] Price clamp(std::size_t slot, double price) const;

  private:
    const Problem* problem_;
    std::span<const TourSearch> searches_;
    int threads_;
    Price scale_;
    std::vector<TourScratch> scratch_;
};

struct Generation {
    int most_rounds = 1000;
    std::optional<Cost> target;         // enough once the bound reaches it
    std::optional<double> good_enough;  // enough once the master costs no more
    std::span<const Tour> near;         // by adult
    std::vector<int> fixed;             // by place, as in Pricing::price
};

struct Generated {
    bool is_solved = false;     // the master's linear program was solved at the end
    bool is_converged = false;  // no tour can lower it
    Cost bound = 0;             // whole: no choice of tours costs less, given the fixed ones
    SlotPrices prices;          // that prove it; empty: none
    std::vector<Price> least;   // by place, under these prices
    int rounds = 0;
};

// `start`: prices to begin with, or empty.
[[nodiscard]] Generated generate(Master& master, Pricing& pricing, const Generation& how, const SlotPrices& start,
                                 const Watch& watch);

}  // namespace yingtuo::staffing::shifts
