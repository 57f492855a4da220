#include "siting/conflict.h"

#include <gmock/gmock.h>

#include <functional>

#include "draw.h"

namespace yingtuo::siting {
namespace {

// Households of so many children each, all within reach of both sites.
Problem two_sites(std::vector<int> sizes, int first_capacity, int second_capacity) {
    Input input;
    input.arc_start.push_back(0);
    for (const int size : sizes) {
        input.demands.push_back({size, 1000.0, none});
        for (const int site : {0, 1}) {
            input.arc_site.push_back(site);
            input.arc_cost.push_back(1);
        }
        input.arc_start.push_back(input.arc_site.size());
    }
    input.sites = {{1, first_capacity, VenueDecision::free}, {1, second_capacity, VenueDecision::free}};
    return *Problem::make(std::move(input));
}

Problem altered(const Problem& problem, const std::function<void(Input&)>& alter) {
    Input input = problem.input();
    alter(input);
    return *Problem::make(std::move(input));
}

std::vector<std::int32_t> everyone(const Problem& problem) {
    std::vector<std::int32_t> list;
    for (std::size_t i = 0; i < problem.demand_count(); ++i) list.push_back(static_cast<std::int32_t>(i));
    return list;
}

TEST(SitingConflict, ThereIsNoneWhereEveryoneFits) {
    const Problem problem = two_sites({2, 2}, 2, 2);
    EXPECT_TRUE(find_conflicts(problem, everyone(problem)).empty());
}

TEST(SitingConflict, TooLittleRoomNamesTheCapacities) {
    const Problem problem = two_sites({2, 2, 2}, 2, 2);
    const auto found = find_conflicts(problem, everyone(problem));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].wishes, testing::ElementsAre(Wish{WishKind::capacity, 0}, Wish{WishKind::capacity, 1}));
    EXPECT_EQ(found[0].demands, everyone(problem));
    EXPECT_TRUE(found[0].is_proven);
    EXPECT_TRUE(found[0].is_irreducible);
    EXPECT_EQ(found[0].sentence.en,
              "3 households (6 children) cannot all be placed at a site: site:0 holds 2 children; site:1 holds 2 "
              "children. Without any one of these it could be done.");
    EXPECT_FALSE(found[0].sentence.zh.empty());
}

TEST(SitingConflict, AForbiddenVenueThatWouldHelpIsNamed) {
    const Problem problem =
        altered(two_sites({2, 2}, 2, 2), [](Input& input) { input.sites[1].decision = VenueDecision::forbidden; });
    const auto found = find_conflicts(problem, everyone(problem));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].wishes, testing::ElementsAre(Wish{WishKind::forbidden_venue, 1}, Wish{WishKind::capacity, 0}));
    EXPECT_TRUE(found[0].is_irreducible);
}

TEST(SitingConflict, PinsBeyondTheCapacityAreNamedThoughNobodyElseIsAskedAbout) {
    const Problem problem = altered(two_sites({2, 2, 1}, 3, 9), [](Input& input) {
        input.demands[0].pinned_to = 0;
        input.demands[1].pinned_to = 0;
    });
    const auto found = find_conflicts(problem, {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].wishes,
                testing::ElementsAre(Wish{WishKind::pinned_household, 0}, Wish{WishKind::pinned_household, 1},
                                     Wish{WishKind::capacity, 0}));
    EXPECT_TRUE(found[0].is_irreducible);
    EXPECT_THAT(found[0].sentence.en, testing::HasSubstr("demand:0 is pinned to site:0"));
}

TEST(SitingConflict, APinToAForbiddenSiteNamesBoth) {
    const Problem problem = altered(two_sites({2}, 3, 9), [](Input& input) {
        input.demands[0].pinned_to = 0;
        input.sites[0].decision = VenueDecision::forbidden;
    });
    const auto found = find_conflicts(problem, {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found[0].wishes,
                testing::ElementsAre(Wish{WishKind::pinned_household, 0}, Wish{WishKind::forbidden_venue, 0}));
}

TEST(SitingConflict, HouseholdsThatMayNotBeSplitAreProvenToConflictThoughTheChildrenWouldFit) {
    // 2 + 2 + 2 children, 3 + 3 places: enough for the children, not for the households.
    const Problem problem = two_sites({2, 2, 2}, 3, 3);
    const auto found = find_conflicts(problem, everyone(problem));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].wishes.size(), 2U);
    EXPECT_TRUE(found[0].is_proven);
    EXPECT_TRUE(found[0].is_irreducible);
}

TEST(SitingConflict, TheNumberOfSitesIsAWishToo) {
    const Problem problem = altered(two_sites({2, 2}, 2, 2), [](Input& input) { input.open_exactly = 1; });
    const auto found = find_conflicts(problem, everyone(problem));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].is_irreducible);
    EXPECT_THAT(found[0].wishes, testing::Contains(Wish{WishKind::exact_count, none}));
    const Problem enough = altered(two_sites({2, 2}, 4, 2), [](Input& input) { input.open_exactly = 1; });
    EXPECT_TRUE(find_conflicts(enough, everyone(enough)).empty());
    const Problem misled = altered(two_sites({2, 2}, 4, 2), [](Input& input) {
        input.open_exactly = 1;
        input.sites[1].decision = VenueDecision::pinned_open;
    });
    const auto pinned = find_conflicts(misled, everyone(misled));
    ASSERT_EQ(pinned.size(), 1U);
    EXPECT_THAT(pinned[0].wishes,
                testing::UnorderedElementsAre(Wish{WishKind::exact_count, none}, Wish{WishKind::pinned_venue, 1},
                                              Wish{WishKind::capacity, 1}));
}

