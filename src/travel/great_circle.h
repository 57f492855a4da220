// Great circle: walking time from distance, a detour factor and, where both heights are known, the climb.
// Model: docs/model/travel.md. Source of the climb: W. W. Naismith, Scottish Mountaineering Club Journal 2 (1892), 136.
#pragma once

#include "domain/season.h"
#include "travel/provider.h"

namespace yingtuo::travel {

class GreatCircle final : public Provider {
  public:
    // Takes detour factor, walking speed and minutes a hundred metres of climb from the policy.
    explicit GreatCircle(const Policy& policy);

    [[nodiscard]] WalkTime minutes(const Place& from, const Place& to) const override;
    [[nodiscard]] Metres reach(WalkMinutes cap) const override;

  private:
    double minutes_per_metre_;
    double climb_minutes_per_metre_;
};

}  // namespace yingtuo::travel
