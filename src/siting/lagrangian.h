// The Lagrangian bound: the rows "everyone is served once" are relaxed with a multiplier each; what remains falls apart
// into one staircase knapsack a site. Whole numbers throughout, so the bound is certain.
// Source: Beasley 1993, doi:10.1016/0377-2217(93)90182-K; Holmberg, Ronnqvist, Yuan 1999.
#pragma once

#include <functional>
#include <vector>

#include "siting/knapsack.h"
#include "siting/part.h"

namespace yingtuo::siting {

// One evaluation of the relaxed problem.
struct Relaxed {
    Cost bound = 0;
    std::vector<Cost> site_value;  // cost of opening each site with its best packing, multipliers paid
    std::vector<std::uint8_t> is_open;
    std::vector<std::vector<std::int32_t>> packed;  // arcs, of open sites (and of any site worth looking at)
};

class Lagrangian {
  public:
    Lagrangian(const Part& part, int threads);

    // Evaluates at these multipliers (kept within 0 and the ceilings).
    void evaluate(const std::vector<Cost>& multipliers, Relaxed& relaxed);

    // Up to `steps` subgradient steps towards `target` (the cost of a known plan; 0: unknown). Stops early when `stop`
    // says so or the bound meets the target. Gives the number of steps taken.
    int climb(int steps, Cost target, const std::function<bool()>& stop);

    [[nodiscard]] Cost bound() const { return best_bound_; }
    [[nodiscard]] const std::vector<Cost>& multipliers() const { return best_; }
    [[nodiscard]] const Relaxed& latest() const { return latest_; }

  private:
    const Part* part_;
    int threads_;
    double step_scale_ = 1;
    int stalled_ = 0;
    Cost best_bound_ = 0;
    std::vector<Cost> best_;
    std::vector<Cost> current_;
    std::vector<double> direction_;
    Relaxed latest_;
    std::vector<Knapsack> workspace_;
};

}  // namespace yingtuo::siting
