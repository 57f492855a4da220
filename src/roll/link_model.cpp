#include "roll/link_model.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/ensure.h"

namespace yingtuo::roll {

namespace {

constexpr std::size_t at(PairKind kind) {
    return static_cast<std::size_t>(kind);
}

// What is known before any list is read, by field in the order of LinkField, by level as in levels_of(). Of one child:
// what the villages' and schools' own lists disagree on. Of one household: brothers and sisters share the family name,
// often a character of the given name, village, carer and school; one pair in fifty are twins. Of strangers: what
// comes together by chance in a county; replaced by what the lists themselves show wherever they show enough.
constexpr FieldShares known_same_child = {{{0.93, 0.01, 0.025, 0.005, 0.015, 0.005, 0.01},
                                           {0.955, 0.004, 0.015, 0.010, 0.006, 0.010},
                                           {0.937, 0.03, 0.03, 0.001, 0.002},
                                           {0.985, 0.015},
                                           {0.74, 0.17, 0.04, 0.03, 0.02},
                                           {0.85, 0.12, 0.03},
                                           {0.40, 0.35, 0.12, 0.13}}};
constexpr FieldShares known_household = {{{0.0002, 0.0001, 0.002, 0.003, 0.25, 0.60, 0.1447},
                                          {0.02, 0.0005, 0.008, 0.002, 0.01, 0.9595},
                                          {0.0005, 0.0001, 0.004, 0.02, 0.9754},
                                          {0.5, 0.5},
                                          {0.90, 0.07, 0.015, 0.01, 0.005},
                                          {0.15, 0.60, 0.25},
                                          {0.50, 0.40, 0.06, 0.04}}};
constexpr FieldShares known_strangers = {{{0.0003, 0.00003, 0.0006, 0.0008, 0.003, 0.02, 0.97527},
                                          {0.0003, 0.0003, 0.005, 0.005, 0.0025, 0.9869},
                                          {1e-8, 3e-8, 1e-5, 0.0003, 0.99968996},
                                          {0.5, 0.5},
                                          {0.003, 0.007, 0.02, 0.10, 0.87},
                                          {0.005, 0.02, 0.975},
                                          {1e-5, 1e-5, 0.002, 0.99798}}};

// How many pairs what is known beforehand is worth.
constexpr double worth_same_child = 80;
constexpr double worth_household = 80;
// A number that checks is the law's own key: how often two of them are one child's is not learnt from who looks alike.
constexpr double worth_of_numbers = 20'000;
constexpr double worth_strangers = 2000;
constexpr double worth_prior = 5;  // pairs of each kind
constexpr double most_likely_prior = 1.0 / 200;
constexpr int most_rounds = 30;
constexpr double converged = 1e-7;

std::size_t level_count(std::size_t field) {
    return levels_of(static_cast<LinkField>(field)).size();
}

double likelihood(const FieldShares& shares, const Pattern& pattern) {
    double product = 1;
    for (std::size_t field = 0; field < link_field_count; ++field) {
        if (pattern[field] > 0) product *= shares[field][static_cast<std::size_t>(pattern[field] - 1)];
    }
    return product;
}

// The shares that patterns with these weights show, held by what is known.
FieldShares shown(const std::vector<std::pair<Pattern, double>>& patterns, const FieldShares& known, double worth) {
    FieldShares sums{};
    for (const auto& [pattern, weight] : patterns) {
        for (std::size_t field = 0; field < link_field_count; ++field) {
            if (pattern[field] > 0) sums[field][static_cast<std::size_t>(pattern[field] - 1)] += weight;
        }
    }
    for (std::size_t field = 0; field < link_field_count; ++field) {
        const bool is_number = static_cast<LinkField>(field) == LinkField::id_number;
        const double own_worth = is_number ? worth_of_numbers : worth;
        double total = own_worth;
        for (std::size_t level = 0; level < level_count(field); ++level) total += sums[field][level];
        for (std::size_t level = 0; level < level_count(field); ++level)
            sums[field][level] = (sums[field][level] + own_worth * known[field][level]) / total;
    }
    return sums;
}

// Among pairs drawn without looking, what is rare may not show at all: it does not become rarer than a third of what is
// known beforehand.
FieldShares shown_by_strangers(const std::map<Pattern, double>& strangers) {
    const std::vector<std::pair<Pattern, double>> patterns(strangers.begin(), strangers.end());
    FieldShares shares = shown(patterns, known_strangers, worth_strangers);
    for (std::size_t field = 0; field < link_field_count; ++field) {
        double total = 0;
        for (std::size_t level = 0; level < level_count(field); ++level) {
            shares[field][level] = std::max(shares[field][level], known_strangers[field][level] / 3);
            total += shares[field][level];
        }
        for (std::size_t level = 0; level < level_count(field); ++level) shares[field][level] /= total;
    }
    return shares;
}

}  // namespace

LinkModel::LinkModel()
    : LinkModel({known_same_child, known_household, known_strangers}, most_likely_prior, most_likely_prior) {}

LinkModel::LinkModel(const std::array<FieldShares, pair_kind_count>& shares, double same_child, double same_household)
    : shares_(shares), priors_{same_child, same_household, 1 - same_child - same_household} {
    ENSURE(same_child > 0 && same_household > 0 && same_child + same_household < 1);
}

std::array<double, pair_kind_count> LinkModel::evidence(const Pattern& pattern, double name_share) const {
    std::array<double, pair_kind_count> evidence{};
    for (std::size_t kind = 0; kind < pair_kind_count; ++kind)
        evidence[kind] = priors_[kind] * likelihood(shares_[kind], pattern);
    if (name_share > 0 && agreement(pattern, LinkField::name) == Agreement::equal) {
        const auto field = static_cast<std::size_t>(LinkField::name);
        evidence[at(PairKind::strangers)] *= name_share / shares_[at(PairKind::strangers)][field][0];
    }
    return evidence;
}

double LinkModel::probability(const Pattern& pattern, double name_share) const {
    const auto kinds = evidence(pattern, name_share);
    return kinds[0] / (kinds[0] + kinds[1] + kinds[2]);
}

double LinkModel::odds(const Pattern& pattern, double name_share) const {
    const auto kinds = evidence(pattern, name_share);
    return kinds[0] / (kinds[1] + kinds[2]);
}

double LinkModel::chance_of(PairKind kind, const Pattern& pattern) const {
    const auto kinds = evidence(pattern, 0);
    return kinds[at(kind)] / (kinds[0] + kinds[1] + kinds[2]);
}

double LinkModel::weight(LinkField field, const Pattern& pattern, double name_share) const {
    const std::uint8_t place = pattern[static_cast<std::size_t>(field)];
    if (place == 0) return 0;
    const auto share = [&](PairKind kind) {
        return shares_[at(kind)][static_cast<std::size_t>(field)][static_cast<std::size_t>(place - 1)];
    };
    double strangers = share(PairKind::strangers);
    if (field == LinkField::name && place == 1 && name_share > 0) strangers = name_share;
    return std::log2(share(PairKind::same_child) / std::max(strangers, share(PairKind::same_household)));
}

LinkModel estimate(const std::map<Pattern, double>& candidates, const std::map<Pattern, double>& strangers,
                   double all_pairs, double statements) {
    LinkModel model;
    model.shares_[at(PairKind::strangers)] = shown_by_strangers(strangers);
    const double known_prior = std::min(most_likely_prior, 1 / std::max(statements, 1.0));
    model.priors_ = {known_prior, known_prior, 1 - 2 * known_prior};
    std::array<std::vector<std::pair<Pattern, double>>, 2> held;
    for (auto& patterns : held) patterns.reserve(candidates.size());
    for (int round = 0; round < most_rounds; ++round) {
        std::array<double, pair_kind_count> expected{};
        for (auto& patterns : held) patterns.clear();
        for (const auto& [pattern, count] : candidates) {
            std::array<double, pair_kind_count> weight{};
            double all = 0;
            for (std::size_t kind = 0; kind < pair_kind_count; ++kind) {
                weight[kind] = model.priors_[kind] * likelihood(model.shares_[kind], pattern);
                all += weight[kind];
            }
            if (all <= 0) continue;
            for (std::size_t kind = 0; kind < 2; ++kind) {
                const double own = count * weight[kind] / all;
                expected[kind] += own;
                held[kind].emplace_back(pattern, own);
            }
        }
        const auto before = model.priors_;
        model.shares_[at(PairKind::same_child)] =
            shown(held[at(PairKind::same_child)], known_same_child, worth_same_child);
        model.shares_[at(PairKind::same_household)] =
            shown(held[at(PairKind::same_household)], known_household, worth_household);
        for (std::size_t kind = 0; kind < 2; ++kind) {
            model.priors_[kind] = std::min((expected[kind] + worth_prior) / (all_pairs + worth_prior / known_prior),
                                           2 * most_likely_prior);
        }
        model.priors_[2] = 1 - model.priors_[0] - model.priors_[1];
        if (std::abs(model.priors_[0] / before[0] - 1) + std::abs(model.priors_[1] / before[1] - 1) < converged) break;
    }
    return model;
}

}  // namespace yingtuo::roll
