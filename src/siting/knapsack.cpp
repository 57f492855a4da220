#include "siting/knapsack.h"

#include <algorithm>

namespace yingtuo::siting {
namespace {

// By profit per child, best first; ties by arc, so that the order is the same everywhere.
void sort_by_ratio(std::vector<Item>& items) {
    for (Item& item : items)
        item.ratio = item.size == 0 ? 1e300 : static_cast<double>(item.profit) / static_cast<double>(item.size);
    std::sort(items.begin(), items.end(),
              [](const Item& a, const Item& b) { return a.ratio != b.ratio ? a.ratio > b.ratio : a.arc < b.arc; });
}

// Loads at which the staircase steps, up to `most`: nobody, and the last child each number of adults may look after.
template <typename Visit>
void for_each_step(const Part& part, int most, Visit&& visit) {
    visit(0);
    if (part.adult_cost != 0) {
        const std::int64_t ratio = part.children_per_adult;
        std::int64_t load = ratio * std::max(1, part.min_adults);
        for (; load < most; load += ratio) visit(static_cast<int>(load));
    }
    visit(most);
}

}  // namespace

Cost Knapsack::upper_bound(const Part& part, int capacity, Cost adult, std::vector<Item>& items) {
    std::int64_t total = 0;
    for (const Item& item : items) total += item.size;
    const int most = static_cast<int>(std::min<std::int64_t>(capacity, total));
    sort_by_ratio(items);
    Cost best = 0;
    Cost profit = 0;
    std::int64_t load = 0;
    std::size_t next = 0;
    for_each_step(part, most, [&](int limit) {
        while (next < items.size() && load + items[next].size <= limit) {
            load += items[next].size;
            profit += items[next].profit;
            ++next;
        }
        Cost value = profit - adult * part.adults(limit);
        if (next < items.size() && items[next].size > 0) {
            // The part of the next item that still fits, rounded up: the bound must not fall below the truth.
            const double share = static_cast<double>(items[next].profit) * static_cast<double>(limit - load) /
                                 static_cast<double>(items[next].size);
            value += std::min(items[next].profit, static_cast<Cost>(share * (1 + 1e-12)) + 1);
        }
        best = std::max(best, value);
    });
    return best;
}

Packing Knapsack::solve(const Part& part, int capacity, Cost adult, std::vector<Item>& items) {
    Packing packing;
    std::int64_t total = 0;
    for (const Item& item : items) total += item.size;
    const int most = static_cast<int>(std::min<std::int64_t>(capacity, total));
    const std::size_t width = static_cast<std::size_t>(most) + 1;
    if (width * items.size() > cells_limit) {
        packing.value = upper_bound(part, capacity, adult, items);
        packing.is_exact = false;
        int load = 0;
        for (const Item& item : items) {
            if (load + item.size > most) continue;
            load += item.size;
            packing.arcs.push_back(item.arc);
        }
        return packing;
    }
    best_.assign(width, 0);
    taken_.assign(width * items.size(), 0);
    for (std::size_t k = 0; k < items.size(); ++k) {
        std::uint8_t* taken = taken_.data() + k * width;
        const auto size = static_cast<std::size_t>(items[k].size);
        for (std::size_t load = width; load-- > size;) {
            const Cost with = best_[load - size] + items[k].profit;
            if (with > best_[load]) {
                best_[load] = with;
                taken[load] = 1;
            }
        }
    }
    int best_load = 0;
    packing.value = best_[0];
    for_each_step(part, most, [&](int load) {
        const Cost value = best_[static_cast<std::size_t>(load)] - adult * part.adults(load);
        if (value > packing.value) {
            packing.value = value;
            best_load = load;
        }
    });
    auto load = static_cast<std::size_t>(best_load);
    for (std::size_t k = items.size(); k-- > 0;) {
        if (taken_[k * width + load] == 0) continue;
        packing.arcs.push_back(items[k].arc);
        load -= static_cast<std::size_t>(items[k].size);
    }
    return packing;
}

}  // namespace yingtuo::siting
