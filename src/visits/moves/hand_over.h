// Hand over: a household passes into the care of a visitor, from another or from nobody.
#pragma once

#include <optional>

#include "visits/guardians.h"

namespace yingtuo::visits {

// A visitor's care with one household more or less, worked out to the minute.
struct NewBeat {
    std::vector<std::size_t> households;
    std::vector<Tour> rounds;
};

// What a beat costs a week, in minutes: the time out, the days it takes, the load and the households of other counties.
[[nodiscard]] Minutes cost_of(const Problem& problem, std::size_t adult, const std::vector<Tour>& rounds);

class HandOver {
  public:
    // Nothing where the new visitor cannot take the household. `from` may be null.
    static std::optional<HandOver> make(const Problem& problem, std::size_t household, Beat* from, Beat& to);

    // The change in cost, below zero is better; without `from`, what it adds.
    [[nodiscard]] Minutes delta() const { return delta_; }
    void apply();

  private:
    Beat* from_ = nullptr;
    Beat* to_ = nullptr;
    NewBeat new_from_;
    NewBeat new_to_;
    Minutes delta_{0};
};

}  // namespace yingtuo::visits
