// Random numbers that are the same on every machine: a fixed generator and our own distributions, because the standard
// library leaves its distributions to the implementation.
// Source: xoshiro256** and splitmix64, Blackman and Vigna, doi:10.1145/3460772.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>

namespace yingtuo {

class Random {
  public:
    explicit Random(std::uint64_t seed);

    // A stream of its own for part `part` of the work, so that parts can be drawn in any order or in parallel.
    [[nodiscard]] Random split(std::uint64_t part) const;

    std::uint64_t next();
    // Uniform in [0, bound); bound > 0.
    std::uint64_t below(std::uint64_t bound);
    // Uniform in [low, high], both included.
    std::int64_t between(std::int64_t low, std::int64_t high);
    // Uniform in [0, 1).
    double unit();
    bool chance(double probability) { return unit() < probability; }
    // Standard normal.
    double normal();

    template <typename T>
    void shuffle(std::span<T> items) {
        for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
    }

  private:
    std::array<std::uint64_t, 4> state_{};
};

}  // namespace yingtuo
