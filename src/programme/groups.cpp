#include "programme/groups.h"

#include <algorithm>
#include <utility>

namespace yingtuo::programme {

namespace {

// As many groups as keep an age apart at a big site: within a stretch of so many, children are told apart by interest.
constexpr std::size_t groups_of_an_age = 4;

std::size_t count_groups(std::size_t children, const Policy& policy, int rooms, std::optional<int> places) {
    const auto largest = static_cast<std::size_t>(policy.max_group_size);
    const std::size_t least = (children + largest - 1) / largest;
    if (rooms <= 0 || !places || children == 0) return least;
    // More groups need more adults: never more than the ratio brings.
    const auto most = static_cast<std::size_t>(adults_needed(policy, static_cast<int>(children)));
    for (std::size_t count = least; count <= std::max(least, most); ++count) {
        const std::size_t size = (children + count - 1) / count;
        if (static_cast<std::size_t>(*places) < size) continue;
        if (groups_per_room(places, children, count) * static_cast<std::size_t>(rooms) >= count) return count;
    }
    return least;
}

// The interest by which a child is put beside others: of its own, the one most children of the site share, so that
// groups have something in common. Those who chose nothing come last.
std::size_t shared_interest(const ChildIn& child, const std::vector<int>& popularity) {
    std::size_t best = category_count;
    for (std::size_t c = 0; c < category_count; ++c) {
        if ((child.interests >> c & 1U) == 0) continue;
        if (best == category_count || popularity[c] > popularity[best]) best = c;
    }
    return best;
}

}  // namespace

std::size_t groups_per_room(std::optional<int> places, std::size_t children, std::size_t groups) {
    if (!places || groups == 0) return 1;
    // So many groups in a row hold at most their share of the children, rounded up.
    std::size_t together = 1;
    while (together < groups &&
           ((together + 1) * children + groups - 1) / groups <= static_cast<std::size_t>(*places)) {
        ++together;
    }
    return together;
}

std::vector<Group> form_groups(std::span<const ChildIn> children, const Policy& policy, int rooms,
                               std::optional<int> places) {
    std::vector<ChildIn> by_age(children.begin(), children.end());
    std::sort(by_age.begin(), by_age.end(), [&](const ChildIn& a, const ChildIn& b) {
        return std::pair{a.age.value_or(policy.young_age), a.id} < std::pair{b.age.value_or(policy.young_age), b.id};
    });
    const std::size_t count = count_groups(by_age.size(), policy, rooms, places);
    std::vector<int> popularity(category_count, 0);
    for (const ChildIn& child : by_age) {
        for (std::size_t c = 0; c < category_count; ++c) popularity[c] += static_cast<int>(child.interests >> c & 1U);
    }
    const auto first_of = [&](std::size_t group) { return group * by_age.size() / count; };
    for (std::size_t g = 0; g < count; g += groups_of_an_age) {
        const auto begin = by_age.begin() + static_cast<std::ptrdiff_t>(first_of(g));
        const auto end = by_age.begin() + static_cast<std::ptrdiff_t>(first_of(std::min(count, g + groups_of_an_age)));
        if (count < 2 * groups_of_an_age) break;  // so few groups are of different ages: age alone tells them apart
        std::stable_sort(begin, end, [&](const ChildIn& a, const ChildIn& b) {
            return shared_interest(a, popularity) < shared_interest(b, popularity);
        });
    }
    std::vector<Group> groups(count);
    for (std::size_t g = 0; g < count; ++g) {
        Group& group = groups[g];
        for (std::size_t i = first_of(g); i < first_of(g + 1); ++i) {
            const ChildIn& child = by_age[i];
            group.children.push_back(child.id);
            if (child.interests != 0) group.interests.resize(category_count, 0);
            for (std::size_t c = 0; c < group.interests.size(); ++c)
                group.interests[c] += static_cast<int>(child.interests >> c & 1U);
            if (!child.age) continue;
            group.youngest = std::min(group.youngest.value_or(*child.age), *child.age);
            group.oldest = std::max(group.oldest.value_or(*child.age), *child.age);
        }
        std::sort(group.children.begin(), group.children.end());
    }
    return groups;
}

}  // namespace yingtuo::programme
