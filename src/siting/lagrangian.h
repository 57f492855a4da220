// The Lagrangian bound: the rows "everyone is served once" and the cover cuts (cover.h) are relaxed with a price each;
// what remains falls apart into one staircase knapsack a site. Whole numbers throughout, so the bound is certain.
// Source: Beasley 1993, doi:10.1016/0377-2217(93)90182-K; Holmberg, Ronnqvist, Yuan 1999.
#pragma once

#include <functional>
#include <vector>

#include "siting/cover.h"
#include "siting/knapsack.h"
#include "siting/part.h"

namespace yingtuo::siting {

// One evaluation of the relaxed problem.
struct Relaxed {
    Cost bound = 0;
    std::vector<Cost> site_value;  // cost of opening each site with its best packing, prices paid
    std::vector<std::uint8_t> is_open;
    std::vector<std::vector<std::int32_t>> packed;  // arcs, of open sites (and of any site worth looking at)
    std::vector<std::uint8_t> is_left;              // demand points that the cover cuts pay to leave
};

class Lagrangian {
  public:
    Lagrangian(const Part& part, int threads);

    // Evaluates at these prices: of a demand point 0 to its ceiling, of the cuts 0 or more and in all no more at a site
    // than its opening and its adults cost; spread to the sites.
    void evaluate(const Prices& prices, Relaxed& relaxed);

    // Up to `steps` subgradient steps towards `target` (the cost of a known plan; 0: unknown). Stops early when `stop`
    // says so or the bound meets the target. Gives the number of steps taken.
    int climb(int steps, Cost target, const std::function<bool()>& stop);
    // Adds the cover cuts that the relaxed plans of late violate on average, and drops those that are not paid for;
    // gives how many are new.
    int separate();

    [[nodiscard]] Cost bound() const { return best_bound_; }
    [[nodiscard]] const std::vector<Cost>& multipliers() const { return best_.demand; }
    [[nodiscard]] const Prices& prices() const { return best_; }
    [[nodiscard]] const std::vector<CoverCut>& covers() const { return covers_; }
    [[nodiscard]] const Relaxed& latest() const { return latest_; }

  private:
    // How much of each cut the latest relaxed plan holds; the mean follows.
    std::vector<std::int64_t> count_held();
    // Lowers the prices of the cuts where they would pay more than a site or an adult costs.
    void keep_within_costs(Prices& prices) const;

    const Part* part_;
    int threads_;
    double step_scale_ = 1;
    int stalled_ = 0;
    Cost best_bound_ = 0;
    std::vector<CoverCut> covers_;
    Prices best_;
    Prices current_;
    std::vector<double> direction_;  // demand points, then cuts
    Usage mean_;                     // of the relaxed plans, the late ones most
    Relaxed latest_;
    std::vector<Knapsack> workspace_;
};

}  // namespace yingtuo::siting
