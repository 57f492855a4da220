#include "staffing/forecast.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace yingtuo::staffing {

namespace {

// Beta(1, 49): two in a hundred, as firm as fifty adult-days seen. An assumption of our own, soon outweighed.
constexpr double prior_absent = 1;
constexpr double prior_came = 49;
// The share of days on which those who stand by are to be enough.
constexpr double enough_share = 0.9;

std::set<std::size_t> away_on(const Problem& problem, std::size_t day, std::span<const Busy> away) {
    std::set<std::size_t> adults;
    for (const Busy& out : away) {
        if (out.date != problem.days()[day]) continue;
        if (const auto adult = problem.find_adult(out.adult)) adults.insert(*adult);
    }
    return adults;
}

// The number of absences when each of these chances falls out by itself: the least that is not exceeded on so many
// days.
int enough_for(const std::vector<double>& chances) {
    std::vector<double> distribution = {1};  // by number of absences
    for (const double chance : chances) {
        distribution.push_back(0);
        for (std::size_t n = distribution.size(); n-- > 0;)
            distribution[n] = distribution[n] * (1 - chance) + (n > 0 ? distribution[n - 1] * chance : 0);
    }
    double sum = 0;
    for (std::size_t n = 0; n < distribution.size(); ++n) {
        sum += distribution[n];
        if (sum >= enough_share) return static_cast<int>(n);
    }
    return static_cast<int>(chances.size());
}

}  // namespace

void AbsenceRates::record(AdultClass adult_class, int due, int absent) {
    Counts& counts = counts_[static_cast<std::size_t>(adult_class)];
    counts.due += due;
    counts.absent += absent;
}

double AbsenceRates::of(AdultClass adult_class) const {
    const Counts& counts = counts_[static_cast<std::size_t>(adult_class)];
    return (prior_absent + counts.absent) / (prior_absent + prior_came + counts.due);
}

std::vector<AbsenceForecast> forecast_absences(const Problem& problem, const Places& places, const AbsenceRates& rates,
                                               std::size_t day, std::span<const Busy> away) {
    const std::set<std::size_t> known = away_on(problem, day, away);
    std::map<std::string, std::vector<double>> chances;
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const int place = places[adult * problem.days().size() + day];
        if (place == nowhere) continue;
        const std::size_t site = problem.needs()[static_cast<std::size_t>(place)].site;
        chances[problem.sites()[site].township].push_back(
            known.contains(adult) ? 1 : rates.of(problem.adults()[adult].adult_class));
    }
    std::vector<AbsenceForecast> forecasts;
    for (const auto& [township, here] : chances) {
        AbsenceForecast forecast{township, static_cast<int>(here.size()),
                                 static_cast<int>(std::ranges::count(here, 1.0)), 0, enough_for(here)};
        for (const double chance : here) forecast.expected += chance;
        forecasts.push_back(std::move(forecast));
    }
    return forecasts;
}

std::vector<ReadyAdult> stand_by(const Problem& problem, const Reach& reach, const Places& places,
                                 std::span<const AbsenceForecast> forecast, std::size_t day,
                                 std::span<const Busy> away) {
    const std::size_t days = problem.days().size();
    const std::set<std::size_t> known = away_on(problem, day, away);
    const auto is_free = [&](std::size_t adult) {
        if (!problem.may_work(adult, day) || places[adult * days + day] != nowhere || known.contains(adult))
            return false;
        int used = 0;
        for (std::size_t d = 0; d < days; ++d)
            used += problem.week_of(d) == problem.week_of(day) && places[adult * days + d] != nowhere ? 1 : 0;
        return used < problem.days_left(adult, problem.week_of(day));
    };
    // By township: needs that each of the free could fill, and the way to the nearest.
    std::map<std::string, std::map<std::size_t, std::pair<int, std::int32_t>>> candidates;
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        if (!is_free(adult)) continue;
        for (const NeedInReach& row : reach.needs_of(adult)) {
            if (problem.count_on(row.need, day) == 0) continue;
            const std::string& township = problem.sites()[problem.needs()[row.need].site].township;
            auto& [count, way] = candidates[township].try_emplace(adult, 0, row.metres).first->second;
            ++count;
            way = std::min(way, row.metres);
        }
    }
    std::set<std::size_t> chosen;
    std::vector<ReadyAdult> ready;
    for (const AbsenceForecast& here : forecast) {
        std::vector<std::tuple<int, std::int32_t, std::size_t>> ranked;
        for (const auto& [adult, fit] : candidates[here.township]) {
            if (!chosen.contains(adult)) ranked.emplace_back(-fit.first, fit.second, adult);
        }
        const std::size_t count = std::min(ranked.size(), static_cast<std::size_t>(here.stand_by));
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count), ranked.end());
        for (std::size_t i = 0; i < count; ++i) {
            const auto& [fewer, metres, adult] = ranked[i];
            chosen.insert(adult);
            ready.push_back({adult, here.township, -fewer, Metres(metres)});
        }
    }
    return ready;
}

}  // namespace yingtuo::staffing
