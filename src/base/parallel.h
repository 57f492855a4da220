// Parallel work over independent parts. The result never depends on the number of threads: part i writes only to place
// i, and whoever calls reduces in the order of the parts.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <type_traits>
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

// For work that has to be done in order and on this thread, with a part that need not: prepare(i) runs on another
// thread, a block of numbers ahead of use(i, prepared), which runs here.
template <typename Prepare, typename Use>
void for_each_prepared(std::size_t count, Prepare&& prepare, Use&& use) {
    constexpr std::size_t block = 4096;
    using Prepared = std::decay_t<decltype(prepare(std::size_t{}))>;
    const auto begin_block = [&](std::size_t from) {
        return std::async(count > 1 ? std::launch::async : std::launch::deferred,
                          [&prepare, from, end = std::min(count, from + block)] {
                              std::vector<Prepared> some;
                              some.reserve(end - from);
                              for (std::size_t i = from; i < end; ++i) some.push_back(prepare(i));
                              return some;
                          });
    };
    if (count == 0) return;
    std::future<std::vector<Prepared>> next = begin_block(0);
    for (std::size_t from = 0; from < count; from += block) {
        std::vector<Prepared> some = next.get();
        if (from + block < count) next = begin_block(from + block);
        for (std::size_t i = 0; i < some.size(); ++i) use(from + i, some[i]);
    }
}

}  // namespace yingtuo
