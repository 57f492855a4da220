// The search for a roster with shifts: what it knows, and the steps it can take.
// Model: docs/model/staffing.md, "Shifts".
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/random.h"
#include "domain/limits.h"
#include "staffing/shifts/moves/recombine.h"
#include "staffing/shifts/pricing.h"
#include "staffing/shifts/roster.h"
#include "staffing/shifts/watch.h"

namespace yingtuo::staffing::shifts {

class Search {
  public:
    Search(const Problem& problem, const Limits& limits);

    // Everyone's best tour given those before, improved by rebuilding a few at a time.
    void begin();
    // Column generation over all adults: the bound; then a dive and the best choice of the tours known.
    void generate_all();
    // One turn: two neighbourhoods, each rebuilt at random and then recombined exactly.
    void turn(std::int64_t number);

    [[nodiscard]] const Roster& best() const { return best_; }
    [[nodiscard]] Cost bound() const { return bound_; }
    [[nodiscard]] bool is_closed() const { return bound_ >= best_.cost(); }
    [[nodiscard]] const Watch& watch() const { return watch_; }

  private:
    struct Attempt;
    void rebuild_at_random(Roster& roster, int tries, TourScratch& scratch, Random& random, const Watch& watch) const;
    [[nodiscard]] std::vector<int> choose_adults(const Roster& roster, Random& random) const;
    [[nodiscard]] std::vector<std::vector<Tour>> known_tours(const std::vector<int>& adults) const;
    void attempt(Attempt& attempt) const;
    void take(const std::vector<int>& adults, const std::vector<Tour>& tours);

    const Problem* problem_;
    const Limits* limits_;
    Watch watch_;
    Random random_;
    std::vector<TourSearch> searches_;
    std::vector<int> able_;  // adults who can do some tour
    Roster best_;
    Cost bound_ = 0;
    std::unique_ptr<Master> master_;  // over all who are able; keeps every tour worth keeping
    Generated root_;
    std::size_t together_ = 6;  // adults recombined at a time
};

}  // namespace yingtuo::staffing::shifts
