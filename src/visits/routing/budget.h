// Budget: how much of the limits has been used.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <limits>

#include "domain/limits.h"

namespace yingtuo::visits::routing {

class Budget {
  public:
    Budget(const Limits& limits, std::int64_t without_limits)
        : limits_(&limits), begin_(std::chrono::steady_clock::now()) {
        if (!limits.seconds || limits.iterations) most_ = limits.iterations.value_or(without_limits);
    }

    void count() { ++iterations_; }
    [[nodiscard]] std::int64_t iterations() const { return iterations_; }
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }
    // 0 to 1; whichever limit comes first.
    [[nodiscard]] double used() const {
        double used = most_ > 0 ? static_cast<double>(iterations_) / static_cast<double>(most_) : 0;
        if (limits_->seconds) used = std::max(used, seconds() / *limits_->seconds);
        return limits_->is_stopped() ? 1 : std::min(used, 1.0);
    }
    // Steps that a share of the limits holds, going by those so far; before the first of a time limit: any number.
    [[nodiscard]] double steps_in(double share) const {
        if (most_ > 0) return share * static_cast<double>(most_);
        const double so_far = used();
        return iterations_ > 0 && so_far > 0 ? share * static_cast<double>(iterations_) / so_far
                                             : std::numeric_limits<double>::infinity();
    }

  private:
    const Limits* limits_;
    std::chrono::steady_clock::time_point begin_;
    std::int64_t most_ = 0;
    std::int64_t iterations_ = 0;
};

}  // namespace yingtuo::visits::routing
