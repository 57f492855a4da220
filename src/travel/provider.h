// Travel: how many minutes a child walks between home and venue, by which method, and how far to trust it.
// Model: docs/model/travel.md
#pragma once

#include <optional>
#include <span>

#include "base/enum_names.h"
#include "base/quantity.h"
#include "domain/child.h"
#include "domain/plan.h"
#include "domain/point.h"
#include "domain/venue.h"

namespace yingtuo::travel {

struct Place {
    Point point;
    std::optional<Metres> elevation;  // above the sea
};

// How far a time can be trusted; the errors behind each word stand in docs/model/travel.md.
enum class Confidence {
    low,     // distance alone: about two fifths off on average
    fair,    // terrain known: about a quarter off
    high,    // paths known: about a tenth off
    stated,  // a person says so
};

struct WalkTime {
    WalkMinutes minutes;  // one way: the mean of there and back
    WalkMethod method = WalkMethod::great_circle;
    Confidence confidence = Confidence::low;
};

// A time a person gives for one household and one venue.
struct GivenWalk {
    Id<Household> household;
    Id<Venue> venue;
    WalkMinutes minutes;
};

class Provider {
  public:
    virtual ~Provider() = default;
    Provider() = default;
    Provider(const Provider&) = delete;
    Provider& operator=(const Provider&) = delete;

    // Minutes one way, the mean of there and back; the same in both directions. Safe to call from several threads.
    [[nodiscard]] virtual WalkTime minutes(const Place& from, const Place& to) const = 0;

    // No two places farther apart than this on the great circle are within `cap` by minutes(). May be too wide, never
    // too narrow: the spatial index drops what lies beyond.
    [[nodiscard]] virtual Metres reach(WalkMinutes cap) const = 0;

    // Times that stand above minutes(), sorted by household and venue, each pair once.
    [[nodiscard]] virtual std::span<const GivenWalk> given() const { return {}; }
};

}  // namespace yingtuo::travel

template <>
struct yingtuo::EnumNames<yingtuo::travel::Confidence> {
    using C = yingtuo::travel::Confidence;
    static constexpr EnumName<C> table[] = {{C::low, "low", "低", "low"},
                                            {C::fair, "fair", "中", "fair"},
                                            {C::high, "high", "高", "high"},
                                            {C::stated, "stated", "人工确认", "stated by a person"}};
};
