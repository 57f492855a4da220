#include "base/random.h"

#include <bit>
#include <cmath>
#include <numbers>

#include "base/ensure.h"

namespace yingtuo {

namespace {

std::uint64_t splitmix(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed) {
    for (auto& word : state_) word = splitmix(seed);
}

Random Random::split(std::uint64_t part) const {
    std::uint64_t mixed = state_[0] ^ std::rotl(state_[3], 17) ^ (part * 0xd1342543de82ef95ULL);
    return Random(splitmix(mixed));
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

std::uint64_t Random::below(std::uint64_t bound) {
    ENSURE(bound > 0);
    // Values under the threshold would favour small remainders; they are drawn again.
    const std::uint64_t threshold = (0 - bound) % bound;
    std::uint64_t drawn = next();
    while (drawn < threshold) drawn = next();
    return drawn % bound;
}

std::int64_t Random::between(std::int64_t low, std::int64_t high) {
    ENSURE(low <= high);
    return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1));
}

double Random::unit() {
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

double Random::normal() {
    // Box-Muller, without keeping the second value: a stream must not depend on how often it was asked.
    const double radius = std::sqrt(-2.0 * std::log(1.0 - unit()));
    return radius * std::cos(2.0 * std::numbers::pi * unit());
}

}  // namespace yingtuo
