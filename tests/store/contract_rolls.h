// What the contract's tests begin with: a store with a drawn roll, and whether two rolls are the same.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "store/contract.h"
#include "store/drawn.h"
#include "store/same.h"

namespace yingtuo::testing {

// A store with a season, and a roll for plans to refer to.
inline Roll with_roll(Store& store, Random& random, const RollSize& size = {}) {
    const Season season = drawn_season(random);
    Roll roll = drawn_roll(random, size);
    if (!store.create_season(season, drawn_regions(random)) || !store.save_import(roll, {}))
        throw std::runtime_error("the store refused what the test begins with");
    return roll;
}

inline Roll loaded_roll(Store& store) {
    auto roll = store.load_roll("test");
    EXPECT_TRUE(roll.has_value());
    return roll ? std::move(*roll) : Roll{};
}

inline std::vector<Listing> sorted(std::vector<Listing> listings) {
    std::sort(listings.begin(), listings.end(),
              [](const Listing& a, const Listing& b) { return fields(a) < fields(b); });
    listings.erase(std::unique(listings.begin(), listings.end()), listings.end());
    return listings;
}

inline ::testing::AssertionResult is_same(const Roll& saved, const Roll& loaded) {
    if (!same(saved.households, loaded.households)) return ::testing::AssertionFailure() << "households differ";
    if (!same(saved.children, loaded.children)) return ::testing::AssertionFailure() << "children differ";
    if (!same(saved.venues, loaded.venues)) return ::testing::AssertionFailure() << "venues differ";
    if (!same(saved.adults, loaded.adults)) return ::testing::AssertionFailure() << "adults differ";
    if (sorted(saved.listings) != sorted(loaded.listings)) return ::testing::AssertionFailure() << "listings differ";
    return ::testing::AssertionSuccess();
}

}  // namespace yingtuo::testing
