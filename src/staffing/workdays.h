// Workdays: on which days those are asked to serve who cannot serve on all of them. A first guess for the roster: it
// spreads people evenly over days and near home; augment.h mends what it guessed wrong.
// Source: minimum-cost flow by the network simplex method, Király and Kovács, doi:10.48550/arXiv.1207.6381 (LEMON).
#pragma once

#include <cstdint>
#include <vector>

#include "staffing/problem.h"

namespace yingtuo::staffing {

// Row-major by adult: days on which the adult may serve at all, rest weeks taken out. Teachers rest in the weeks in
// which their township has most adults to spare.
[[nodiscard]] std::vector<std::uint8_t> allowed_days(const Problem& problem);

// Of them, at most the days left of each week. Each week by itself: adults flow over days into the demand of townships.
[[nodiscard]] std::vector<std::uint8_t> workdays_of(const Problem& problem, const std::vector<std::uint8_t>& allowed,
                                                    int threads);

// Weeks, Monday to Sunday, that lie wholly in the season.
[[nodiscard]] std::vector<std::size_t> whole_weeks(const Problem& problem);

}  // namespace yingtuo::staffing
