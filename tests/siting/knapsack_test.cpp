#include "siting/knapsack.h"

#include <gmock/gmock.h>

#include "base/random.h"

namespace yingtuo::siting {
namespace {

Part stairs(Cost adult_cost, int children_per_adult, int min_adults) {
    Part part;
    part.adult_cost = adult_cost;
    part.children_per_adult = children_per_adult;
    part.min_adults = min_adults;
    return part;
}

std::vector<Item> draw_items(Random& random, int count) {
    std::vector<Item> items;
    for (int k = 0; k < count; ++k)
        items.push_back({random.between(1, 100), static_cast<std::int32_t>(random.between(0, 7)), k});
    return items;
}

// Every subset.
Cost best_subset(const Part& part, int capacity, const std::vector<Item>& items) {
    Cost best = 0;
    for (unsigned mask = 0; mask < (1U << items.size()); ++mask) {
        Cost profit = 0;
        int load = 0;
        for (std::size_t k = 0; k < items.size(); ++k) {
            if ((mask >> k & 1U) == 0) continue;
            profit += items[k].profit;
            load += items[k].size;
        }
        if (load <= capacity) best = std::max(best, profit - part.staff(load));
    }
    return best;
}

TEST(Knapsack, FindsTheBestSubsetAndBoundsItFromAbove) {
    Random random(7);
    Knapsack knapsack;
    for (int k = 0; k < 300; ++k) {
        const Part part = stairs(random.between(0, 60), static_cast<int>(random.between(1, 6)),
                                 static_cast<int>(random.between(0, 3)));
        const int capacity = static_cast<int>(random.between(0, 25));
        auto items = draw_items(random, static_cast<int>(random.between(0, 9)));
        const auto given = items;
        const Cost best = best_subset(part, capacity, given);
        const Packing packing = knapsack.solve(part, capacity, part.adult_cost, items);
        EXPECT_TRUE(packing.is_exact);
        EXPECT_EQ(packing.value, best);
        EXPECT_GE(knapsack.upper_bound(part, capacity, part.adult_cost, items), best);
        Cost profit = 0;
        int load = 0;
        for (const auto arc : packing.arcs) {
            profit += given[static_cast<std::size_t>(arc)].profit;
            load += given[static_cast<std::size_t>(arc)].size;
        }
        EXPECT_LE(load, capacity);
        EXPECT_EQ(profit - part.staff(load), best);
    }
}

TEST(Knapsack, SaysWhenItIsTooLargeToBeExact) {
    std::vector<Item> items;
    for (int k = 0; k < 500; ++k) items.push_back({10 + k % 7, 1000 + k, k});
    Knapsack knapsack;
    const Packing packing = knapsack.solve(stairs(0, 1, 0), 100'000, 0, items);
    EXPECT_FALSE(packing.is_exact);
    Cost profit = 0;
    for (const auto arc : packing.arcs) profit += 10 + arc % 7;
    EXPECT_GE(packing.value, profit);
}

}  // namespace
}  // namespace yingtuo::siting
