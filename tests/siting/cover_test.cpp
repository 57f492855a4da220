#include "siting/cover.h"

#include <gmock/gmock.h>

#include <functional>

#include "draw.h"
#include "siting/part.h"

namespace yingtuo::siting {
namespace {

// Every way to serve the demand points, home visits included, within reach and capacity.
void each_plan(const Part& part, const std::function<void(const std::vector<int>&, const std::vector<int>&)>& visit) {
    std::vector<int> site_of(part.size.size(), none);
    std::vector<int> load(part.capacity.size(), 0);
    const std::function<void(std::size_t)> next = [&](std::size_t i) {
        if (i == part.size.size()) return visit(site_of, load);
        if (part.may_leave[i] != 0) {
            site_of[i] = none;
            next(i + 1);
        }
        for (auto a = static_cast<std::size_t>(part.arc_start[i]); a < static_cast<std::size_t>(part.arc_start[i + 1]);
             ++a) {
            const int site = part.arc_site[a];
            const auto s = static_cast<std::size_t>(site);
            if (load[s] + part.size[i] > part.capacity[s]) continue;
            load[s] += part.size[i];
            site_of[i] = site;
            next(i + 1);
            load[s] -= part.size[i];
        }
        site_of[i] = none;
    };
    next(0);
}

int held(const Part& part, const CoverCut& cut, const std::vector<int>& site_of, const std::vector<int>& load) {
    int sum = 0;
    for (const auto site : cut.sites) {
        const int children = load[static_cast<std::size_t>(site)];
        if (children > 0) sum += cut.of_adults ? part.adults(children) : 1;
    }
    for (const auto& [demand, weight] : cut.left) sum += site_of[static_cast<std::size_t>(demand)] == none ? weight : 0;
    return sum;
}

// Nothing open, nobody left: every cut that says anything is violated.
Usage nothing_used(const Part& part) {
    const std::vector<double> at_sites(part.capacity.size(), 0);
    return {at_sites, at_sites, std::vector<double>(part.size.size(), 0)};
}

Part draw_part(std::uint64_t seed) {
    Input input = test::draw_input(seed % 2 == 0 ? test::Family::season : test::Family::city, {7, 4, 0.5}, seed);
    // Little room, so that it matters how many sites open.
    Random random(seed);
    for (Candidate& site : input.sites) site.capacity = static_cast<int>(random.between(4, 14));
    const auto problem = Problem::make(std::move(input));
    Component all;
    for (std::size_t i = 0; i < problem->demand_count(); ++i) all.demands.push_back(static_cast<std::int32_t>(i));
    for (std::size_t j = 0; j < problem->site_count(); ++j) all.sites.push_back(static_cast<std::int32_t>(j));
    return make_part(*problem, all, 1'000'000);
}

TEST(CoverCuts, HoldForEveryPlanOfDrawnParts) {
    int of_adults = 0;
    int of_many_sites = 0;
    for (std::uint64_t seed = 1; seed <= 120; ++seed) {
        const Part part = draw_part(seed);
        const std::vector<CoverCut> cuts =
            violated_covers(part, std::vector<std::uint8_t>(part.arc_site.size(), 0), nothing_used(part));
        for (const CoverCut& cut : cuts) {
            of_adults += cut.of_adults ? 1 : 0;
            of_many_sites += cut.least > 1 ? 1 : 0;
        }
        each_plan(part, [&](const std::vector<int>& site_of, const std::vector<int>& load) {
            for (const CoverCut& cut : cuts) {
                if (held(part, cut, site_of, load) >= cut.least) continue;
                ADD_FAILURE() << "seed " << seed << ": " << cut.sites.size() << " sites, least " << cut.least;
                return;
            }
        });
        if (::testing::Test::HasFailure()) return;
    }
    EXPECT_GT(of_adults, 50);
    EXPECT_GT(of_many_sites, 50);
}

// Two sites with places for 17 and 12, and 20 children who reach both: a plan that uses one and a quarter of them
// lacks three quarters of a site.
TEST(CoverCuts, AskForASecondSiteWhereOneIsTooSmall) {
    Input input;
    input.adult_cost = 3000;
    input.children_per_adult = 10;
    input.min_adults = 2;
    for (const int capacity : {17, 12}) {
        Candidate site;
        site.opening_cost = 7000;
        site.capacity = capacity;
        input.sites.push_back(site);
    }
    input.arc_start.push_back(0);
    for (int i = 0; i < 10; ++i) {
        Demand demand;
        demand.children = 2;
        demand.visits_cost = 40'000;
        input.demands.push_back(demand);
        for (const int site : {0, 1}) {
            input.arc_site.push_back(site);
            input.arc_cost.push_back(100 + site);
        }
        input.arc_start.push_back(input.arc_site.size());
    }
    const auto problem = Problem::make(std::move(input));
    const Part part = make_part(*problem, problem->components()[0], 1'000'000);
    Usage usage = nothing_used(part);
    usage.open = {1, 0.25};
    usage.adults = {2, 0.5};
    const auto cuts = violated_covers(part, std::vector<std::uint8_t>(part.arc_site.size(), 0), usage);
    ASSERT_EQ(cuts.size(), 2U);
    EXPECT_TRUE(cuts[0].of_adults);
    EXPECT_EQ(cuts[0].least, 4);
    EXPECT_FALSE(cuts[1].of_adults);
    EXPECT_EQ(cuts[1].least, 2);
    usage.open = {1, 1};
    usage.adults = {2, 2};
    EXPECT_THAT(violated_covers(part, std::vector<std::uint8_t>(part.arc_site.size(), 0), usage), ::testing::IsEmpty());
}

}  // namespace
}  // namespace yingtuo::siting
