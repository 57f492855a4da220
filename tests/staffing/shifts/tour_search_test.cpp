#include "staffing/shifts/tour_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "staffing/shifts/drawn.h"
#include "staffing/shifts/rules.h"

namespace yingtuo::staffing::shifts {
namespace {

// The one adult of a drawn problem, and every tour that the rules let him or her do.
struct Alone {
    explicit Alone(std::uint64_t seed, test::Shape shape = {7, 2, 1}) : problem(test::draw_problem(shape, seed)) {
        Plan plan;
        plan.tours.emplace_back(static_cast<std::size_t>(shape.days), off);
        Tour& tour = plan.tours[0];
        while (true) {
            if (is_feasible(problem, plan)) tours.push_back(tour);
            std::size_t day = 0;
            while (day < tour.size() && tour[day] == shape.shifts - 1) tour[day++] = off;
            if (day == tour.size()) break;
            ++tour[day];
        }
    }
    [[nodiscard]] std::vector<Price> draw_prices(std::uint64_t seed) const {
        Random random(seed);
        std::vector<Price> prices(problem.choices());
        for (Price& price : prices) price = static_cast<Price>(random.between(-20, 20));
        return prices;
    }
    [[nodiscard]] Price price_of(const Tour& tour, const std::vector<Price>& prices) const {
        Price sum = 0;
        for (std::size_t day = 0; day < tour.size(); ++day)
            sum += prices[problem.choice(static_cast<int>(day), tour[day])];
        return sum;
    }
    Problem problem;
    std::vector<Tour> tours;
};

TEST(ShiftsTourSearch, FindsTheCheapestOfAllToursThereAre) {
    TourScratch scratch;
    int with_tours = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const Alone alone(seed);
        const TourSearch search(alone.problem, 0);
        const auto prices = alone.draw_prices(seed);
        const auto found = search.cheapest(prices, scratch);
        ASSERT_EQ(found.has_value(), !alone.tours.empty()) << seed;
        EXPECT_EQ(search.any(prices, scratch).has_value(), !alone.tours.empty()) << seed;
        if (!found) continue;
        ++with_tours;
        Price least = alone.price_of(alone.tours.front(), prices);
        for (const Tour& tour : alone.tours) least = std::min(least, alone.price_of(tour, prices));
        ASSERT_TRUE(found->tour) << seed;
        EXPECT_EQ(found->price, least) << seed;
        EXPECT_EQ(found->bound, least) << seed;
        EXPECT_EQ(alone.price_of(*found->tour, prices), least) << seed;
        EXPECT_NE(std::find(alone.tours.begin(), alone.tours.end(), *found->tour), alone.tours.end()) << seed;
    }
    EXPECT_GT(with_tours, 20);
}

TEST(ShiftsTourSearch, DrawsAmongToursThatCostTheSameAndOnlyThose) {
    TourScratch scratch;
    const Alone alone(5);
    ASSERT_GT(alone.tours.size(), 10U);
    const TourSearch search(alone.problem, 0);
    const std::vector<Price> free_of_charge(alone.problem.choices(), 0);
    Random random(1);
    std::set<Tour> drawn;
    for (int k = 0; k < 200; ++k) {
        const auto found = search.cheapest(free_of_charge, scratch, &random);
        ASSERT_TRUE(found && found->tour);
        drawn.insert(*found->tour);
        EXPECT_NE(std::find(alone.tours.begin(), alone.tours.end(), *found->tour), alone.tours.end());
    }
    EXPECT_GT(drawn.size(), 10U);
    EXPECT_EQ(search.cheapest(free_of_charge, scratch)->tour, search.cheapest(free_of_charge, scratch)->tour);
}

TEST(ShiftsTourSearch, NearATourItIsNeverWorseThanThatTour) {
    TourScratch scratch;
    for (std::uint64_t seed = 0; seed < 12; ++seed) {
        const Alone alone(seed);
        if (alone.tours.empty()) continue;
        const TourSearch search(alone.problem, 0);
        const auto prices = alone.draw_prices(seed + 7);
        const Tour& near = alone.tours[seed % alone.tours.size()];
        const auto found = search.cheapest(prices, scratch, nullptr, &near);
        ASSERT_TRUE(found && found->tour);
        EXPECT_LE(found->price, alone.price_of(near, prices));
    }
}

}  // namespace
}  // namespace yingtuo::staffing::shifts
