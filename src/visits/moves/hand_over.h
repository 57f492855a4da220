// Hand over: a household passes into the care of a visitor, from another or from nobody.
#pragma once

#include <optional>

#include "visits/guardians.h"

namespace yingtuo::visits {

// A visitor's care with one household more or less, worked out to the minute.
struct NewBeat {
    std::vector<std::size_t> households;
    std::vector<Tour> rounds;
    Minutes gain{0};  // change in cost
};

// The beat with one household more, or fewer. Nothing where the rounds would not fit: fewer stops may be cut worse than
// more, because the short tour is not the shortest.
[[nodiscard]] std::optional<NewBeat> with(const Ways& ways, const Beat& beat, std::size_t household);
[[nodiscard]] std::optional<NewBeat> without(const Ways& ways, const Beat& beat, std::size_t household);

// What a beat costs a week, in minutes: the time out, the days it takes, the load and the households of other counties.
[[nodiscard]] Minutes cost_of(const Ways& ways, std::size_t adult, const std::vector<Tour>& rounds);

class HandOver {
  public:
    // Nothing where the new visitor cannot take the household. `from` is null where nobody has it; else `rest` is what
    // remains with the one who does.
    static std::optional<HandOver> make(const Ways& ways, std::size_t household, Beat* from, const NewBeat& rest,
                                        Beat& to);

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
