#include "travel/given.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace yingtuo::travel {

Result<std::unique_ptr<Given>> Given::make(const Provider& below, std::vector<GivenWalk> walks) {
    // Where the provider below has given times of its own, the ones on top win.
    std::stable_sort(walks.begin(), walks.end(), [](const GivenWalk& a, const GivenWalk& b) {
        return std::pair{a.household, a.venue} < std::pair{b.household, b.venue};
    });
    const auto same_pair = [](const GivenWalk& a, const GivenWalk& b) {
        return a.household == b.household && a.venue == b.venue;
    };
    for (std::size_t i = 0; i < walks.size(); ++i) {
        const GivenWalk& walk = walks[i];
        const auto where = fmt::format("household:{} venue:{}", walk.household.value(), walk.venue.value());
        if (!walk.household.is_set() || !walk.venue.is_set() || !std::isfinite(walk.minutes.value()) ||
            walk.minutes < WalkMinutes{0}) {
            return refuse(ErrorCode::bad_input, {"填报的步行时间无效", "a given walking time is not valid"},
                          {"请填写户、点位和不小于 0 的分钟数", "give a household, a venue and minutes of 0 or more"},
                          where);
        }
        if (i > 0 && same_pair(walks[i - 1], walk) && walks[i - 1].minutes != walk.minutes) {
            return refuse(ErrorCode::conflict,
                          {fmt::format("同一户到同一点位填报了两个时间：{:g} 分钟和 {:g} 分钟",
                                       walks[i - 1].minutes.value(), walk.minutes.value()),
                           fmt::format("two times are given for one household and venue: {:g} and {:g} minutes",
                                       walks[i - 1].minutes.value(), walk.minutes.value())},
                          {"请只保留一个", "keep one of them"}, where);
        }
    }
    walks.erase(std::unique(walks.begin(), walks.end(), same_pair), walks.end());
    std::vector<GivenWalk> merged = std::move(walks);
    const std::size_t own = merged.size();
    for (const GivenWalk& walk : below.given()) {
        const auto pair_less = [](const GivenWalk& a, const GivenWalk& b) {
            return std::pair{a.household, a.venue} < std::pair{b.household, b.venue};
        };
        if (!std::binary_search(merged.begin(), merged.begin() + static_cast<std::ptrdiff_t>(own), walk, pair_less)) {
            merged.push_back(walk);
        }
    }
    std::sort(merged.begin(), merged.end(), [](const GivenWalk& a, const GivenWalk& b) {
        return std::pair{a.household, a.venue} < std::pair{b.household, b.venue};
    });
    return std::unique_ptr<Given>(new Given(below, std::move(merged)));
}

}  // namespace yingtuo::travel
