// Forecast of absences: how many of those on duty will stay away, by township and day, learnt from the absences so far;
// and who of the free is asked ahead to stand by. Model: docs/model/staffing.md, "Forecast of absences".
#pragma once

#include <array>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "staffing/day.h"
#include "staffing/problem.h"
#include "staffing/reach.h"

namespace yingtuo::staffing {

// The chance that somebody who is due does not come and has not said so before, by class: a Beta prior, the same for
// all, and what was recorded.
class AbsenceRates {
  public:
    // Adult-days on which people of the class were due, and on how many of them nobody came.
    void record(AdultClass adult_class, int due, int absent);
    // The posterior's mean.
    [[nodiscard]] double of(AdultClass adult_class) const;

  private:
    struct Counts {
        int due = 0;
        int absent = 0;
    };
    std::array<Counts, std::size(EnumNames<AdultClass>::table)> counts_{};
};

// One township's sites on one day.
struct AbsenceForecast {
    std::string township;  // nine digits
    int due = 0;           // adults on duty by the roster
    double expected = 0;   // of them absent
    int stand_by = 0;      // so many are enough in nine of ten such days
};

// By township. `away`: who is known to be out; where the roster still counts on them, they are certain to be missed.
[[nodiscard]] std::vector<AbsenceForecast> forecast_absences(const Problem& problem, const Places& places,
                                                             const AbsenceRates& rates, std::size_t day,
                                                             std::span<const Busy> away);

// Whom to ask to stand by: of the adults free that day, for each township as many as the forecast says, if there are so
// many. Whoever could step in at most places there comes first, then the nearest. Ascending; each for one township.
[[nodiscard]] std::vector<std::size_t> stand_by(const Problem& problem, const Reach& reach, const Places& places,
                                                std::span<const AbsenceForecast> forecast, std::size_t day,
                                                std::span<const Busy> away);

}  // namespace yingtuo::staffing
