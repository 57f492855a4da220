#include "staffing/even_out.h"

#include <algorithm>
#include <map>
#include <optional>

#include "staffing/moves/trade.h"

namespace yingtuo::staffing {

namespace {

// Trades end by themselves, for each lowers the cost; the limit is there so that nobody need prove how soon.
constexpr int evening_rounds = 3;
// Who is looked at as the other side of a trade: so many of the nearest.
constexpr std::size_t nearest = 12;
// Of a team's township, so many who stand there.
constexpr std::size_t most_of_township = 48;
// A difference in days on duty that is worth looking at.
constexpr int days_apart = 5;

struct Stretch {
    std::size_t first;
    std::size_t last;
};

struct Found {
    std::size_t with = 0;
    Stretch days{};
    Cost delta = 0;
};

class Trader {
  public:
    Trader(const Problem& problem, const Reach& reach, const DistanceTable& distance,
           const std::vector<std::uint8_t>& allowed, Places& places)
        : problem_(problem), reach_(reach), cost_(problem, distance, allowed, places) {
        find_stretches();
    }

    void run(const Limits& limits) {
        for (int round = 0; round < evening_rounds; ++round) {
            bool traded = false;
            find_who_stands_where();
            for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
                if (limits.is_stopped()) return;
                traded = relieve(adult) || traded;
                traded = join_days(adult) || traded;
                traded = join_team(adult) || traded;
            }
            if (!traded) return;
        }
    }

  private:
    // From each beginning of a week to each end of one.
    void find_stretches() {
        std::vector<std::size_t> begins;
        std::vector<std::size_t> ends;
        for (std::size_t day = 0; day < problem_.days().size(); ++day) {
            if (day == 0 || problem_.week_of(day) != problem_.week_of(day - 1)) begins.push_back(day);
            if (day + 1 == problem_.days().size() || problem_.week_of(day) != problem_.week_of(day + 1))
                ends.push_back(day);
        }
        for (const std::size_t first : begins) {
            for (const std::size_t last : ends) {
                if (last >= first) stretches_.push_back({first, last});
            }
        }
        for (std::size_t first = 0; first < problem_.days().size(); ++first) {
            for (std::size_t last = first; last < problem_.days().size(); ++last) {
                if (problem_.week_of(last) == problem_.week_of(first)) within_weeks_.push_back({first, last});
            }
        }
    }

    void find_who_stands_where() {
        standing_.assign(problem_.needs().size(), {});
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            if (const auto need = main_need(adult)) standing_[*need].push_back(adult);
        }
    }

    [[nodiscard]] int place(std::size_t adult, std::size_t day) const {
        return cost_.places()[adult * problem_.days().size() + day];
    }

    // The need at which an adult stands on most days.
    [[nodiscard]] std::optional<std::size_t> main_need(std::size_t adult) const {
        std::map<int, int> days;
        for (std::size_t day = 0; day < problem_.days().size(); ++day) {
            if (place(adult, day) != nowhere) ++days[place(adult, day)];
        }
        if (days.empty()) return std::nullopt;
        const auto most = std::ranges::max_element(days, {}, [](const auto& row) { return row.second; });
        return static_cast<std::size_t>(most->first);
    }

    void consider(std::size_t adult, std::size_t other, const std::vector<Stretch>& stretches,
                  std::optional<Found>& best) {
        for (const Stretch& days : stretches) {
            if (!cost_.may_trade(adult, other, days.first, days.last)) continue;
            const Cost delta = cost_.delta(adult, other, days.first, days.last);
            if (delta < 0 && (!best || delta < best->delta)) best = Found{other, days, delta};
        }
    }

    bool apply(std::size_t adult, const std::optional<Found>& best) {
        if (!best) return false;
        cost_.apply(adult, best->with, best->days.first, best->days.last);
        return true;
    }

    // Gives days of an adult to the nearest who serve less.
    bool relieve(std::size_t adult) {
        const auto need = main_need(adult);
        if (!need) return false;
        std::optional<Found> best;
        std::size_t seen = 0;
        for (const AdultInReach& row : reach_.adults_of(*need)) {
            if (row.adult == adult) continue;
            const bool serves_less = cost_.days_on_duty(row.adult) + days_apart < cost_.days_on_duty(adult);
            if (!serves_less) continue;
            if (++seen > nearest) break;
            consider(adult, row.adult, stretches_, best);
        }
        return apply(adult, best);
    }

    // Scattered days of an adult go to the nearest, or theirs come here: also single days, for here whole weeks are not
    // what is kept.
    bool join_days(std::size_t adult) {
        if (cost_.days_scattered(adult) == 0) return false;
        const auto need = main_need(adult);
        if (!need) return false;
        std::optional<Found> best;
        std::size_t seen = 0;
        for (const AdultInReach& row : reach_.adults_of(*need)) {
            if (row.adult == adult) continue;
            if (++seen > nearest) break;
            consider(adult, row.adult, stretches_, best);
            consider(adult, row.adult, within_weeks_, best);
        }
        return apply(adult, best);
    }

    // Whoever is apart from the team changes places with somebody where it is gathered.
    bool join_team(std::size_t adult) {
        if (cost_.days_apart(adult) == 0) return false;
        std::optional<Found> best;
        std::size_t seen = 0;
        for (const NeedInReach& row : reach_.needs_of(adult)) {
            if (problem_.sites()[problem_.needs()[row.need].site].township != problem_.team_township(adult)) continue;
            for (const std::size_t other : standing_[row.need]) {
                if (problem_.team_of(other) == problem_.team_of(adult)) continue;
                if (++seen > most_of_township) return apply(adult, best);
                consider(adult, other, stretches_, best);
            }
        }
        return apply(adult, best);
    }

    const Problem& problem_;
    const Reach& reach_;
    SeasonCost cost_;
    std::vector<Stretch> stretches_;  // whole weeks
    std::vector<Stretch> within_weeks_;
    std::vector<std::vector<std::size_t>> standing_;  // by need: whose main need it was when the round began
};

}  // namespace

void even_out(const Problem& problem, const Reach& reach, const DistanceTable& distance,
              const std::vector<std::uint8_t>& allowed, const Limits& limits, Places& places) {
    Trader(problem, reach, distance, allowed, places).run(limits);
}

}  // namespace yingtuo::staffing
