// Groups (classes) of one site: of equal size, as few as the policy's largest group and the rooms allow. So few,
// because every group needs an adult of its own who answers for it, and at one adult to ten children a full group of
// twenty then has two: one responsible, one assisting. Children are neighbours in age; where a site is so big that
// several groups are of one age, they are told apart by what they signed up for.
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
    std::vector<int> interests;  // by Category: how many of its children signed up for it; empty where nobody did
};

// How many groups one after the other a room takes at once, out of so many equal groups; 1 at least. `places`: children
// a room holds.
[[nodiscard]] std::size_t groups_per_room(std::optional<int> places, std::size_t children, std::size_t groups);

// A child of unknown age is put among those of the policy's young age. Siblings may be in different groups.
// `rooms` 0 or no `places`: the rooms are not asked. Where no number of groups fits into them, the fewest that the
// policy allows; the rules will say so.
[[nodiscard]] std::vector<Group> form_groups(std::span<const ChildIn> children, const Policy& policy, int rooms = 0,
                                             std::optional<int> places = std::nullopt);

}  // namespace yingtuo::programme
