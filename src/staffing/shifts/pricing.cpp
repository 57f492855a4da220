#include "staffing/shifts/pricing.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/parallel.h"

namespace yingtuo::staffing::shifts {
namespace {

constexpr double a_little = 1e-6;

// Whole-number cost above a scaled bound.
Cost rounded_up(Cost scaled, Price scale) {
    const Cost whole = scaled / scale;
    return whole + (scaled > whole * scale ? 1 : 0);
}

// Prices between those of the master and those that proved the best bound so far jump about less.
// Source: Wentges, Weighted Dantzig-Wolfe decomposition for linear mixed-integer programming, 1997,
// doi:10.1016/S0969-6016(97)00001-4.
SlotPrices between(const Pricing& pricing, const Master& master, const SlotPrices& best, double weight_of_best) {
    SlotPrices prices(pricing.problem().slots());
    for (std::size_t slot = 0; slot < prices.size(); ++slot) {
        double price = master.price(slot);
        if (!best.empty()) price = weight_of_best * best[slot] / pricing.scale() + (1 - weight_of_best) * price;
        prices[slot] = pricing.clamp(slot, price);
    }
    return prices;
}

// Adds the tours that could lower the master; tells whether there was one.
bool add_tours(Master& master, const std::vector<std::optional<Tour>>& tours) {
    const std::size_t before = master.columns().size();
    for (std::size_t place = 0; place < tours.size(); ++place) {
        if (!tours[place]) continue;
        const Tour& tour = *tours[place];
        const Problem& problem = master.problem();
        double reduced = static_cast<double>(problem.request_cost(master.adults()[place], tour)) -
                         master.adult_price(static_cast<int>(place));
        for (int day = 0; day < problem.days(); ++day) {
            const int shift = tour[static_cast<std::size_t>(day)];
            if (shift != off) reduced -= master.price(problem.slot(day, shift));
        }
        if (reduced < -a_little) master.add(static_cast<int>(place), tour);
    }
    return master.columns().size() > before;
}

}  // namespace

Price price_scale(const Problem& problem) {
    Price scale = 4096;
    while (scale > 1 && problem.largest_tour_weight() * scale > LimitsOfSize::tour_weight) scale /= 2;
    return scale;
}

Pricing::Pricing(const Problem& problem, std::span<const TourSearch> searches, int threads)
    : problem_(&problem),
      searches_(searches),
      threads_(threads),
      scale_(price_scale(problem)),
      scratch_(static_cast<std::size_t>(threads)) {}

Price Pricing::clamp(std::size_t slot, double price) const {
    const Cover& cover = problem_->cover(slot);
    const double scaled = std::round(price * scale_);
    return static_cast<Price>(std::clamp(scaled, -static_cast<double>(cover.over_weight) * scale_,
                                         static_cast<double>(cover.under_weight) * scale_));
}

void Pricing::day_prices(int adult, const SlotPrices& prices, std::vector<Price>& out) const {
    const auto requests = problem_->requests_of(adult);
    out.resize(requests.size());
    for (std::size_t k = 0; k < requests.size(); ++k) out[k] = requests[k] * scale_;
    for (std::size_t slot = 0; slot < prices.size(); ++slot) {
        const Cover& cover = problem_->cover(slot);
        out[problem_->choice(cover.day, cover.shift)] -= prices[slot];
    }
}

Pricing::Answer Pricing::price(const Master& master, const SlotPrices& prices, std::span<const int> fixed,
                               std::span<const Tour> near, const Watch& watch) {
    const auto& adults = master.adults();
    Answer answer;
    answer.tours.resize(adults.size());
    answer.least.assign(adults.size(), 0);
    const std::size_t parts = std::min(adults.size(), scratch_.size());
    std::vector<std::uint8_t> is_cut_short(parts, 0);
    for_each_part(parts, threads_, [&](std::size_t part) {
        std::vector<Price> days;
        for (std::size_t place = part; place < adults.size(); place += parts) {
            if (watch.is_over()) {
                is_cut_short[part] = 1;
                return;
            }
            const auto adult = static_cast<std::size_t>(adults[place]);
            day_prices(adults[place], prices, days);
            if (!fixed.empty() && fixed[place] >= 0) {
                const Tour& tour = master.columns()[static_cast<std::size_t>(fixed[place])].tour;
                for (int day = 0; day < problem_->days(); ++day)
                    answer.least[place] += days[problem_->choice(day, tour[static_cast<std::size_t>(day)])];
                continue;
            }
            auto found = searches_[adult].cheapest(days, scratch_[part]);
            if (!found) continue;  // nobody asks for a tour of somebody who can do none
            answer.least[place] = found->bound;
            if (!found->tour) found = searches_[adult].cheapest(days, scratch_[part], nullptr, &near[adult]);
            if (found) answer.tours[place] = std::move(found->tour);
        }
    });
    answer.is_whole = std::count(is_cut_short.begin(), is_cut_short.end(), 1) == 0;
    for (const Price least : answer.least) answer.bound += least;
    for (std::size_t slot = 0; slot < prices.size(); ++slot)
        answer.bound += static_cast<Cost>(prices[slot]) * master.still_needed(slot);
    return answer;
}

Generated generate(Master& master, Pricing& pricing, const Generation& how, const SlotPrices& start,
                   const Watch& watch) {
    Generated result;
    Cost best = std::numeric_limits<Cost>::min();
    SlotPrices best_prices = start;
    for (; result.rounds < how.most_rounds; ++result.rounds) {
        result.is_solved = master.solve(watch);
        if (!result.is_solved || watch.is_over()) return result;
        // A bound that rounds up to the master's value leaves nothing to find.
        const auto reached = static_cast<Cost>(std::ceil(master.value() - a_little));
        if (!result.prices.empty() && result.bound >= std::min(reached, how.target.value_or(reached))) {
            result.is_converged = result.bound >= reached;
            return result;
        }
        if (how.good_enough && master.value() <= *how.good_enough) return result;
        bool is_added = false;
        for (const double weight_of_best : {0.6, 0.0}) {
            if (weight_of_best > 0 && best_prices.empty()) continue;
            const SlotPrices prices = between(pricing, master, best_prices, weight_of_best);
            Pricing::Answer answer = pricing.price(master, prices, how.fixed, how.near, watch);
            if (!answer.is_whole) return result;
            if (answer.bound > best) {
                best = answer.bound;
                best_prices = prices;
                result.bound = rounded_up(best, pricing.scale());
                result.prices = prices;
                result.least = std::move(answer.least);
            }
            is_added = add_tours(master, answer.tours);
            if (is_added || watch.is_over()) break;
        }
        if (!is_added) {
            result.is_converged = !watch.is_over();
            return result;
        }
    }
    result.is_solved = master.solve(watch);
    return result;
}

}  // namespace yingtuo::staffing::shifts
