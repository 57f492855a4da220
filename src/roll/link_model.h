// The linkage model: how likely two statements are of one child. Fellegi and Sunter's model with a third kind of pair:
// beside "the same child" and "two strangers" there are "two children of one household", who share village, carer and
// often school; without that kind, brothers look like one child as soon as a number is missing. The shares of each
// level are estimated from the pairs at hand by expectation maximisation, held by what is known beforehand, so that
// thirty rows behave like thirty thousand. Deterministic: one start, no chance. Model: docs/model/linkage.md
// Source: Fellegi and Sunter 1969, doi:10.1080/01621459.1969.10501049; Winkler 1988 (EM for record linkage).
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <span>

#include "roll/link_compare.h"

namespace yingtuo::roll {

enum class PairKind { same_child, same_household, strangers };
inline constexpr std::size_t pair_kind_count = 3;

// By level, as levels_of() has them; they sum to one.
using LevelShares = std::array<double, most_levels>;
using FieldShares = std::array<LevelShares, link_field_count>;

// From where on a pair is merged, and from where on a person is asked.
struct LinkThresholds {
    double certain = 0.99;
    double probable = 0.20;
};

class LinkModel {
  public:
    // What is known beforehand: how often clerks slip, and how alike strangers and siblings are.
    LinkModel();
    LinkModel(const std::array<FieldShares, pair_kind_count>& shares, double same_child, double same_household);

    // The chance that the pair is one child, given how it agrees. `name_share` is the share of children who have the
    // name, which counts where the names are equal: two of a rare name are hardly two children. 0: not known.
    [[nodiscard]] double probability(const Pattern& pattern, double name_share = 0) const;
    // The same as odds, which tell apart what rounding makes equal near one.
    [[nodiscard]] double odds(const Pattern& pattern, double name_share = 0) const;
    [[nodiscard]] double chance_of(PairKind kind, const Pattern& pattern) const;
    // log2 of how much likelier the field's level is in pairs of one child than in the likelier of the other kinds.
    [[nodiscard]] double weight(LinkField field, const Pattern& pattern, double name_share = 0) const;

    [[nodiscard]] const FieldShares& shares(PairKind kind) const { return shares_[static_cast<std::size_t>(kind)]; }
    // Of all pairs of statements, so many are of one child, or of two children of one household.
    [[nodiscard]] double prior(PairKind kind) const { return priors_[static_cast<std::size_t>(kind)]; }

  private:
    [[nodiscard]] std::array<double, pair_kind_count> evidence(const Pattern& pattern, double name_share) const;
    friend LinkModel estimate(const std::map<Pattern, double>&, const std::map<Pattern, double>&, double, double);

    std::array<FieldShares, pair_kind_count> shares_{};
    std::array<double, pair_kind_count> priors_{};
};

// Estimates the model. `candidates`: how often each pattern stands among the pairs that blocking has found, which hold
// nearly all pairs of one child and of one household; `strangers`: among pairs drawn without looking. `all_pairs` is
// the number of all pairs of statements, `statements` their number.
[[nodiscard]] LinkModel estimate(const std::map<Pattern, double>& candidates,
                                 const std::map<Pattern, double>& strangers, double all_pairs, double statements);

}  // namespace yingtuo::roll
