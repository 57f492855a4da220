// Given times: what people who know the paths say stands above what another provider computes.
#pragma once

#include <memory>
#include <vector>

#include "base/result.h"
#include "travel/provider.h"

namespace yingtuo::travel {

class Given final : public Provider {
  public:
    // Refuses negative minutes and minutes that are not a number, an id that is not set, and two differing times for
    // one pair; the same time twice counts once. `below` answers for every other pair and must outlive this provider.
    static Result<std::unique_ptr<Given>> make(const Provider& below, std::vector<GivenWalk> walks);

    [[nodiscard]] WalkTime minutes(const Place& from, const Place& to) const override {
        return below_.minutes(from, to);
    }
    [[nodiscard]] Metres reach(WalkMinutes cap) const override { return below_.reach(cap); }
    [[nodiscard]] std::span<const GivenWalk> given() const override { return walks_; }

  private:
    Given(const Provider& below, std::vector<GivenWalk> walks) : below_(below), walks_(std::move(walks)) {}
    const Provider& below_;
    std::vector<GivenWalk> walks_;
};

}  // namespace yingtuo::travel
