#include "staffing/shifts/solve.h"

#include "staffing/shifts/rules.h"
#include "staffing/shifts/search.h"

namespace yingtuo::staffing::shifts {
namespace {

void tell(const Search& search, const Limits& limits, double fraction) {
    if (limits.on_progress)
        limits.on_progress({fraction, static_cast<double>(search.best().cost()), static_cast<double>(search.bound())});
}

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    const bool is_unlimited = !limits.seconds && !limits.iterations;
    const std::optional<std::int64_t> most = is_unlimited ? default_iterations : limits.iterations;
    Search search(problem, limits);
    const auto fraction = [&](std::int64_t done) {
        if (limits.seconds) return std::min(1.0, search.watch().elapsed() / *limits.seconds);
        return static_cast<double>(done) / static_cast<double>(*most);
    };
    search.begin();
    tell(search, limits, fraction(0));
    if (!search.watch().is_over()) search.generate_all();
    tell(search, limits, fraction(1));
    Plan plan;
    for (plan.iterations = 1; !search.is_closed() && !search.watch().is_over(); ++plan.iterations) {
        if (most && plan.iterations >= *most) break;
        search.turn(plan.iterations);
        tell(search, limits, fraction(plan.iterations + 1));
    }
    plan.tours = search.best().tours();
    plan.objective = objective_of(problem, plan.tours);
    plan.feasible = is_feasible(problem, plan);
    plan.lower_bound = search.bound();
    const auto total = static_cast<double>(plan.objective.total());
    plan.gap = total > 0 ? std::max(0.0, (total - static_cast<double>(plan.lower_bound)) / total) : 0;
    plan.is_optimal = plan.feasible && plan.objective.total() <= plan.lower_bound;
    plan.seed = limits.seed;
    plan.seconds = search.watch().elapsed();
    return plan;
}

}  // namespace yingtuo::staffing::shifts
