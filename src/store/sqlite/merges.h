// Merges: which child each child is that a person has found to be another one.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "store/sqlite/statement.h"

namespace yingtuo::store {

class Merges {
  public:
    explicit Merges(const Database& database);

    // The child itself where it is not merged.
    [[nodiscard]] std::int64_t root_of(std::int64_t child) const;
    // Who is merged into it, directly or through others.
    [[nodiscard]] const std::vector<std::int64_t>& members_of(std::int64_t root) const;

  private:
    std::unordered_map<std::int64_t, std::int64_t> roots_;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> members_;
};

}  // namespace yingtuo::store
