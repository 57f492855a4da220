#include "visits/routing/moves/ruin.h"

#include <algorithm>
#include <cmath>

namespace yingtuo::visits::routing {

Ruin::Ruin(const Problem& problem) : neighbours_(problem.customers().size()) {
    const auto customers = problem.customers();
    std::vector<std::pair<double, std::size_t>> nearest;
    for (std::size_t seed = 0; seed < customers.size(); ++seed) {
        const auto ways = problem.ways_of(customers[seed].place);
        nearest.clear();
        for (std::size_t other = 0; other < customers.size(); ++other)
            nearest.emplace_back(other == seed ? -1 : ways[customers[other].place], other);
        const std::size_t kept = std::min(nearest.size(), most_neighbours);
        std::ranges::partial_sort(nearest, nearest.begin() + static_cast<std::ptrdiff_t>(kept));
        for (std::size_t i = 0; i < kept; ++i) neighbours_[seed].push_back(nearest[i].second);
    }
}

void Ruin::apply(Draft& draft, Random& random) {
    const std::size_t customers = neighbours_.size();
    const double mean_round = static_cast<double>(draft.problem().stops()) /
                              static_cast<double>(std::max<std::size_t>(draft.used_rounds(), 1));
    const double longest_here = std::max(1.0, std::min(longest, mean_round));
    const double most_rounds = 4 * mean_removed / (1 + longest_here) - 1;
    const auto rounds = static_cast<std::size_t>(1 + random.unit() * most_rounds);
    ruined_.clear();
    for (const std::size_t customer : neighbours_[random.below(customers)]) {
        if (ruined_.size() >= rounds) break;
        const auto stands_in = draft.rounds_of(customer);
        if (stands_in.empty()) continue;
        const std::size_t round = stands_in[random.below(stands_in.size())];
        if (std::ranges::find(ruined_, round) != ruined_.end()) continue;
        ruined_.push_back(round);
        take_stretch(draft, round, customer, longest_here, random);
    }
}

void Ruin::take_stretch(Draft& draft, std::size_t round, std::size_t customer, double longest_here, Random& random) {
    const Round& stops = draft.round(round);
    const std::size_t size = stops.size();
    const double most = std::min(static_cast<double>(size), longest_here);
    const auto length = std::min(size, static_cast<std::size_t>(1 + random.unit() * most));
    std::size_t kept = 0;
    if (length > 1 && length < size && random.chance(split)) {
        kept = 1;
        while (length + kept < size && random.chance(keep_one_more)) ++kept;
    }
    std::size_t at = 0;
    while (stops.customer(at) != customer) ++at;
    // The stretch of taken and kept stops covers the customer.
    const std::size_t whole = length + kept;
    const std::size_t first_most = std::min(at, size - whole);
    const std::size_t first_least = at + 1 > whole ? at + 1 - whole : 0;
    const std::size_t first = first_least + random.below(first_most - first_least + 1);
    const std::size_t kept_from = first + (kept == 0 ? whole : 1 + random.below(length - 1));
    taken_.clear();
    for (std::size_t stop = first; stop < first + whole; ++stop) {
        if (stop < kept_from || stop >= kept_from + kept) taken_.push_back(stops.customer(stop));
    }
    for (const std::size_t each : taken_) draft.remove(each);
}

}  // namespace yingtuo::visits::routing
