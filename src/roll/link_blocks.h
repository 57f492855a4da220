// Blocks: which statements are worth comparing. Statements share a block where they share a number, two of three parts
// of a number, a sound of the name, a carer or telephone, a birth date within a village or school or with a family
// name. A child whose rows share none of these is not found again; a block too big to tell anybody apart is passed over
// for a finer one. Model: docs/model/linkage.md
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

#include "roll/link_facts.h"

namespace yingtuo::roll {

using BlockKey = std::uint64_t;

class Blocks {
  public:
    explicit Blocks(const FactBook& book);

    // Statements that share a block with this one, each once, in order; without itself.
    [[nodiscard]] std::vector<FactNumber> near(FactNumber fact) const;
    // All pairs of statements that share a block, each once, in order.
    [[nodiscard]] std::vector<std::pair<FactNumber, FactNumber>> pairs() const;

  private:
    std::vector<std::vector<BlockKey>> keys_;  // by statement
    std::unordered_map<BlockKey, std::vector<FactNumber>> members_;
};

}  // namespace yingtuo::roll
