#include "staffing/moves/relocate.h"

#include <algorithm>

namespace yingtuo::staffing {

namespace {

// Sites change hands a few times at most; the limit is there so that nobody need prove it.
constexpr int most_rounds = 8;

std::optional<Relocate> best_donor(const DayRoster& day, const Reach& reach, std::size_t to) {
    std::optional<Relocate> best;
    Cost best_delta = 0;
    for (const AdultInReach& row : reach.adults_of(to)) {
        const std::size_t adult = row.adult;
        const int from = day.place_of(adult);
        if (from == nowhere || from == static_cast<int>(to)) continue;
        const Cost change = Relocate::delta(day, adult, to);
        if (change < best_delta) {
            best_delta = change;
            best = Relocate{adult, to};
        }
    }
    return best;
}

}  // namespace

Cost Relocate::delta(const DayRoster& day, std::size_t adult, std::size_t to) {
    const auto from = static_cast<std::size_t>(day.place_of(adult));
    return day.last_worth(from) - day.next_worth(to) + day.serve_cost(adult, to) - day.serve_cost(adult, from);
}

void Relocate::apply(DayRoster& day) const {
    day.take(adult);
    day.put(adult, to);
}

void relocate_to_the_neediest(DayRoster& day, const Reach& reach) {
    for (int round = 0; round < most_rounds; ++round) {
        std::vector<std::pair<Cost, std::size_t>> needy;
        for (std::size_t need = 0; need < day.problem().needs().size(); ++need) {
            if (day.vacancies(need) > 0 && day.next_worth(need) > 0) needy.emplace_back(-day.next_worth(need), need);
        }
        std::sort(needy.begin(), needy.end());
        bool moved = false;
        for (const auto& [worth, need] : needy) {
            if (day.vacancies(need) == 0) continue;
            const auto move = best_donor(day, reach, need);
            if (!move) continue;
            move->apply(day);
            moved = true;
        }
        if (!moved) return;
    }
}

}  // namespace yingtuo::staffing
