#include "roll/link_model.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/random.h"

namespace yingtuo::roll {
namespace {

std::size_t levels(std::size_t field) {
    return levels_of(static_cast<LinkField>(field)).size();
}

Pattern drawn(const FieldShares& shares, Random& random) {
    Pattern pattern{};
    for (std::size_t field = 0; field < link_field_count; ++field) {
        if (random.chance(0.1)) continue;  // not said
        double at = random.unit();
        std::size_t level = 0;
        while (level + 1 < levels(field) && (at -= shares[field][level]) >= 0) ++level;
        pattern[field] = static_cast<std::uint8_t>(level + 1);
    }
    return pattern;
}

// Clerks who slip twice as often as is known beforehand, siblings who share more.
std::array<FieldShares, pair_kind_count> other_clerks() {
    std::array<FieldShares, pair_kind_count> shares{};
    for (std::size_t kind = 0; kind < pair_kind_count; ++kind)
        shares[kind] = LinkModel().shares(static_cast<PairKind>(kind));
    auto& one = shares[static_cast<std::size_t>(PairKind::same_child)];
    one[0] = {0.82, 0.02, 0.08, 0.02, 0.03, 0.01, 0.02};
    one[1] = {0.88, 0.02, 0.04, 0.02, 0.02, 0.02};
    one[6] = {0.20, 0.50, 0.10, 0.20};
    auto& siblings = shares[static_cast<std::size_t>(PairKind::same_household)];
    siblings[0] = {0.0002, 0.0001, 0.002, 0.003, 0.40, 0.55, 0.0447};
    return shares;
}

TEST(LinkModelTest, EstimationFindsTheSharesThatThePairsWereDrawnWith) {
    const auto shares = other_clerks();
    Random random(7);
    std::map<Pattern, double> candidates;
    std::map<Pattern, double> strangers;
    constexpr double all_pairs = 2e7;
    for (int i = 0; i < 6000; ++i) candidates[drawn(shares[0], random)] += 1;
    for (int i = 0; i < 9000; ++i) candidates[drawn(shares[1], random)] += 1;
    for (int i = 0; i < 40000; ++i) strangers[drawn(shares[2], random)] += 1;
    for (int i = 0; i < 20000; ++i) candidates[drawn(shares[2], random)] += 1;
    const LinkModel model = estimate(candidates, strangers, all_pairs, 6300);
    for (std::size_t kind = 0; kind < 2; ++kind) {
        for (std::size_t field = 0; field < link_field_count; ++field) {
            for (std::size_t level = 0; level < levels(field); ++level) {
                // Siblings of whom nothing says so look like strangers: their shares are found less closely.
                EXPECT_NEAR(model.shares(static_cast<PairKind>(kind))[field][level], shares[kind][field][level],
                            kind == 0 ? 0.02 : 0.04)
                    << kind << " " << field << " " << level;
            }
        }
    }
    EXPECT_NEAR(model.prior(PairKind::same_child) * all_pairs, 6000, 120);
    EXPECT_NEAR(model.prior(PairKind::same_household) * all_pairs, 9000, 700);
    const LinkModel again = estimate(candidates, strangers, all_pairs, 6300);
    EXPECT_EQ(model.shares(PairKind::same_child), again.shares(PairKind::same_child));
}

TEST(LinkModelTest, WithoutPairsWhatIsKnownBeforehandHolds) {
    const LinkModel nothing = estimate({}, {}, 0, 1);
    const LinkModel known;
    for (std::size_t field = 0; field < link_field_count; ++field) {
        double total = 0;
        for (std::size_t level = 0; level < levels(field); ++level) {
            EXPECT_DOUBLE_EQ(nothing.shares(PairKind::same_child)[field][level],
                             known.shares(PairKind::same_child)[field][level]);
            EXPECT_GT(known.shares(PairKind::same_child)[field][level], 0);
            total += known.shares(PairKind::same_child)[field][level];
        }
        EXPECT_NEAR(total, 1, 1e-9) << field;
        for (const PairKind kind : {PairKind::same_household, PairKind::strangers}) {
            double sum = 0;
            for (std::size_t level = 0; level < levels(field); ++level) sum += known.shares(kind)[field][level];
            EXPECT_NEAR(sum, 1, 1e-6) << field;
        }
    }
}

TEST(LinkModelTest, AListWithoutAChildTwiceDoesNotTakeSiblingsForOne) {
    Random random(11);
    std::map<Pattern, double> candidates;
    std::map<Pattern, double> strangers;
    const LinkModel known;
    for (int i = 0; i < 12000; ++i) candidates[drawn(known.shares(PairKind::same_household), random)] += 1;
    for (int i = 0; i < 40000; ++i) strangers[drawn(known.shares(PairKind::strangers), random)] += 1;
    const LinkModel model = estimate(candidates, strangers, 1e8, 14000);
    double merged = 0;
    for (const auto& [pattern, count] : candidates) {
        if (model.probability(pattern) >= LinkThresholds{}.certain) merged += count;
    }
    EXPECT_LE(merged, 2);
}

TEST(LinkModelTest, ARareNameSaysMoreThanACommonOneAndEveryWeightHasItsSign) {
    const LinkModel model;
    Pattern pattern{};
    pattern[static_cast<std::size_t>(LinkField::name)] = 1;
    pattern[static_cast<std::size_t>(LinkField::birth_date)] = 1;
    EXPECT_GT(model.probability(pattern, 1e-5), model.probability(pattern, 1e-2));
    EXPECT_GT(model.weight(LinkField::name, pattern, 1e-5), model.weight(LinkField::name, pattern, 1e-2));
    EXPECT_GT(model.weight(LinkField::birth_date, pattern), 0);
    EXPECT_EQ(model.weight(LinkField::carer, pattern), 0);
    pattern[static_cast<std::size_t>(LinkField::birth_date)] = static_cast<std::uint8_t>(levels(1));
    EXPECT_LT(model.weight(LinkField::birth_date, pattern), 0);
    EXPECT_NEAR(model.odds(pattern) / (1 + model.odds(pattern)), model.probability(pattern), 1e-12);
}

}  // namespace
}  // namespace yingtuo::roll
