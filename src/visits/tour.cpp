#include "visits/tour.h"

#include <algorithm>
#include <limits>

#include "visits/moves/or_opt.h"
#include "visits/moves/two_opt.h"

namespace yingtuo::visits {

Minutes TourTimes::leg(const Tour& tour, std::ptrdiff_t from, std::ptrdiff_t to) const {
    const auto stops = static_cast<std::ptrdiff_t>(tour.size());
    const bool from_here = from < 0 || from >= stops;
    const bool to_here = to < 0 || to >= stops;
    if (from_here && to_here) return Minutes{0};
    if (from_here) return from_home(tour[static_cast<std::size_t>(to)]);
    if (to_here) return from_home(tour[static_cast<std::size_t>(from)]);
    return ways_->between(tour[static_cast<std::size_t>(from)], tour[static_cast<std::size_t>(to)]);
}

Minutes TourTimes::from_home(std::size_t household) const {
    return ways_->from_home(adult_, household);
}

Minutes TourTimes::travel(const Tour& tour) const {
    Minutes total{0};
    for (std::ptrdiff_t at = -1; at < static_cast<std::ptrdiff_t>(tour.size()); ++at) total += leg(tour, at, at + 1);
    return total;
}

Minutes TourTimes::duration(const Tour& tour) const {
    return travel(tour) + ways_->problem().policy().visit_length * static_cast<std::int64_t>(tour.size());
}

void shorten(const TourTimes& times, Tour& tour) {
    while (improve_by_two_opt(times, tour) || improve_by_or_opt(times, tour)) {
    }
}

Tour short_tour(const TourTimes& times, std::vector<std::size_t> households) {
    std::ranges::sort(households);
    Tour tour;
    while (!households.empty()) {
        tour.push_back(households.front());
        std::size_t nearest = 0;
        Minutes least = Minutes::max();
        for (std::size_t i = 0; i < households.size(); ++i) {
            tour.back() = households[i];
            const auto last = static_cast<std::ptrdiff_t>(tour.size()) - 1;
            const Minutes way = times.leg(tour, last - 1, last);
            if (way < least) {
                least = way;
                nearest = i;
            }
        }
        tour.back() = households[nearest];
        households.erase(households.begin() + static_cast<std::ptrdiff_t>(nearest));
    }
    shorten(times, tour);
    return tour;
}

void insert_cheapest(const TourTimes& times, Tour& tour, std::size_t household) {
    tour.push_back(household);
    const auto last = static_cast<std::ptrdiff_t>(tour.size()) - 1;
    std::optional<OrOpt> best;
    Minutes best_delta{0};
    for (std::ptrdiff_t before = 0; before < last; ++before) {
        const OrOpt move{last, 1, before};
        const Minutes change = move.delta(times, tour);
        if (change >= best_delta) continue;
        best_delta = change;
        best = move;
    }
    if (best) best->apply(tour);
}

std::optional<std::vector<Tour>> rounds_of(const Ways& ways, std::size_t adult, std::vector<std::size_t> households) {
    return cut(ways, adult, short_tour(TourTimes(ways, adult), std::move(households)));
}

std::optional<std::vector<Tour>> cut(const Ways& ways, std::size_t adult, const Tour& tour) {
    const Problem& problem = ways.problem();
    const TourTimes times(ways, adult);
    const std::size_t stops = tour.size();

    // best[i]: fewest rounds, then least minutes, for the first i stops; cut[i]: where the last of them begins.
    using Cost = std::pair<int, std::int64_t>;
    constexpr Cost unreached{std::numeric_limits<int>::max(), 0};
    std::vector<Cost> best(stops + 1, unreached);
    std::vector<std::size_t> cut(stops + 1, 0);
    best[0] = {0, 0};
    for (std::size_t first = 0; first < stops; ++first) {
        if (best[first] == unreached) continue;
        Minutes out = times.from_home(tour[first]) + problem.policy().visit_length;
        for (std::size_t last = first; last < stops; ++last) {
            if (last > first) {
                const auto at = static_cast<std::ptrdiff_t>(last);
                out += times.leg(tour, at - 1, at) + problem.policy().visit_length;
            }
            const Minutes whole = out + times.from_home(tour[last]);
            if (whole > problem.working_day()) continue;
            const Cost cost{best[first].first + 1, best[first].second + whole.count()};
            if (cost < best[last + 1]) {
                best[last + 1] = cost;
                cut[last + 1] = first;
            }
        }
    }
    if (best[stops] == unreached) return std::nullopt;
    std::vector<Tour> rounds;
    for (std::size_t end = stops; end > 0; end = cut[end]) {
        rounds.emplace_back(tour.begin() + static_cast<std::ptrdiff_t>(cut[end]),
                            tour.begin() + static_cast<std::ptrdiff_t>(end));
    }
    std::ranges::reverse(rounds);
    return rounds;
}

}  // namespace yingtuo::visits
