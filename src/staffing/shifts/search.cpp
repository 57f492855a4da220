#include "staffing/shifts/search.h"

#include <algorithm>
#include <numeric>

#include "base/parallel.h"
#include "staffing/shifts/dive.h"
#include "staffing/shifts/moves/rebuild.h"

namespace yingtuo::staffing::shifts {
namespace {

constexpr std::size_t neighbourhoods_a_turn = 2;
constexpr int tries_a_turn = 60;
constexpr std::size_t known_an_adult = 40;
constexpr int nodes_of_recombining = 60;
constexpr int nodes_of_all = 300;
constexpr int sweeps_at_first = 4;
// Of the time that is left, where it is limited.
constexpr double share_of_beginning = 0.1;
constexpr double share_of_bound = 0.4;
constexpr double share_of_dive = 0.8;
constexpr double share_of_combining = 0.2;
constexpr double near_enough_to_dive = 1.05;

}  // namespace

// One neighbourhood of a turn, on a roster of its own.
struct Search::Attempt {
    Roster roster;
    Random random;
    std::vector<int> adults;  // recombined
    Recombined answer;
};

Search::Search(const Problem& problem, const Limits& limits)
    : problem_(&problem), limits_(&limits), watch_(limits), random_(limits.seed), best_(problem) {
    for (int adult = 0; adult < problem.adult_count(); ++adult) searches_.emplace_back(problem, adult);
}

void Search::begin() {
    TourScratch scratch;
    std::vector<Price> prices;
    std::vector<int> order(searches_.size());
    std::iota(order.begin(), order.end(), 0);
    random_.shuffle(std::span(order));
    for (const int adult : order) {
        best_.prices_for(adult, prices);
        const auto tour = searches_[static_cast<std::size_t>(adult)].any(prices, scratch);
        if (!tour) continue;
        best_.give(adult, *tour);
        able_.push_back(adult);
    }
    std::sort(able_.begin(), able_.end());
    const Watch watch = watch_.share(share_of_beginning);
    bool is_better = true;
    for (int sweep = 0; sweep < sweeps_at_first && is_better; ++sweep) {
        is_better = false;
        for (const int adult : able_) {
            if (watch.is_over()) return;
            is_better = retour(best_, searches_, adult, scratch, random_) || is_better;
        }
    }
    rebuild_at_random(best_, 20 * static_cast<int>(able_.size()), scratch, random_, watch);
}

// Source: record-to-record travel, Dueck 1993, doi:10.1006/jcph.1993.1010: a roster may be a little worse than the
// best.
void Search::rebuild_at_random(Roster& roster, int tries, TourScratch& scratch, Random& random,
                               const Watch& watch) const {
    if (able_.empty()) return;
    Roster now = roster;
    for (int k = 0; k < tries && !watch.is_over(); ++k) {
        const auto count = std::min<std::size_t>(able_.size(), 2 + random.below(3));
        std::vector<int> adults;
        while (adults.size() < count) {
            const int adult = able_[random.below(able_.size())];
            if (std::find(adults.begin(), adults.end(), adult) == adults.end()) adults.push_back(adult);
        }
        const Cost slack = 1 + roster.cost() / 200 * (tries - k) / tries;
        rebuild(now, searches_, adults, roster.cost() + slack, scratch, random);
        if (now.cost() <= roster.cost()) roster = now;
    }
}

void Search::take(const std::vector<int>& adults, const std::vector<Tour>& tours) {
    Roster changed = best_;
    for (std::size_t k = 0; k < adults.size(); ++k) changed.give(adults[k], tours[k]);
    TourScratch scratch;
    for (const int adult : able_) {
        if (watch_.is_over()) break;
        retour(changed, searches_, adult, scratch, random_);
    }
    if (changed.cost() < best_.cost()) best_ = std::move(changed);
}

void Search::generate_all() {
    if (able_.empty()) {
        bound_ = best_.cost();
        return;
    }
    // Those who can do no tour stand nowhere; their wishes are paid for in any case.
    Cost apart = 0;
    for (int adult = 0; adult < problem_->adult_count(); ++adult) {
        if (!std::binary_search(able_.begin(), able_.end(), adult))
            apart += problem_->request_cost(adult, best_.tour(adult));
    }
    master_ = std::make_unique<Master>(*problem_, able_, std::vector<int>(problem_->slots(), 0));
    for (std::size_t k = 0; k < able_.size(); ++k) master_->add(static_cast<int>(k), best_.tour(able_[k]));
    Pricing pricing(*problem_, searches_, limits_->threads);
    Generation how;
    const std::vector<Tour> near = best_.tours();
    how.near = near;
    root_ = generate(*master_, pricing, how, {}, watch_.share(share_of_bound));
    if (!root_.prices.empty()) bound_ = std::max(bound_, root_.bound + apart);
    if (is_closed() || watch_.is_over()) return;
    // A program far from its end leans nowhere; turns make more of the time.
    if (!root_.is_solved || master_->value() > static_cast<double>(root_.bound) * near_enough_to_dive) return;

    const auto take_columns = [&](const std::vector<std::size_t>& columns) {
        std::vector<Tour> tours;
        for (const std::size_t column : columns) tours.push_back(master_->columns()[column].tour);
        take(able_, tours);
    };
    if (const auto found =
            dive(*master_, pricing, best_.cost() - apart, near, root_.prices, random_, watch_.share(share_of_dive)))
        take_columns(*found);
    if (is_closed() || watch_.is_over()) return;
    const Watch watch = watch_.share(share_of_combining);
    if (!master_->solve(watch)) return;
    const auto chosen = master_->combine(best_.cost() - apart, nodes_of_all, watch);
    if (!chosen.columns.empty()) take_columns(chosen.columns);
}

// Adults whose tours cost most above the least they could under the prices of the bound are chosen most often: these
// losses, and what the covers lose, add up to the whole gap.
std::vector<int> Search::choose_adults(const Roster& roster, Random& random) const {
    std::vector<double> weight(able_.size(), 1.0);
    if (!root_.prices.empty()) {
        const Pricing pricing(*problem_, searches_, 1);
        std::vector<Price> days;
        for (std::size_t k = 0; k < able_.size(); ++k) {
            pricing.day_prices(able_[k], root_.prices, days);
            Cost loss = -root_.least[k];
            for (int day = 0; day < problem_->days(); ++day)
                loss += days[problem_->choice(day, roster.tour(able_[k])[static_cast<std::size_t>(day)])];
            weight[k] += static_cast<double>(std::max<Cost>(0, loss)) / pricing.scale();
        }
    }
    std::vector<int> adults;
    double sum = std::accumulate(weight.begin(), weight.end(), 0.0);
    while (adults.size() < std::min(together_, able_.size())) {
        double drawn = random.unit() * sum;
        std::size_t k = 0;
        while (k + 1 < able_.size() && (weight[k] == 0 || drawn >= weight[k])) drawn -= weight[k++];
        if (weight[k] == 0) continue;  // rounding led past the last one
        adults.push_back(able_[k]);
        sum -= weight[k];
        weight[k] = 0;
    }
    return adults;
}

// The tours of each adult that cost least above his or her best under the prices of the bound.
std::vector<std::vector<Tour>> Search::known_tours(const std::vector<int>& adults) const {
    std::vector<std::vector<Tour>> known(adults.size());
    if (root_.prices.empty()) return known;
    const Pricing pricing(*problem_, searches_, 1);
    std::vector<Price> days;
    for (std::size_t k = 0; k < adults.size(); ++k) {
        pricing.day_prices(adults[k], root_.prices, days);
        std::vector<std::pair<Cost, std::size_t>> ranked;
        for (std::size_t c = 0; c < master_->columns().size(); ++c) {
            const Master::Column& column = master_->columns()[c];
            if (able_[static_cast<std::size_t>(column.place)] != adults[k]) continue;
            Cost price = 0;
            for (int day = 0; day < problem_->days(); ++day)
                price += days[problem_->choice(day, column.tour[static_cast<std::size_t>(day)])];
            ranked.emplace_back(price, c);
        }
        std::sort(ranked.begin(), ranked.end());
        for (std::size_t r = 0; r < std::min(known_an_adult, ranked.size()); ++r)
            known[k].push_back(master_->columns()[ranked[r].second].tour);
    }
    return known;
}

void Search::attempt(Attempt& attempt) const {
    TourScratch scratch;
    rebuild_at_random(attempt.roster, tries_a_turn, scratch, attempt.random, watch_);
    attempt.adults = choose_adults(attempt.roster, attempt.random);
    Pricing pricing(*problem_, searches_, 1);
    attempt.answer = recombine(*problem_, attempt.roster, attempt.adults, known_tours(attempt.adults), pricing,
                               root_.prices, nodes_of_recombining, attempt.random, watch_);
    if (!attempt.answer.tours) return;
    for (std::size_t k = 0; k < attempt.adults.size(); ++k)
        attempt.roster.give(attempt.adults[k], (*attempt.answer.tours)[k]);
}

void Search::turn(std::int64_t number) {
    std::vector<Attempt> attempts;
    for (std::size_t k = 0; k < neighbourhoods_a_turn; ++k) {
        const auto stream = static_cast<std::uint64_t>(number) * neighbourhoods_a_turn + k;
        attempts.push_back({best_, random_.split(stream), {}, {}});
    }
    for_each_part(attempts.size(), limits_->threads, [&](std::size_t k) { attempt(attempts[k]); });
    std::size_t proven = 0;
    std::size_t better = 0;
    for (Attempt& done : attempts) {
        // Another roster of the same cost is as good a place to go on from.
        if (done.roster.cost() <= best_.cost()) best_ = done.roster;
        if (done.answer.is_proven) ++proven;
        if (done.answer.tours) ++better;
        if (!master_) continue;
        for (const Master::Column& column : done.answer.learned) {
            const int adult = done.adults[static_cast<std::size_t>(column.place)];
            const auto place = std::lower_bound(able_.begin(), able_.end(), adult) - able_.begin();
            master_->add(static_cast<int>(place), column.tour);
        }
    }
    for (const Attempt& done : attempts) {
        if (done.answer.tours) take(done.adults, *done.answer.tours);
    }
    // Neighbourhoods that hold nothing better were too small, those that could not be searched out too large.
    if (proven == attempts.size()) together_ = std::min(together_ + 1, able_.size());
    if (proven + better == 0) together_ = std::max<std::size_t>(2, together_ - 1);
}

}  // namespace yingtuo::staffing::shifts
