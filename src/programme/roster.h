// Who answers for which group, block by block, out of those whom staffing has put on duty at the site.
// An adult answers for one group at a time and keeps to the same group through the season where that is possible; after
// so many hours of a day as the policy allows, the assistant takes over.
#pragma once

#include <optional>
#include <vector>

#include "programme/problem.h"

namespace yingtuo::programme {

struct Care {
    std::optional<std::size_t> responsible;  // position in Problem::adults(); nothing: nobody is on duty
    std::optional<std::size_t> assisting;
};

// Of one site: at(day, block, group), days as in Problem::days(site).
class Roster {
  public:
    Roster(const Problem& problem, std::size_t site, std::size_t groups);
    [[nodiscard]] const Care& at(std::size_t day, std::size_t block, std::size_t group) const {
        return care_[(day * blocks_ + block) * groups_ + group];
    }

  private:
    std::size_t blocks_ = 0;
    std::size_t groups_ = 0;
    std::vector<Care> care_;
};

}  // namespace yingtuo::programme
