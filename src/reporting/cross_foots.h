// Cross-foots (勾稽关系): sums that must agree whichever way they are taken. What does not agree is a violation.
// Source: ledger L14's identities between columns; the model case's 95 + 902 = 997.
#pragma once

#include <span>
#include <vector>

#include "domain/violation.h"
#include "reporting/figures.h"

namespace yingtuo::reporting {

// Kinds of site sum to the sites, and so do schools and others; the roll's answers sum to its children; placed and
// visited sum to the willing, so that nobody is left out; counties sum to the city.
[[nodiscard]] std::vector<Violation> cross_foots(const PlanningData& data, const SeasonPlan& plan);

// The same of figures already computed, by whomever.
[[nodiscard]] std::vector<Violation> cross_foots(std::span<const Figure> whole, std::span<const RegionFigures> parts);

}  // namespace yingtuo::reporting