TEST(SitingConflict, NobodysWishIsToBlameWhereNothingIsInReach) {
    Input input;
    input.demands = {{3, std::nullopt, none}};
    input.sites = {{1, 5, VenueDecision::free}};
    input.arc_start = {0, 0};
    const Problem problem = *Problem::make(std::move(input));
    const auto found = find_conflicts(problem, {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].wishes.empty());
    EXPECT_EQ(found[0].sentence.en, "1 households (3 children) have no venue within reach at all.");
}

TEST(SitingConflict, GroupsThatDoNotHangTogetherConflictEachForItself) {
    Input input;
    input.demands = {{2, 10.0, none}, {3, 10.0, none}, {1, 10.0, none}};
    input.sites = {{1, 1, VenueDecision::free}, {1, 2, VenueDecision::free}, {1, 5, VenueDecision::free}};
    input.arc_start = {0, 1, 2, 3};
    input.arc_site = {0, 1, 2};
    input.arc_cost = {1, 1, 1};
    const Problem problem = *Problem::make(std::move(input));
    const auto found = find_conflicts(problem, everyone(problem));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(found[0].wishes, testing::ElementsAre(Wish{WishKind::capacity, 0}));
    EXPECT_THAT(found[1].wishes, testing::ElementsAre(Wish{WishKind::capacity, 1}));
}

// Can it be done? By trying everything.
bool by_trying(const Problem& problem, const std::vector<Wish>& wishes, const std::vector<std::int32_t>& demands) {
    const auto has = [&](WishKind kind, int index) {
        return std::find(wishes.begin(), wishes.end(), Wish{kind, index}) != wishes.end();
    };
    const int sites = static_cast<int>(problem.site_count());
    std::vector<std::int32_t> served = demands;
    for (const Wish& wish : wishes) {
        if (wish.kind == WishKind::pinned_household &&
            std::find(served.begin(), served.end(), wish.index) == served.end())
            served.push_back(wish.index);
    }
    for (unsigned open = 0; open < (1U << sites); ++open) {
        bool is_allowed = !has(WishKind::exact_count, none) || std::popcount(open) == *problem.input().open_exactly;
        for (int j = 0; j < sites; ++j) {
            const bool is_open = (open >> j & 1U) != 0;
            is_allowed = is_allowed && !(is_open && has(WishKind::forbidden_venue, j)) &&
                         !(!is_open && has(WishKind::pinned_venue, j));
        }
        if (!is_allowed) continue;
        std::vector<int> load(problem.site_count(), 0);
        const std::function<bool(std::size_t)> next = [&](std::size_t k) {
            if (k == served.size()) return true;
            const auto i = static_cast<std::size_t>(served[k]);
            for (const auto site : problem.sites_of(i)) {
                const auto j = static_cast<std::size_t>(site);
                const int children = problem.demand(i).children;
                if ((open >> j & 1U) == 0) continue;
                if (has(WishKind::pinned_household, served[k]) && problem.demand(i).pinned_to != site) continue;
                if (has(WishKind::capacity, site) && load[j] + children > problem.site(j).capacity) continue;
                load[j] += children;
                const bool is_done = next(k + 1);
                load[j] -= children;
                if (is_done) return true;
            }
            return false;
        };
        if (next(0)) return true;
    }
    return false;
}

TEST(SitingConflictProperty, IsImpossibleWithAllOfItAndPossibleWithoutAnyOneOfIt) {
    int conflicts = 0;
    for (std::uint64_t seed = 1; seed <= 150; ++seed) {
        Input input =
            test::draw_input(seed % 3 == 0 ? test::Family::p_median : test::Family::season, {7, 4, 0.6}, seed);
        Random random(seed);
        for (auto& site : input.sites) site.capacity = static_cast<int>(random.between(2, 9));
        const auto made = Problem::make(std::move(input));
        if (!made) continue;
        const Problem& problem = *made;
        std::vector<std::int32_t> asked;
        for (const auto i : everyone(problem)) {
            if (!problem.sites_of(static_cast<std::size_t>(i)).empty()) asked.push_back(i);
        }
        const auto all = wishes_about(problem, asked);
        const bool is_possible = by_trying(problem, all, asked);
        EXPECT_EQ(can_serve(problem, asked, all), is_possible ? Possible::yes : Possible::no) << seed;
        const auto found = find_conflicts(problem, asked);
        EXPECT_EQ(std::all_of(found.begin(), found.end(), [](const Conflict& c) { return c.wishes.empty(); }),
                  is_possible)
            << seed;
        for (const Conflict& conflict : found) {
            if (conflict.wishes.empty()) continue;
            ++conflicts;
            EXPECT_TRUE(conflict.is_proven);
            EXPECT_TRUE(conflict.is_irreducible) << seed;
            EXPECT_FALSE(by_trying(problem, conflict.wishes, conflict.demands)) << seed;
            for (std::size_t k = 0; k < conflict.wishes.size(); ++k) {
                auto others = conflict.wishes;
                others.erase(others.begin() + static_cast<std::ptrdiff_t>(k));
                EXPECT_TRUE(by_trying(problem, others, conflict.demands)) << seed << " wish " << k;
            }
        }
    }
    EXPECT_GT(conflicts, 40);
}

}  // namespace
}  // namespace yingtuo::siting
