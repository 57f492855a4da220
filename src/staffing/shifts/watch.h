// The time a search may still take. Without a limit by seconds only a stop from outside ends it.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

#include "domain/limits.h"

namespace yingtuo::staffing::shifts {

class Watch {
  public:
    explicit Watch(const Limits& limits) : limits_(&limits), began_(Clock::now()), seconds_(limits.seconds) {}

    [[nodiscard]] double elapsed() const { return std::chrono::duration<double>(Clock::now() - began_).count(); }
    [[nodiscard]] std::optional<double> seconds_left() const {
        if (!seconds_) return std::nullopt;
        return std::max(0.0, *seconds_ - elapsed());
    }
    [[nodiscard]] bool is_over() const { return limits_->is_stopped() || (seconds_ && elapsed() >= *seconds_); }

    // A watch that ends after this share of the time that is left.
    [[nodiscard]] Watch share(double part) const {
        Watch shorter = *this;
        if (seconds_) shorter.seconds_ = elapsed() + part * *seconds_left();
        return shorter;
    }

  private:
    using Clock = std::chrono::steady_clock;
    const Limits* limits_;
    Clock::time_point began_;
    std::optional<double> seconds_;
};

}  // namespace yingtuo::staffing::shifts
