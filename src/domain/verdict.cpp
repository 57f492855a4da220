#include "domain/verdict.h"

#include <unordered_set>

namespace yingtuo {

std::vector<PairVerdict> in_force(std::span<const PairVerdict> history) {
    std::unordered_set<Id<PairVerdict>> taken_back;
    for (const PairVerdict& verdict : history) {
        if (verdict.kind == VerdictKind::take_back) taken_back.insert(verdict.takes_back);
    }
    std::vector<PairVerdict> holding;
    for (const PairVerdict& verdict : history) {
        if (verdict.kind != VerdictKind::take_back && !taken_back.contains(verdict.id)) holding.push_back(verdict);
    }
    return holding;
}

}  // namespace yingtuo
