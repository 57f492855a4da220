#include "staffing/shifts/tour_search.h"

#include <algorithm>
#include <numeric>

#include "base/ensure.h"
#include "staffing/shifts/tour_pass.h"

namespace yingtuo::staffing::shifts {
namespace {

// Days on which a limited group may be worked when its shifts cannot be counted: as many days as the limit, so that it
// cannot be broken. Days on which `near` works it come first, then those where it is cheapest against a day off.
std::vector<std::uint8_t> days_within_limit(const Problem& problem, const ShiftGroup& group,
                                            std::span<const Price> prices, const Tour* near) {
    const int shift = group.shifts.front();
    std::vector<int> days(static_cast<std::size_t>(problem.days()));
    std::iota(days.begin(), days.end(), 0);
    const auto rank = [&](int day) {
        const bool is_worked = near != nullptr && (*near)[static_cast<std::size_t>(day)] == shift;
        return std::pair(is_worked ? 0 : 1, prices[problem.choice(day, shift)] - prices[problem.choice(day, off)]);
    };
    std::stable_sort(days.begin(), days.end(), [&](int one, int other) { return rank(one) < rank(other); });
    std::vector<std::uint8_t> open(days.size(), 0);
    for (int k = 0; k < std::min(group.limit, problem.days()); ++k)
        open[static_cast<std::size_t>(days[static_cast<std::size_t>(k)])] = 1;
    return open;
}

}  // namespace

TourSearch::TourSearch(const Problem& problem, int adult) : problem_(&problem), rules_(problem, adult) {}

std::vector<int> TourSearch::groups_over_limit(const Tour& tour) const {
    std::vector<int> over;
    for (std::size_t g = 0; g < rules_.groups.size(); ++g) {
        const ShiftGroup& group = rules_.groups[g];
        if (group.limit >= 0 && std::count(tour.begin(), tour.end(), group.shifts.front()) > group.limit)
            over.push_back(static_cast<int>(g));
    }
    return over;
}

std::optional<FoundTour> TourSearch::cheapest(std::span<const Price> prices, TourScratch& scratch, Random* ties,
                                              const Tour* near) const {
    const int days = problem_->days();
    PassShape shape = PassShape::whole(rules_, days, true, true);
    bool is_relaxed = false;
    if (near != nullptr && shape.states(rules_) > narrow_beyond) {
        // Half as wide until it fits: at least two shifts and a weekend to either side of the tour.
        const PassShape::Course course = course_of(*problem_, rules_, *near);
        for (int shifts = 32; shifts >= 2 && shape.states(rules_) > narrow_beyond; shifts /= 2)
            shape.narrow(course, shifts * rules_.longest, std::max(1, shifts / 4));
    } else if (shape.states(rules_) > relax_beyond) {
        is_relaxed = true;
        shape = PassShape::whole(rules_, days, false, true);
        if (shape.states(rules_) > relax_beyond) shape = PassShape::whole(rules_, days, false, false);
    }
    if (shape.is_empty()) return std::nullopt;

    // Limits of single shifts seldom bind: they are counted only once a tour breaks them.
    FoundTour found;
    while (true) {
        TourPass pass(*problem_, rules_, shape, prices, scratch);
        const Price price = pass.run();
        if (price >= TourPass::unreachable) {
            // Days kept shut may have been in the way; anything else is what the adult cannot do.
            if (shape.open.empty()) return std::nullopt;
            return found;
        }
        if (shape.open.empty()) found.bound = price;
        if (is_relaxed) return found;
        Tour tour = pass.tour(ties);
        const std::vector<int> over = groups_over_limit(tour);
        if (over.empty()) {
            found.tour = std::move(tour);
            found.price = price;
            return found;
        }
        PassShape wider = shape;
        wider.counted_groups.insert(wider.counted_groups.end(), over.begin(), over.end());
        if (wider.states(rules_) <= (near == nullptr ? relax_beyond : narrow_beyond)) {
            shape = std::move(wider);
            continue;
        }
        shape.open.resize(rules_.groups.size());
        for (const int g : over) {
            const auto place = static_cast<std::size_t>(g);
            shape.open[place] = days_within_limit(*problem_, rules_.groups[place], prices, near);
        }
    }
}

std::optional<Tour> TourSearch::any(std::span<const Price> prices, TourScratch& scratch) const {
    const PassShape whole = PassShape::whole(rules_, problem_->days(), true, true);
    if (whole.states(rules_) <= relax_beyond) {
        auto found = cheapest(prices, scratch);
        return found ? std::move(found->tour) : std::nullopt;
    }
    PassShape shape = whole;
    shape.open.resize(rules_.groups.size());
    for (std::size_t g = 0; g < rules_.groups.size(); ++g) {
        if (rules_.groups[g].limit >= 0)
            shape.open[g] = days_within_limit(*problem_, rules_.groups[g], prices, nullptr);
    }
    // Twice as wide until there is one: about an even pace there nearly always is.
    const PassShape::Course pace = even_pace(rules_, problem_->days());
    for (int shifts = 2; shifts <= 64; shifts *= 2) {
        PassShape about = shape;
        about.narrow(pace, shifts * rules_.longest, std::max(2, shifts / 2));
        if (about.is_empty()) continue;
        TourPass pass(*problem_, rules_, about, prices, scratch);
        if (pass.run() < TourPass::unreachable) return pass.tour(nullptr);
    }
    return std::nullopt;
}

}  // namespace yingtuo::staffing::shifts
