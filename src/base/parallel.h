// Parallel work over independent parts. The result never depends on the number of threads: part i writes only to place
// i, and whoever calls reduces in the order of the parts.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace yingtuo {

template <typename Work>
void for_each_part(std::size_t parts, int threads, Work&& work) {
    if (threads <= 1 || parts <= 1) {
        for (std::size_t part = 0; part < parts; ++part) work(part);
        return;
    }
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto run = [&] {
        for (std::size_t part = next++; part < parts; part = next++) {
            try {
                work(part);
            } catch (...) {
                const std::scoped_lock lock(failure_mutex);
                if (!failure) failure = std::current_exception();
                next = parts;
            }
        }
    };
    {
        std::vector<std::jthread> workers;
        const std::size_t count = std::min(parts, static_cast<std::size_t>(threads));
        for (std::size_t i = 1; i < count; ++i) workers.emplace_back(run);
        run();
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace yingtuo
