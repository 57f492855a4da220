#include "domain/policy_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace yingtuo {

namespace {

constexpr int most_tiers = 9;

template <typename Number>
double number_of(Number value) {
    return static_cast<double>(value);
}
template <typename Number, typename Unit>
double number_of(Quantity<Number, Unit> value) {
    return static_cast<double>(value.value());
}

void set(int& to, double value) {
    to = static_cast<int>(std::lround(value));
}
template <typename Number, typename Unit>
void set(Quantity<Number, Unit>& to, double value) {
    to = Quantity<Number, Unit>(static_cast<Number>(value));
}

template <typename Value>
PolicyValue value_of(std::string key, Text label, Value Policy::*member) {
    return {std::move(key), std::move(label), std::is_same_v<Value, int>,
            [member](const Policy& policy) { return std::optional(number_of(policy.*member)); },
            [member](Policy& policy, double value) { set(policy.*member, value); }};
}

PolicyValue opening_cost_of(int tier) {
    return {fmt::format("siting.opening_cost_by_tier.{}", tier),
            {fmt::format("第{}档开一个点的成本", tier), fmt::format("cost of opening a site of tier {}", tier)},
            false,
            [tier](const Policy& policy) {
                const auto found = policy.opening_cost_by_tier.find(tier);
                return found == policy.opening_cost_by_tier.end() ? std::nullopt : std::optional(found->second.value());
            },
            [tier](Policy& policy, double value) { policy.opening_cost_by_tier[tier] = Yuan{value}; }};
}

std::vector<PolicyValue> make_values() {
    std::vector<PolicyValue> values = {
        value_of("reach.walk_cap_min", {"步行上限（分钟）", "walking cap, minutes"}, &Policy::walk_cap),
        value_of("reach.walk_cap_young_min", {"低龄步行上限（分钟）", "walking cap of the young, minutes"},
                 &Policy::walk_cap_young),
        value_of("ratio.children_per_adult", {"一名成人最多看护的儿童", "children an adult may look after"},
                 &Policy::children_per_adult),
        value_of("ratio.min_adults", {"每点至少几名成人", "least adults at a site"}, &Policy::min_adults),
        value_of("siting.change_cost", {"启用去年未开的点另加", "cost of opening what was closed last year"},
                 &Policy::change_cost),
        value_of("siting.adult_cost", {"一名在岗成人的成本", "cost of an adult on duty"}, &Policy::adult_cost),
        value_of("siting.walk_cost_child_min", {"一名儿童步行一分钟的成本", "cost of a child's minute on foot"},
                 &Policy::walk_cost_child_min),
        value_of("siting.long_walk_min", {"多少分钟起算远路", "minutes from which a walk is long"}, &Policy::long_walk),
        value_of("siting.long_walk_cost_child_min", {"远路每分钟另加的成本", "cost on top of a minute of a long walk"},
                 &Policy::long_walk_cost_child_min),
        value_of("siting.home_visit_cost", {"一名儿童家访的成本", "cost of a child on home visits"},
                 &Policy::home_visit_cost)};
    for (int tier = 1; tier <= most_tiers; ++tier) values.push_back(opening_cost_of(tier));
    return values;
}

}  // namespace

std::span<const PolicyValue> policy_values() {
    static const std::vector<PolicyValue> values = make_values();
    return values;
}

const PolicyValue* find_policy_value(std::string_view key) {
    const auto values = policy_values();
    const auto found = std::find_if(values.begin(), values.end(), [&](const PolicyValue& v) { return v.key == key; });
    return found == values.end() ? nullptr : &*found;
}

}  // namespace yingtuo
