#include "staffing/shifts/plan.h"

namespace yingtuo::staffing::shifts {

std::vector<int> count_adults(const Problem& problem, std::span<const Tour> tours) {
    std::vector<int> counts(problem.slots(), 0);
    for (const Tour& tour : tours) {
        for (int day = 0; day < problem.days(); ++day) {
            const int shift = tour[static_cast<std::size_t>(day)];
            if (shift != off) ++counts[problem.slot(day, shift)];
        }
    }
    return counts;
}

Objective objective_of(const Problem& problem, std::span<const Tour> tours) {
    Objective objective;
    for (std::size_t a = 0; a < tours.size(); ++a)
        objective.requests += problem.request_cost(static_cast<int>(a), tours[a]);
    const std::vector<int> counts = count_adults(problem, tours);
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        const Cost cost = problem.cover_cost(slot, counts[slot]);
        (counts[slot] < problem.cover(slot).needed ? objective.under : objective.over) += cost;
    }
    return objective;
}

}  // namespace yingtuo::staffing::shifts
