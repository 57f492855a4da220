// A roster in the making: everyone's tour, how many stand on each day and shift, and what that costs.
#pragma once

#include <span>
#include <vector>

#include "staffing/shifts/plan.h"
#include "staffing/shifts/problem.h"
#include "staffing/shifts/tour_search.h"

namespace yingtuo::staffing::shifts {

class Roster {
  public:
    // Everyone is off on every day.
    explicit Roster(const Problem& problem);

    [[nodiscard]] Cost cost() const { return cost_; }
    [[nodiscard]] const std::vector<Tour>& tours() const { return tours_; }
    [[nodiscard]] const Tour& tour(int adult) const { return tours_[static_cast<std::size_t>(adult)]; }
    [[nodiscard]] int adults_on(std::size_t slot) const { return counts_[slot]; }

    void give(int adult, const Tour& tour);

    // What each choice of each day costs this adult, given all the others' tours: requests, and the change of cover
    // against a day off. The sum over a tour is what the roster costs with it, but for a constant.
    void prices_for(int adult, std::vector<Price>& prices) const;

  private:
    void count(const Tour& tour, int by);

    const Problem* problem_;
    std::vector<Tour> tours_;
    std::vector<int> counts_;  // by slot
    Cost cost_ = 0;
};

}  // namespace yingtuo::staffing::shifts
