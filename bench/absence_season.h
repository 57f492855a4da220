// A season of injected absences, lived through day by day: what forecasts and repairs are worth, each alone and
// together.
#pragma once

#include <cstdint>

#include "app/duty_roster.h"

namespace yingtuo::bench {

// Each adult, on duty or not, falls out with this chance a day, for one to five days. Prints one JSON line a way to
// meet it, and one before them; the absences are the same for all.
void live_through_absences(const app::StaffingCase& roster, double chance, std::uint64_t seed);

}  // namespace yingtuo::bench
