// The staircase knapsack of one site: which demand points to serve so that profit less staff is greatest.
// Source: Martello and Toth, Knapsack Problems, 1990, ch. 2; the staircase is walked step by step at the end.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "siting/part.h"

namespace yingtuo::siting {

struct Item {
    Cost profit = 0;  // greater than 0
    std::int32_t size = 0;
    std::int32_t arc = 0;
    double ratio = 0;  // profit per child, once sorted
};

struct Packing {
    Cost value = 0;                  // profit less staff; at least 0 (serving nobody)
    std::vector<std::int32_t> arcs;  // what is packed
    bool is_exact = true;            // false: `value` is an upper bound and `arcs` one packing within it
};

// Work space for one thread.
class Knapsack {
  public:
    // Greatest value of the relaxation in which one item may be cut at every step of the staircase: never below the
    // true one. Sorts the items by profit per child. `adult`: what an adult costs here, 0 or more.
    [[nodiscard]] Cost upper_bound(const Part& part, int capacity, Cost adult, std::vector<Item>& items);
    // Exact by dynamic programming where capacity x items is at most `cells_limit`, else the relaxation, said so.
    [[nodiscard]] Packing solve(const Part& part, int capacity, Cost adult, std::vector<Item>& items);

    static constexpr std::size_t cells_limit = 4'000'000;

  private:
    std::vector<Cost> best_;
    std::vector<std::uint8_t> taken_;
};

}  // namespace yingtuo::siting
