// Reach: who may fill which need, and how far it is from home. The rows of both sides are worked out once.
// Shapes: CSR by adult, nearest first, and CSR by need, nearest first; whole metres.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "staffing/problem.h"
#include "staffing/weights.h"

namespace yingtuo::staffing {

struct NeedInReach {
    std::uint32_t need = 0;
    std::int32_t metres = 0;
};

struct AdultInReach {
    std::uint32_t adult = 0;
    std::int32_t metres = 0;
};

class Reach {
  public:
    Reach(const Problem& problem, int threads);

    [[nodiscard]] std::span<const NeedInReach> needs_of(std::size_t adult) const {
        return std::span(needs_).subspan(first_need_[adult], first_need_[adult + 1] - first_need_[adult]);
    }
    [[nodiscard]] std::span<const AdultInReach> adults_of(std::size_t need) const {
        return std::span(adults_).subspan(first_adult_[need], first_adult_[need + 1] - first_adult_[need]);
    }

  private:
    std::vector<std::size_t> first_need_;
    std::vector<NeedInReach> needs_;
    std::vector<std::size_t> first_adult_;
    std::vector<AdultInReach> adults_;
};

}  // namespace yingtuo::staffing
