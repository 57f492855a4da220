// Verdicts: what a person has found about two children of the roll: one child, two children, or that a row of a list is
// another child's. A history: a verdict is taken back by another one, none is ever removed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/id.h"
#include "domain/child.h"

namespace yingtuo {

enum class VerdictKind {
    same,         // the two are one child: the other is merged into the child
    different,    // the two are two children, and nobody needs to ask again
    other_child,  // a row on which the child stands is another child's
    take_back     // an earlier verdict holds no longer
};

template <>
struct EnumNames<VerdictKind> {
    static constexpr EnumName<VerdictKind> table[] = {
        {VerdictKind::same, "same", "同一人", "the same child"},
        {VerdictKind::different, "different", "不是同一人", "two children"},
        {VerdictKind::other_child, "other_child", "该行是另一名儿童", "the row is another child's"},
        {VerdictKind::take_back, "take_back", "撤回认定", "taken back"}};
};

struct PairVerdict {
    Id<PairVerdict> id;  // given by the store, ascending in time
    VerdictKind kind = VerdictKind::different;
    Id<Child> child;
    Id<Child> other;   // of same: merged into the child; of other_child: the child made of the row
    std::string file;  // of other_child: the row
    std::string sheet;
    int row = 0;
    Id<PairVerdict> takes_back;
    std::string reason;
    std::string decided_by;
    std::string decided_at;  // UTC, ISO 8601
    friend bool operator==(const PairVerdict&, const PairVerdict&) = default;
};

// Those that hold: neither taken back nor a taking back, in the order in which they were given.
[[nodiscard]] std::vector<PairVerdict> in_force(std::span<const PairVerdict> history);

}  // namespace yingtuo
