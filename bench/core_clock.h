// CPU time of this process, and a stop after so much of it: on a machine that others use too, seconds on the wall say
// nothing about a solver.
#pragma once

#include <atomic>
#include <chrono>
#include <ctime>
#include <optional>
#include <thread>

namespace yingtuo::bench {

inline double cpu_seconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

// Sets `stop` once the process has used so many core-seconds from now; nothing: never.
class CoreClock {
  public:
    CoreClock(std::optional<double> core_seconds, std::atomic<bool>& stop) {
        if (!core_seconds) return;
        const double end = cpu_seconds() + *core_seconds;
        watcher_ = std::jthread([end, &stop](const std::stop_token& over) {
            while (!over.stop_requested() && cpu_seconds() < end)
                std::this_thread::sleep_for(std::chrono::milliseconds(2));
            if (!over.stop_requested()) stop.store(true, std::memory_order_relaxed);
        });
    }

  private:
    std::jthread watcher_;
};

}  // namespace yingtuo::bench
