#include "visits/moves/hand_over.h"

#include <algorithm>
#include <utility>

#include "base/ensure.h"

namespace yingtuo::visits {

Minutes cost_of(const Problem& problem, std::size_t adult, const std::vector<Tour>& rounds) {
    const TourTimes times(problem, adult);
    Minutes cost = round_worth * static_cast<std::int64_t>(rounds.size());
    std::int64_t households = 0;
    for (const Tour& round : rounds) {
        cost += times.duration(round);
        for (const std::size_t household : round) {
            if (problem.households()[household].home.county != problem.home(adult).county) cost += county_worth;
            cost += household_worth * households++;
        }
    }
    return cost;
}

std::optional<HandOver> HandOver::make(const Problem& problem, std::size_t household, Beat* from, Beat& to) {
    HandOver move;
    move.from_ = from;
    move.to_ = &to;
    move.new_to_.households = to.households;
    move.new_to_.households.insert(std::ranges::upper_bound(move.new_to_.households, household), household);
    auto rounds = rounds_of(problem, to.adult, move.new_to_.households);
    if (!rounds || static_cast<int>(rounds->size()) > to.most_rounds) return std::nullopt;
    move.new_to_.rounds = std::move(*rounds);
    move.delta_ = cost_of(problem, to.adult, move.new_to_.rounds) - cost_of(problem, to.adult, to.rounds);
    if (from != nullptr) {
        move.new_from_.households = from->households;
        std::erase(move.new_from_.households, household);
        // One stop fewer may be cut worse than before, because the short tour is not the shortest.
        auto fewer = rounds_of(problem, from->adult, move.new_from_.households);
        if (!fewer || static_cast<int>(fewer->size()) > from->most_rounds) return std::nullopt;
        move.new_from_.rounds = std::move(*fewer);
        move.delta_ +=
            cost_of(problem, from->adult, move.new_from_.rounds) - cost_of(problem, from->adult, from->rounds);
    }
    return move;
}

void HandOver::apply() {
    ENSURE(to_ != nullptr);
    to_->households = std::move(new_to_.households);
    to_->rounds = std::move(new_to_.rounds);
    if (from_ == nullptr) return;
    from_->households = std::move(new_from_.households);
    from_->rounds = std::move(new_from_.rounds);
}

}  // namespace yingtuo::visits
