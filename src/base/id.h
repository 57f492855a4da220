// Ids and indices: Id<Child> names a stored thing for ever; Index<Site> is a place in one problem's arrays.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace yingtuo {

// The name of a stored thing. Zero is "not stored yet".
template <typename Thing>
class Id {
  public:
    constexpr Id() = default;
    constexpr explicit Id(std::int64_t value) : value_(value) {}
    [[nodiscard]] constexpr std::int64_t value() const { return value_; }
    [[nodiscard]] constexpr bool is_set() const { return value_ != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;

  private:
    std::int64_t value_ = 0;
};

// A position in one problem's arrays; meaningless outside it. Default is "none".
template <typename Thing>
class Index {
  public:
    constexpr Index() = default;
    constexpr explicit Index(std::size_t value) : value_(static_cast<std::int32_t>(value)) {}
    [[nodiscard]] constexpr std::size_t value() const { return static_cast<std::size_t>(value_); }
    [[nodiscard]] constexpr bool is_none() const { return value_ < 0; }
    friend constexpr auto operator<=>(Index, Index) = default;

  private:
    std::int32_t value_ = -1;
};

}  // namespace yingtuo

template <typename Thing>
struct std::hash<yingtuo::Id<Thing>> {
    std::size_t operator()(yingtuo::Id<Thing> id) const noexcept { return std::hash<std::int64_t>{}(id.value()); }
};
