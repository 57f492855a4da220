#include "staffing/shifts/dive.h"

#include <algorithm>

namespace yingtuo::staffing::shifts {
namespace {

constexpr int rounds_a_level = 60;
constexpr double as_good_as_whole = 0.98;
constexpr double leans_clearly = 0.7;

// Settles every tour that the program uses whole, and then those it leans to most: one at least, more in large masters.
bool settle_some(Master& master, std::vector<int>& fixed, Random& random) {
    struct Lean {
        double use = 0;
        std::size_t column = 0;
    };
    std::vector<Lean> leans;
    const auto& columns = master.columns();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (fixed[static_cast<std::size_t>(columns[c].place)] >= 0) continue;
        const double use = master.use(c);
        // Among equals chance decides, so that another dive takes another way.
        if (use > 0.01) leans.push_back({use + 0.05 * random.unit(), c});
    }
    std::stable_sort(leans.begin(), leans.end(),
                     [](const Lean& one, const Lean& other) { return one.use > other.use; });
    const std::size_t at_once = 1 + fixed.size() / 16;
    std::size_t settled = 0;
    std::vector<std::size_t> chosen;
    for (const Lean& lean : leans) {
        int& place = fixed[static_cast<std::size_t>(columns[lean.column].place)];
        if (place >= 0) continue;
        const double use = master.use(lean.column);
        const bool is_taken = use > as_good_as_whole || settled == 0 || (use > leans_clearly && settled < at_once);
        if (!is_taken) continue;
        place = static_cast<int>(lean.column);
        chosen.push_back(lean.column);
        if (use <= as_good_as_whole) ++settled;
    }
    for (const std::size_t column : chosen) master.fix(column);
    return !chosen.empty();
}

std::vector<std::size_t> first_columns(const Master& master) {
    std::vector<std::size_t> first(master.adults().size());
    const auto& columns = master.columns();
    for (std::size_t c = columns.size(); c-- > 0;) first[static_cast<std::size_t>(columns[c].place)] = c;
    return first;
}

// The column of each place that the program uses most.
void lean(const Master& master, std::vector<std::size_t>& leaning) {
    std::vector<double> most(leaning.size(), 0);
    const auto& columns = master.columns();
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const auto place = static_cast<std::size_t>(columns[c].place);
        if (master.use(c) <= most[place]) continue;
        most[place] = master.use(c);
        leaning[place] = c;
    }
}

}  // namespace

std::optional<std::vector<std::size_t>> dive(Master& master, Pricing& pricing, Cost cutoff, std::span<const Tour> near,
                                             const SlotPrices& start, Random& random, const Watch& watch) {
    Generation how;
    how.most_rounds = rounds_a_level;
    how.target = cutoff;
    how.near = near;
    how.fixed.assign(master.adults().size(), -1);
    SlotPrices prices = start;
    std::vector<std::size_t> leaning = first_columns(master);  // settled, or the one used most at the last level
    bool is_open = true;
    while (true) {
        const Generated level = generate(master, pricing, how, prices, watch);
        if (level.is_solved) lean(master, leaning);
        // A level that costs next to nothing more than the one before needs no better tours.
        if (level.is_solved) how.good_enough = master.value() + 0.2;
        if (!level.is_solved || watch.is_over()) break;
        is_open = level.prices.empty() || level.bound < cutoff;
        if (!is_open || std::find(how.fixed.begin(), how.fixed.end(), -1) == how.fixed.end()) break;
        if (!level.prices.empty()) prices = level.prices;
        if (!settle_some(master, how.fixed, random)) break;
    }
    master.free_all();
    if (!is_open) return std::nullopt;
    return leaning;
}

}  // namespace yingtuo::staffing::shifts
