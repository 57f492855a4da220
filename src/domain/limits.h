// Limits: how long a solver may work. Limits by iterations are reproducible whatever the clock and the threads; limits
// by seconds are for people who wait.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>

namespace yingtuo {

struct Progress {
    double fraction = 0;                // of the limit used, 0 to 1
    double objective = 0;               // best so far
    std::optional<double> lower_bound;  // proven so far
};

struct Limits {
    std::optional<double> seconds;
    std::optional<std::int64_t> iterations;  // the room's docs page says what one iteration is
    std::uint64_t seed = 1;
    int threads = 1;
    const std::atomic<bool>* stop = nullptr;                // set from a signal handler: return the best plan so far
    std::function<void(const Progress&)> on_progress = {};  // called from one thread at a time

    [[nodiscard]] bool is_stopped() const { return stop != nullptr && stop->load(std::memory_order_relaxed); }
};

}  // namespace yingtuo
