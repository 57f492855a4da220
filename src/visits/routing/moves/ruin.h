// Ruin: takes neighbouring stretches out of some rounds, and with them every call of the customers that stood there.
// Source: adjacent string removal, Christiaens and Vanden Berghe, doi:10.1287/trsc.2019.0914.
#pragma once

#include <cstddef>
#include <vector>

#include "base/random.h"
#include "visits/routing/draft.h"

namespace yingtuo::visits::routing {

class Ruin {
  public:
    explicit Ruin(const Problem& problem);

    void apply(Draft& draft, Random& random);

  private:
    // Customers taken out at a time on average, the longest stretch, and how often a stretch keeps some in its middle.
    static constexpr double mean_removed = 10;
    static constexpr double longest = 10;
    static constexpr double split = 0.5;
    static constexpr double keep_one_more = 0.01;
    static constexpr std::size_t most_neighbours = 200;

    void take_stretch(Draft& draft, std::size_t round, std::size_t customer, double longest_here, Random& random);

    std::vector<std::vector<std::size_t>> neighbours_;  // by customer: itself, then the nearest
    std::vector<std::size_t> ruined_;
    std::vector<std::size_t> taken_;
};

}  // namespace yingtuo::visits::routing
