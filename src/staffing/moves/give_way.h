// Give way: an adult who may serve anywhere leaves for a vacancy elsewhere, and one who is tied to the township takes
// the place. One such chain is as long as any needed: whoever gives way can go to every site.
#pragma once

#include <vector>

#include "staffing/day.h"

namespace yingtuo::staffing {

struct GiveWay {
    std::size_t idle = 0;   // tied to a township, stands nowhere
    std::size_t moved = 0;  // stands in that township, may serve anywhere
    std::size_t to = 0;     // has a vacancy

    [[nodiscard]] static Cost delta(const DayRoster& day, std::size_t idle, std::size_t moved, std::size_t to);
    void apply(DayRoster& day) const;
};

// Brings every idle adult on duty whom some chain can bring there; after this no vacancy is left that `idle` could
// have covered.
void give_way_to_the_tied(DayRoster& day, const std::vector<std::size_t>& idle);

}  // namespace yingtuo::staffing
