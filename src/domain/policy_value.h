// Policy values: the numbers of the policy that a person may decide on after the season was set up, by their key in
// season.toml.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/text.h"
#include "domain/season.h"

namespace yingtuo {

struct PolicyValue {
    std::string key;  // "reach.walk_cap_min"
    Text label;
    bool is_whole = false;
    std::function<std::optional<double>(const Policy&)> read;  // nothing: a tier the season does not have
    std::function<void(Policy&, double)> write;
};

// Walking caps, ratio and minimum of adults, the weights of siting.
[[nodiscard]] std::span<const PolicyValue> policy_values();
// Null for a key that is not among them.
[[nodiscard]] const PolicyValue* find_policy_value(std::string_view key);

}  // namespace yingtuo
