// Quantities: numbers that carry their unit. Explicit in, .value() out; sums, differences and comparisons only.
#pragma once

#include <compare>
#include <cstdint>

namespace yingtuo {

template <typename Number, typename Unit>
class Quantity {
  public:
    using number_type = Number;
    constexpr Quantity() = default;
    constexpr explicit Quantity(Number value) : value_(value) {}
    [[nodiscard]] constexpr Number value() const { return value_; }
    constexpr Quantity& operator+=(Quantity other) { return value_ += other.value_, *this; }
    constexpr Quantity& operator-=(Quantity other) { return value_ -= other.value_, *this; }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value_ + b.value_); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value_ - b.value_); }
    friend constexpr auto operator<=>(Quantity, Quantity) = default;

  private:
    Number value_{};
};

using Metres = Quantity<double, struct MetresUnit>;     // distance over ground, or height above the sea
using WalkMinutes = Quantity<double, struct WalkUnit>;  // minutes on foot, one way
using Yuan = Quantity<double, struct YuanUnit>;         // planning weights and objectives, yuan a season
using Fen = Quantity<std::int64_t, struct FenUnit>;     // money that is counted: 1 yuan = 100 fen

}  // namespace yingtuo
