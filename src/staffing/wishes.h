// Wishes: how far a roster is from letting teams serve together and everyone in blocks of days, counted in days of
// duty. The rules and the solver count alike.
#pragma once

#include <span>
#include <vector>

#include "staffing/problem.h"

namespace yingtuo::staffing {

// Days of duty in stretches shorter than the policy's block, of one adult's needs by day (below 0: none). A stretch
// ends at a day on which the adult could have served: may, does not, and has a day left of the week. Closed days, days
// away and days beyond the week's are no gap; and a stretch with no such day on either side could not have been longer.
[[nodiscard]] int days_in_short_blocks(const Problem& problem, std::size_t adult, std::span<const int> places);

// Where teams serve, week by week.
class TeamWeeks {
  public:
    explicit TeamWeeks(const Problem& problem);

    // A day of duty more (1) or less (-1). Whoever has no team is not counted.
    void add(std::size_t adult, std::size_t site, std::size_t day, int by);
    // Of the team's days of that week, those outside the township that has most of them.
    [[nodiscard]] int apart(std::size_t team, std::size_t week) const;
    // Is a duty there one of them? Of townships with as many days the first is the team's.
    [[nodiscard]] bool is_apart(std::size_t team, std::size_t week, std::size_t site) const;

  private:
    [[nodiscard]] std::span<const int> row(std::size_t team, std::size_t week) const;

    const Problem* problem_;
    std::vector<std::size_t> township_of_;  // by site
    std::size_t townships_ = 0;
    std::vector<int> days_;  // by team, week and township
};

}  // namespace yingtuo::staffing
