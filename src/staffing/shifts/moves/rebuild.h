// Move: a few adults give up their tours and take the best ones for them anew, one after the other.
// Source: ruin and recreate, Schrimpf et al. 2000, doi:10.1006/jcph.1999.6413.
#pragma once

#include <span>

#include "base/random.h"
#include "staffing/shifts/roster.h"
#include "staffing/shifts/tour_search.h"

namespace yingtuo::staffing::shifts {

// The best tour for one adult given all the others; never worse. Tells whether the roster got cheaper.
bool retour(Roster& roster, std::span<const TourSearch> searches, int adult, TourScratch& scratch, Random& random);

// In the order given. Where the roster would cost more than `most`, it is left as it was; tells whether it changed.
bool rebuild(Roster& roster, std::span<const TourSearch> searches, std::span<const int> adults, Cost most,
             TourScratch& scratch, Random& random);

}  // namespace yingtuo::staffing::shifts
