#include "visits/moves/hand_over.h"

#include <algorithm>
#include <utility>

#include "base/ensure.h"

namespace yingtuo::visits {

namespace {

// The rounds one after another.
Tour whole_tour(const Beat& beat) {
    Tour tour;
    for (const Tour& round : beat.rounds) tour.insert(tour.end(), round.begin(), round.end());
    return tour;
}

std::optional<NewBeat> recut(const Ways& ways, const Beat& beat, std::vector<std::size_t> households, Tour tour) {
    shorten(TourTimes(ways, beat.adult), tour);
    auto rounds = cut(ways, beat.adult, tour);
    if (!rounds || static_cast<int>(rounds->size()) > beat.most_rounds) return std::nullopt;
    const Minutes gain = cost_of(ways, beat.adult, *rounds) - cost_of(ways, beat.adult, beat.rounds);
    return NewBeat{std::move(households), std::move(*rounds), gain};
}

}  // namespace

Minutes cost_of(const Ways& ways, std::size_t adult, const std::vector<Tour>& rounds) {
    const Problem& problem = ways.problem();
    const TourTimes times(ways, adult);
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

std::optional<NewBeat> with(const Ways& ways, const Beat& beat, std::size_t household) {
    std::vector<std::size_t> more = beat.households;
    more.insert(std::ranges::upper_bound(more, household), household);
    Tour tour = whole_tour(beat);
    insert_cheapest(TourTimes(ways, beat.adult), tour, household);
    return recut(ways, beat, std::move(more), std::move(tour));
}

std::optional<NewBeat> without(const Ways& ways, const Beat& beat, std::size_t household) {
    std::vector<std::size_t> fewer = beat.households;
    std::erase(fewer, household);
    Tour tour = whole_tour(beat);
    std::erase(tour, household);
    return recut(ways, beat, std::move(fewer), std::move(tour));
}

std::optional<HandOver> HandOver::make(const Ways& ways, std::size_t household, Beat* from, const NewBeat& rest,
                                       Beat& to) {
    auto taken = with(ways, to, household);
    if (!taken) return std::nullopt;
    HandOver move;
    move.from_ = from;
    move.to_ = &to;
    move.new_to_ = std::move(*taken);
    move.delta_ = move.new_to_.gain;
    if (from != nullptr) {
        move.new_from_ = rest;
        move.delta_ += rest.gain;
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
