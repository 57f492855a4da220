// Parts: the season's visits as routing problems. Households and visitors that may have to do with each other are in
// one part; parts are independent.
#pragma once

#include <vector>

#include "visits/problem.h"
#include "visits/routing/problem.h"
#include "visits/visitors.h"

namespace yingtuo::visits {

// A household that needs somebody: a customer of its part.
struct Task {
    Need need = Need::teacher;
    std::size_t household = 0;
};

struct Part {
    routing::Problem problem;
    std::vector<Task> tasks;        // by customer
    std::vector<Visitor> visitors;  // by vehicle
};

// Weights of a season, in minutes. A day of rounds is a day not spent at a site; every household more is held against a
// visitor, which spreads the load; a person of another county knows neither village nor school.
inline constexpr double round_worth = 60;
inline constexpr double household_worth_week = 5;
inline constexpr double county_worth_week = 600;
inline constexpr double stand_in_worth = 600;
inline constexpr double next_day_worth = 10;

// Visitors tried for a household: the nearest, those of its county first.
inline constexpr std::size_t most_choices = 24;
// Homes in one part; a choice that would join parts beyond it is dropped.
inline constexpr std::size_t most_places = 2'500;

// In the order of their first household. A household whom nobody can reach within a day, or for whom nothing is due, is
// in no part.
[[nodiscard]] std::vector<Part> parts_of(const Problem& problem, int threads);

}  // namespace yingtuo::visits
