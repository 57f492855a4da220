#include "staffing/shifts/moves/recombine.h"

#include "staffing/shifts/dive.h"

namespace yingtuo::staffing::shifts {

Recombined recombine(const Problem& problem, const Roster& roster, const std::vector<int>& adults,
                     std::span<const std::vector<Tour>> known, Pricing& pricing, const SlotPrices& start, int nodes,
                     Random& random, const Watch& watch) {
    std::vector<int> others(problem.slots());
    for (std::size_t slot = 0; slot < others.size(); ++slot) others[slot] = roster.adults_on(slot);
    Cost now = roster.cost();
    std::vector<std::uint8_t> takes_part(static_cast<std::size_t>(problem.adult_count()), 0);
    for (const int adult : adults) {
        takes_part[static_cast<std::size_t>(adult)] = 1;
        const Tour& tour = roster.tour(adult);
        for (int day = 0; day < problem.days(); ++day) {
            const int shift = tour[static_cast<std::size_t>(day)];
            if (shift != off) --others[problem.slot(day, shift)];
        }
    }
    for (int adult = 0; adult < problem.adult_count(); ++adult) {
        if (takes_part[static_cast<std::size_t>(adult)] == 0) now -= problem.request_cost(adult, roster.tour(adult));
    }
    Master master(problem, adults, std::move(others));
    for (std::size_t k = 0; k < adults.size(); ++k) {
        master.add(static_cast<int>(k), roster.tour(adults[k]));
        for (const Tour& tour : known[k]) master.add(static_cast<int>(k), tour);
    }
    Generation how;
    how.target = now;
    how.near = roster.tours();
    Recombined result;
    const Generated generated = generate(master, pricing, how, start, watch);
    if (!generated.is_solved) return result;
    result.is_proven = !generated.prices.empty() && generated.bound >= now;
    if (result.is_proven) return result;
    const std::size_t generated_tours = master.columns().size();
    std::vector<std::uint8_t> is_kept(generated_tours, 0);
    for (std::size_t c = 0; c < generated_tours; ++c) is_kept[c] = master.use(c) > 0 ? 1 : 0;
    Master::Combination chosen = master.combine(now, nodes, watch);
    if (chosen.columns.empty() && !watch.is_over()) {
        if (auto found = dive(master, pricing, now, how.near, generated.prices, random, watch))
            chosen.columns = std::move(*found);
    }
    if (!chosen.columns.empty()) {
        result.tours.emplace();
        for (const std::size_t column : chosen.columns) {
            result.tours->push_back(master.columns()[column].tour);
            result.learned.push_back(master.columns()[column]);
        }
    }
    for (std::size_t c = 0; c < generated_tours; ++c) {
        if (is_kept[c] != 0) result.learned.push_back(master.columns()[c]);
    }
    return result;
}

}  // namespace yingtuo::staffing::shifts
