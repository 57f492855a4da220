// Routing plan: the rounds of every day.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace yingtuo::visits::routing {

struct DayRound {
    std::size_t day = 0;
    std::size_t vehicle = 0;
    std::vector<std::size_t> customers;  // in order
    friend bool operator==(const DayRound&, const DayRound&) = default;
};

struct Plan {
    std::vector<DayRound> rounds;         // by day, vehicle; none empty
    std::vector<std::size_t> vehicle_of;  // by customer: the vehicle of its own; none where it has none
    std::vector<std::size_t> absent;      // customers nobody calls at, sorted
    double way = 0;                       // of all rounds
    double cost = 0;                      // way and the problem's costs: the objective
    std::int64_t iterations = 0;
    double seconds = 0;
    std::uint64_t seed = 1;
};

}  // namespace yingtuo::visits::routing
