#include "visits/guardians.h"

#include <algorithm>
#include <limits>

#include "visits/moves/hand_over.h"

namespace yingtuo::visits {

namespace {

// Visitors tried for a household: the nearest, and those nearest among the ones who are out already.
constexpr std::size_t tried = 8;
// Rounds of improvement; the first finds nearly all.
constexpr int most_passes = 3;

// Where a household is looked for when its visitors are tried.
struct Candidate {
    Minutes way;
    std::size_t beat;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

class Assignment {
  public:
    Assignment(const Ways& ways, std::vector<Beat> beats)
        : ways_(ways),
          problem_(ways.problem()),
          beats_(std::move(beats)),
          beat_of_(problem_.households().size(), nobody) {
        for (std::size_t household = 0; household < problem_.households().size(); ++household) {
            std::vector<Candidate> candidates;
            for (std::size_t beat = 0; beat < beats_.size(); ++beat) candidates.push_back({way(household, beat), beat});
            std::ranges::sort(candidates);
            candidates_.push_back(std::move(candidates));
        }
    }

    // Those whom the fewest could take first: the farther the nearest visitor, the earlier.
    void name_everyone() {
        std::vector<std::size_t> order(problem_.households().size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t household) {
            return candidates_[household].empty() ? Minutes::max() : candidates_[household].front().way;
        });
        for (const std::size_t household : order) {
            if (name_best(household, tried)) continue;
            name_best(household, beats_.size());  // everyone is tried before a person is left missing
        }
    }

    void improve() {
        for (int pass = 0; pass < most_passes; ++pass) {
            bool changed = false;
            for (std::size_t household = 0; household < beat_of_.size(); ++household) {
                changed = name_best(household, tried) || changed;
            }
            if (!changed) return;
        }
    }

    std::vector<Beat> take_beats() { return std::move(beats_); }

  private:
    static constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

    [[nodiscard]] Minutes way(std::size_t household, std::size_t beat) const {
        const Home& child = problem_.households()[household].home;
        const Home& visitor = problem_.home(beats_[beat].adult);
        return ways_.from_home(beats_[beat].adult, household) +
               (visitor.county == child.county ? Minutes{0} : county_worth);
    }

    // Gives the household to the best of the tried visitors. False where nobody is better than the one it has.
    bool name_best(std::size_t household, std::size_t limit) {
        Beat* from = beat_of_[household] == nobody ? nullptr : &beats_[beat_of_[household]];
        NewBeat rest;
        if (from != nullptr) {
            auto without_it = without(ways_, *from, household);
            if (!without_it) return false;
            rest = std::move(*without_it);
        }
        std::optional<HandOver> best;
        std::size_t best_beat = nobody;
        std::size_t idle = 0;
        std::size_t out = 0;
        for (const Candidate& candidate : candidates_[household]) {
            if (idle >= limit && out >= limit) break;
            if (candidate.beat == beat_of_[household]) continue;
            Beat& to = beats_[candidate.beat];
            std::size_t& count = to.households.empty() ? idle : out;
            if (count >= limit) continue;
            ++count;
            auto move = HandOver::make(ways_, household, from, rest, to);
            if (!move) continue;
            if (from != nullptr && move->delta() >= Minutes{0}) continue;
            if (best && move->delta() >= best->delta()) continue;
            best = std::move(move);
            best_beat = candidate.beat;
        }
        if (!best) return false;
        best->apply();
        beat_of_[household] = best_beat;
        return true;
    }

    const Ways& ways_;
    const Problem& problem_;
    std::vector<Beat> beats_;
    std::vector<std::size_t> beat_of_;  // by household
    std::vector<std::vector<Candidate>> candidates_;
};

}  // namespace

int most_rounds_of(const Problem& problem, std::size_t adult, Role role) {
    const Adult& visitor = problem.adults()[adult];
    if (!is_of_role(visitor.adult_class, role)) return 0;
    const auto may_ever = [&](Date day) { return may_visit(visitor, day); };
    if (std::ranges::none_of(problem.days(), may_ever)) return 0;
    int most = 7;
    for (std::size_t week = 0; week < problem.weeks().size(); ++week) {
        const int due = problem.due(week, role);
        if (due == 0) continue;
        const auto can = [&](std::size_t day) { return may_visit(visitor, problem.days()[day]); };
        const auto days = static_cast<int>(std::ranges::count_if(problem.weeks()[week], can));
        most = std::min(most, std::min(days, visitor.max_days_week) / due);
    }
    return most;
}

std::vector<Beat> beats_of(const Ways& ways, Role role) {
    const Problem& problem = ways.problem();
    std::vector<Beat> beats;
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const int most = most_rounds_of(problem, adult, role);
        if (most > 0) beats.push_back({adult, most, {}, {}});
    }
    Assignment assignment(ways, std::move(beats));
    assignment.name_everyone();
    assignment.improve();
    return assignment.take_beats();
}

}  // namespace yingtuo::visits
