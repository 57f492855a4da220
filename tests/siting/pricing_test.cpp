#include "siting/pricing.h"

#include <gmock/gmock.h>

#include <set>

#include "draw.h"

namespace yingtuo::siting {
namespace {

using test::Family;

// Reduced cost of every column of a site, by its arcs, counted one by one.
std::map<std::vector<std::int32_t>, Cost> all_columns(const Part& part, int site, const Prices& prices,
                                                      const std::vector<SubsetRow>& cuts) {
    const auto s = static_cast<std::size_t>(site);
    const std::vector<std::int32_t> arcs(part.site_arc.begin() + part.site_start[s],
                                         part.site_arc.begin() + part.site_start[s + 1]);
    std::map<std::vector<std::int32_t>, Cost> columns;
    for (unsigned mask = 0; mask < (1U << arcs.size()); ++mask) {
        Column column{site, {}, 0};
        int children = 0;
        Cost paid = 0;
        for (std::size_t k = 0; k < arcs.size(); ++k) {
            if ((mask >> k & 1U) == 0) continue;
            const auto d = static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arcs[k])]);
            column.arcs.push_back(arcs[k]);
            children += part.size[d];
            paid += prices.demand[d];
        }
        if (children > part.capacity[s]) continue;
        std::sort(column.arcs.begin(), column.arcs.end());
        Cost value = column_cost(part, site, column.arcs) - paid - prices.adult * column_adults(part, column);
        for (std::size_t c = 0; c < cuts.size(); ++c) {
            if (counts_in(part, column, cuts[c])) value += prices.cut[c];
        }
        columns[column.arcs] = value;
    }
    return columns;
}

struct Drawn {
    Part part;
    Prices prices;
    std::vector<SubsetRow> cuts;
};

Drawn draw(std::uint64_t seed) {
    const Family family = seed % 2 == 0 ? Family::city : Family::season;
    const Problem problem = test::draw_problem(family, {10, 4, 0.8}, seed);
    Drawn drawn{make_part(problem, problem.components()[0], 1'000'000), {}, {}};
    Random random(seed);
    const int demands = drawn.part.demands();
    for (int i = 0; i < demands; ++i)
        drawn.prices.demand.push_back(static_cast<Cost>(random.unit() * 1500 * drawn.part.scale));
    for (int c = 0; c < 6 && demands >= 3; ++c) {
        std::set<std::int32_t> members;
        while (members.size() < 3)
            members.insert(static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(demands))));
        SubsetRow cut;
        std::copy(members.begin(), members.end(), cut.demands);
        drawn.cuts.push_back(cut);
        drawn.prices.cut.push_back(static_cast<Cost>(random.unit() * 400 * drawn.part.scale));
    }
    drawn.prices.adult = static_cast<Cost>((2 * random.unit() - 1) * static_cast<double>(drawn.part.adult_cost));
    return drawn;
}

TEST(Pricer, FindsTheColumnOfLeastReducedCostWithCutsPaid) {
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        const Drawn drawn = draw(seed);
        const std::vector<std::uint8_t> is_out(drawn.part.arc_site.size(), 0);
        Pricer pricer(drawn.part, is_out);
        for (int site = 0; site < drawn.part.sites(); ++site) {
            Cost least = unbounded;
            for (const auto& [arcs, value] : all_columns(drawn.part, site, drawn.prices, drawn.cuts))
                least = std::min(least, value);
            const auto best = pricer.best(site, drawn.prices, drawn.cuts);
            EXPECT_TRUE(best.is_exact);
            EXPECT_EQ(best.value, least);
        }
    }
}

TEST(Pricer, ListsEveryColumnBelowTheLimitAndNoOther) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Drawn drawn = draw(seed);
        const std::vector<std::uint8_t> is_out(drawn.part.arc_site.size(), 0);
        Pricer pricer(drawn.part, is_out);
        for (int site = 0; site < drawn.part.sites(); ++site) {
            const auto columns = all_columns(drawn.part, site, drawn.prices, drawn.cuts);
            const Cost limit = static_cast<Cost>(500 * drawn.part.scale);
            std::size_t expected = 0;
            for (const auto& [arcs, value] : columns) expected += value < limit ? 1 : 0;
            std::vector<Column> listed;
            EXPECT_TRUE(pricer.enumerate(site, drawn.prices, drawn.cuts, limit, 100'000, listed));
            EXPECT_EQ(listed.size(), expected);
            for (const Column& column : listed) EXPECT_LT(columns.at(column.arcs), limit);
            if (expected > 1) {
                std::vector<Column> few;
                EXPECT_FALSE(pricer.enumerate(site, drawn.prices, drawn.cuts, limit, expected - 1, few));
            }
        }
    }
}

TEST(Pricer, AnArcsValueIsThatOfTheBestColumnWithIt) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Drawn drawn = draw(seed);
        const std::vector<std::uint8_t> is_out(drawn.part.arc_site.size(), 0);
        Pricer pricer(drawn.part, is_out);
        for (int site = 0; site < drawn.part.sites(); ++site) {
            const auto columns = all_columns(drawn.part, site, drawn.prices, {});
            std::vector<std::pair<std::int32_t, Cost>> values;
            pricer.arc_values(site, drawn.prices, values);
            for (const auto& [arc, value] : values) {
                Cost least = unbounded;
                for (const auto& [arcs, other] : columns) {
                    if (std::find(arcs.begin(), arcs.end(), arc) != arcs.end()) least = std::min(least, other);
                }
                EXPECT_EQ(value, least);
            }
        }
    }
}

TEST(Pricer, LeavesOutArcsThatAreOut) {
    const Drawn drawn = draw(2);
    std::vector<std::uint8_t> is_out(drawn.part.arc_site.size(), 1);
    Pricer pricer(drawn.part, is_out);
    EXPECT_THAT(pricer.best(0, drawn.prices, drawn.cuts).columns, testing::IsEmpty());
}

}  // namespace
}  // namespace yingtuo::siting
