// Ways: how long it takes between any two homes that a round may join, worked out once.
#pragma once

#include <cstdint>
#include <vector>

#include "visits/problem.h"

namespace yingtuo::visits {

using Minutes = std::chrono::minutes;

class Ways {
  public:
    Ways(const Problem& problem, int threads);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    // Between two households.
    [[nodiscard]] Minutes between(std::size_t a, std::size_t b) const { return Minutes{households_[a * count_ + b]}; }
    // From a visitor's home to a household, and back. Only for adults of either role.
    [[nodiscard]] Minutes from_home(std::size_t adult, std::size_t household) const {
        return Minutes{homes_[row_[adult] * count_ + household]};
    }

  private:
    const Problem* problem_;
    std::size_t count_;
    std::vector<std::int32_t> households_;  // row-major
    std::vector<std::size_t> row_;          // by adult; visitors alone have one
    std::vector<std::int32_t> homes_;       // row-major by row_
};

}  // namespace yingtuo::visits
