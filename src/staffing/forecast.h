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

    struct Counts {
        int due = 0;
        int absent = 0;
    };
    [[nodiscard]] Counts recorded(AdultClass adult_class) const {
        return counts_[static_cast<std::size_t>(adult_class)];
    }

  private:
    std::array<Counts, std::size(EnumNames<AdultClass>::table)> counts_{};
};

// One township's sites on one day.
struct AbsenceForecast {
    std::string township;  // nine digits
    int due = 0;           // adults on duty by the roster
    int known_out = 0;     // of them known to be out
    double expected = 0;   // of them absent, those known to be out among them
    int stand_by = 0;      // so many are enough in nine of ten such days
};

// By township. `away`: who is known to be out; where the roster still counts on them, they are certain to be missed.
[[nodiscard]] std::vector<AbsenceForecast> forecast_absences(const Problem& problem, const Places& places,
                                                             const AbsenceRates& rates, std::size_t day,
                                                             std::span<const Busy> away);

// Somebody who is asked to stand by for one township.
struct ReadyAdult {
    std::size_t adult = 0;
    std::string township;  // nine digits
    int needs = 0;         // of the township, that this adult could fill that day
    Metres way;            // to the nearest of them, great circle; unknown_distance where a point is unknown
};

// Whom to ask to stand by: of the adults free that day, for each township as many as the forecast says, if there are so
// many. Whoever could step in at most places there comes first, then the nearest; in the order of the forecast. Nobody
// is asked for two townships.
[[nodiscard]] std::vector<ReadyAdult> stand_by(const Problem& problem, const Reach& reach, const Places& places,
                                               std::span<const AbsenceForecast> forecast, std::size_t day,
                                               std::span<const Busy> away);

}  // namespace yingtuo::staffing
