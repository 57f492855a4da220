#include "visits/calendar.h"

#include <algorithm>
#include <cstdlib>

namespace yingtuo::visits {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Rounds to days: augmenting paths in a graph of a few rounds and days. Every round lists its days, the best first.
// Source: Kuhn, doi:10.1002/nav.3800020109.
class DayMatching {
  public:
    DayMatching(std::vector<std::vector<std::size_t>> days_of_round, std::size_t days)
        : days_of_round_(std::move(days_of_round)), round_of_day_(days, none) {}

    // False where the round finds no day, whoever else moves.
    bool place(std::size_t round) {
        std::vector<bool> seen(round_of_day_.size(), false);
        return augment(round, seen);
    }
    [[nodiscard]] const std::vector<std::size_t>& round_of_day() const { return round_of_day_; }

  private:
    bool augment(std::size_t round, std::vector<bool>& seen) {
        for (const std::size_t day : days_of_round_[round]) {
            if (seen[day]) continue;
            seen[day] = true;
            if (round_of_day_[day] != none && !augment(round_of_day_[day], seen)) continue;
            round_of_day_[day] = round;
            return true;
        }
        return false;
    }

    std::vector<std::vector<std::size_t>> days_of_round_;
    std::vector<std::size_t> round_of_day_;
};

class WeekCalendar {
  public:
    WeekCalendar(const Problem& problem, std::size_t week, Calendar& calendar)
        : problem_(problem), week_(week), calendar_(calendar), visited_(problem.households().size()) {}

    // `turn`: which day of the week this visitor begins with.
    void place(const Beat& beat, Role role, std::size_t turn) {
        const int due = problem_.due(week_, role);
        std::vector<const Tour*> rounds;
        for (int visit = 0; visit < due; ++visit) {
            for (const Tour& round : beat.rounds) rounds.push_back(&round);
        }
        const auto& days = problem_.weeks()[week_];
        std::vector<std::vector<std::size_t>> choices;
        for (const Tour* round : rounds) choices.push_back(days_for(*round, beat.adult, turn));
        DayMatching matching(std::move(choices), days.size());
        for (std::size_t round = 0; round < rounds.size(); ++round) {
            if (matching.place(round)) continue;
            for (const std::size_t household : *rounds[round]) calendar_.clashes.push_back({role, household});
        }
        for (std::size_t place = 0; place < days.size(); ++place) {
            const std::size_t round = matching.round_of_day()[place];
            if (round == none) continue;
            calendar_.rounds.push_back({beat.adult, days[place], *rounds[round]});
            for (const std::size_t household : *rounds[round]) visited_[household].push_back(place);
        }
    }

  private:
    // Places in the week on which the round may be made: far from visits the households have already, then by turn.
    [[nodiscard]] std::vector<std::size_t> days_for(const Tour& round, std::size_t adult, std::size_t turn) const {
        const auto& days = problem_.weeks()[week_];
        struct Choice {
            int nearness;  // to the nearest visit any household of the round has already
            std::size_t wait;
            std::size_t place;
            auto operator<=>(const Choice&) const = default;
        };
        std::vector<Choice> choices;
        for (std::size_t place = 0; place < days.size(); ++place) {
            if (!may_visit(problem_.adults()[adult], problem_.days()[days[place]])) continue;
            int gap = static_cast<int>(days.size());
            for (const std::size_t household : round) {
                for (const std::size_t other : visited_[household]) {
                    gap = std::min(gap, std::abs(static_cast<int>(place) - static_cast<int>(other)));
                }
            }
            if (gap == 0) continue;
            choices.push_back({-gap, (place + days.size() - turn % days.size()) % days.size(), place});
        }
        std::ranges::sort(choices);
        std::vector<std::size_t> places;
        for (const Choice& choice : choices) places.push_back(choice.place);
        return places;
    }

    const Problem& problem_;
    std::size_t week_;
    Calendar& calendar_;
    std::vector<std::vector<std::size_t>> visited_;  // by household: places in the week
};

}  // namespace

Calendar calendar_of(const Problem& problem, const std::vector<Beat>& teachers, const std::vector<Beat>& cadres) {
    Calendar calendar;
    for (std::size_t week = 0; week < problem.weeks().size(); ++week) {
        WeekCalendar this_week(problem, week, calendar);
        std::size_t turn = 0;
        for (const Beat& beat : teachers) {
            if (!beat.rounds.empty()) this_week.place(beat, Role::teacher, turn++);
        }
        for (const Beat& beat : cadres) {
            if (!beat.rounds.empty()) this_week.place(beat, Role::cadre, turn++);
        }
    }
    std::ranges::sort(calendar.rounds, [](const DatedRound& a, const DatedRound& b) {
        return std::pair{a.day, a.adult} < std::pair{b.day, b.adult};
    });
    return calendar;
}

}  // namespace yingtuo::visits
