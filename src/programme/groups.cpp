#include "programme/groups.h"

#include <algorithm>
#include <utility>

namespace yingtuo::programme {

std::vector<Group> form_groups(std::span<const ChildIn> children, const Policy& policy) {
    std::vector<ChildIn> by_age(children.begin(), children.end());
    std::sort(by_age.begin(), by_age.end(), [&](const ChildIn& a, const ChildIn& b) {
        return std::pair{a.age.value_or(policy.young_age), a.id} < std::pair{b.age.value_or(policy.young_age), b.id};
    });
    const std::size_t largest = static_cast<std::size_t>(policy.max_group_size);
    const std::size_t count = (by_age.size() + largest - 1) / largest;
    std::vector<Group> groups(count);
    for (std::size_t g = 0; g < count; ++g) {
        Group& group = groups[g];
        for (std::size_t i = g * by_age.size() / count; i < (g + 1) * by_age.size() / count; ++i) {
            const ChildIn& child = by_age[i];
            group.children.push_back(child.id);
            if (!child.age) continue;
            group.youngest = std::min(group.youngest.value_or(*child.age), *child.age);
            group.oldest = std::max(group.oldest.value_or(*child.age), *child.age);
        }
        std::sort(group.children.begin(), group.children.end());
    }
    return groups;
}

}  // namespace yingtuo::programme
