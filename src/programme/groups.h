// Groups (classes) of one site: neighbours in age, of equal size, as few as the policy's largest group allows. So few,
// because every group needs an adult of its own who answers for it, and at one adult to ten children a full group of
// twenty then has two: one responsible, one assisting.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "programme/problem.h"

namespace yingtuo::programme {

struct Group {
    std::vector<Id<Child>> children;  // by id
    std::optional<int> youngest;      // of those whose age is known
    std::optional<int> oldest;
};

// A child of unknown age is put among those of the policy's young age. Siblings may be in different groups.
[[nodiscard]] std::vector<Group> form_groups(std::span<const ChildIn> children, const Policy& policy);

}  // namespace yingtuo::programme
