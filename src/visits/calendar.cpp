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
    WeekCalendar(const Ways& ways, std::size_t week, Calendar& calendar)
        : ways_(ways),
          problem_(ways.problem()),
          week_(week),
          calendar_(calendar),
          visited_(problem_.households().size()) {}

    // `turn`: which day of the week this visitor begins with.
    void place(const Beat& beat, Role role, std::size_t turn) {
        if (beat.rounds.empty() || problem_.due(week_, role) == 0) return;
        if (!place_whole(beat, role, turn)) place_stop_by_stop(beat, role, turn);
    }

  private:
    // The rounds as they are, each on a day of its own. False, and nothing placed, where they do not all find one.
    bool place_whole(const Beat& beat, Role role, std::size_t turn) {
        std::vector<const Tour*> rounds;
        for (int visit = 0; visit < problem_.due(week_, role); ++visit) {
            for (const Tour& round : beat.rounds) rounds.push_back(&round);
        }
        const auto& days = problem_.weeks()[week_];
        std::vector<std::vector<std::size_t>> choices;
        for (const Tour* round : rounds) choices.push_back(days_for(*round, beat.adult, role, turn));
        DayMatching matching(std::move(choices), days.size());
        for (std::size_t round = 0; round < rounds.size(); ++round) {
            if (!matching.place(round)) return false;
        }
        for (std::size_t place = 0; place < days.size(); ++place) {
            const std::size_t round = matching.round_of_day()[place];
            if (round != none) keep(beat.adult, place, *rounds[round]);
        }
        return true;
    }

    // Other rounds for this week: every stop goes to the day on which it takes least time, of those on which the
    // household has no visit yet. A stop that fits nowhere is a clash.
    void place_stop_by_stop(const Beat& beat, Role role, std::size_t turn) {
        const TourTimes times(ways_, beat.adult);
        auto places = days_for({}, beat.adult, role, turn);
        const auto most = static_cast<std::size_t>(problem_.adults()[beat.adult].max_days_week);
        if (places.size() > most) places.resize(most);
        std::vector<Tour> rounds(places.size());
        for (int visit = 0; visit < problem_.due(week_, role); ++visit) {
            for (const Tour& round : beat.rounds) {
                for (const std::size_t household : round) {
                    std::size_t best = none;
                    Minutes least = Minutes::max();
                    Tour best_round;
                    for (std::size_t i = 0; i < places.size(); ++i) {
                        const bool visited =
                            std::ranges::find(visited_[household], places[i]) != visited_[household].end() ||
                            std::ranges::find(rounds[i], household) != rounds[i].end();
                        if (visited) continue;
                        Tour longer = rounds[i];
                        insert_cheapest(times, longer, household);
                        const Minutes more = times.duration(longer) - times.duration(rounds[i]);
                        if (times.duration(longer) > problem_.working_day() || more >= least) continue;
                        least = more;
                        best = i;
                        best_round = std::move(longer);
                    }
                    if (best == none) {
                        calendar_.clashes.push_back({role, household});
                    } else {
                        rounds[best] = std::move(best_round);
                    }
                }
            }
        }
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (!rounds[i].empty()) keep(beat.adult, places[i], rounds[i]);
        }
    }

    void keep(std::size_t adult, std::size_t place, const Tour& round) {
        calendar_.rounds.push_back({adult, problem_.weeks()[week_][place], round});
        for (const std::size_t household : round) visited_[household].push_back(place);
    }

    // Places in the week on which the round may be made: the role's part of the week first, then far from visits the
    // households have already, then by turn.
    [[nodiscard]] std::vector<std::size_t> days_for(const Tour& round, std::size_t adult, Role role,
                                                    std::size_t turn) const {
        const auto& days = problem_.weeks()[week_];
        const std::size_t middle = (days.size() + 1) / 2;
        struct Choice {
            bool elsewhere;  // in the other role's part of the week
            int nearness;    // to the nearest visit any household of the round has already
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
            const bool in_first_part = place < middle;
            const std::size_t part = in_first_part ? middle : days.size() - middle;
            const std::size_t at = in_first_part ? place : place - middle;
            choices.push_back(
                {in_first_part != (role == Role::teacher), -gap, (at + part - turn % part) % part, place});
        }
        std::ranges::sort(choices);
        std::vector<std::size_t> places;
        for (const Choice& choice : choices) places.push_back(choice.place);
        return places;
    }

    const Ways& ways_;
    const Problem& problem_;
    std::size_t week_;
    Calendar& calendar_;
    std::vector<std::vector<std::size_t>> visited_;  // by household: places in the week
};

}  // namespace

Calendar calendar_of(const Ways& ways, const std::vector<Beat>& teachers, const std::vector<Beat>& cadres) {
    const Problem& problem = ways.problem();
    Calendar calendar;
    for (std::size_t week = 0; week < problem.weeks().size(); ++week) {
        WeekCalendar this_week(ways, week, calendar);
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
