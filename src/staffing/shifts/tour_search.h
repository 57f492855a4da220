// The cheapest tour of one adult under given prices of days and shifts: a shortest path over days.
// Model: docs/model/staffing.md, "Shifts".
// Shapes: prices by day and choice (`Problem::choice`).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/random.h"
#include "staffing/shifts/problem.h"
#include "staffing/shifts/tour_rules.h"

namespace yingtuo::staffing::shifts {

// Prices are whole numbers; those of a tour add up to less than 2^28 either way (`price_scale`).
using Price = std::int32_t;

// Memory that searches use again; one for each thread.
struct TourScratch {
    std::vector<Price> layers;
};

struct FoundTour {
    std::optional<Tour> tour;  // nothing: none was found, though there may be one
    Price price = 0;           // of the tour
    Price bound = 0;           // no tour the adult may do costs less
};

class TourSearch {
  public:
    TourSearch(const Problem& problem, int adult);

    // Nothing if the adult may do no tour at all. Without `near` the tour is the cheapest there is and `bound` its
    // price, unless the states are too many to be counted: then limits are left out and the bound is less sharp. With
    // `near`, a tour the adult may do, the answer is never worse than it; in long horizons the search stays around it,
    // and `bound` says nothing of tours farther away. `ties` draws among tours that cost the same; without it the
    // answer is always the same one.
    [[nodiscard]] std::optional<FoundTour> cheapest(std::span<const Price> prices, TourScratch& scratch,
                                                    Random* ties = nullptr, const Tour* near = nullptr) const;

    // Some tour the adult may do, a cheap one, also where there are too many to look at them all.
    [[nodiscard]] std::optional<Tour> any(std::span<const Price> prices, TourScratch& scratch) const;

    // Limited groups that the tour works more often than the adult may.
    [[nodiscard]] std::vector<int> groups_over_limit(const Tour& tour) const;

    [[nodiscard]] const TourRules& rules() const { return rules_; }

    // The most states a search may have before it is narrowed, or relaxed.
    static constexpr std::size_t narrow_beyond = 2'000'000;
    static constexpr std::size_t relax_beyond = 6'000'000;

  private:
    const Problem* problem_;
    TourRules rules_;
};

}  // namespace yingtuo::staffing::shifts
