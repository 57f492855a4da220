// One day's roster while it is being made: who stands at which site, and how full each site is.
// Shapes: adults and sites by their position in the Problem; distances in whole metres, row-major by adult.
#pragma once

#include <cstdint>
#include <vector>

#include "staffing/problem.h"
#include "staffing/weights.h"

namespace yingtuo::staffing {

inline constexpr int nowhere = -1;

// Home to site for every adult and site, computed once.
class DistanceTable {
  public:
    DistanceTable(const Problem& problem, int threads);
    [[nodiscard]] Cost operator()(std::size_t adult, std::size_t site) const { return metres_[adult * sites_ + site]; }

  private:
    std::size_t sites_;
    std::vector<std::int32_t> metres_;
};

class DayRoster {
  public:
    // `last`: each adult's site of the last duty, or nowhere.
    DayRoster(const Problem& problem, const DistanceTable& distance, const std::vector<int>& last);

    void put(std::size_t adult, std::size_t site);
    void take(std::size_t adult);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    [[nodiscard]] int site_of(std::size_t adult) const { return site_of_[adult]; }
    [[nodiscard]] const std::vector<int>& sites() const { return site_of_; }
    [[nodiscard]] int present(std::size_t site) const { return present_[site]; }
    [[nodiscard]] int lead_trained(std::size_t site) const { return lead_trained_[site]; }
    [[nodiscard]] int vacancies(std::size_t site) const { return problem_->sites()[site].needed - present_[site]; }
    [[nodiscard]] int vacancies() const { return vacancies_; }

    // What it costs an adult to serve at a site this day: the way, less the worth of staying.
    [[nodiscard]] Cost serve_cost(std::size_t adult, std::size_t site) const {
        return (*distance_)(adult, site) - (last_[adult] == static_cast<int>(site) ? stay_worth : 0);
    }
    // What the next adult at the site is worth; what the last one there is.
    [[nodiscard]] Cost next_worth(std::size_t site) const;
    [[nodiscard]] Cost last_worth(std::size_t site) const;

  private:
    const Problem* problem_;
    const DistanceTable* distance_;
    std::vector<int> last_;
    std::vector<int> site_of_;
    std::vector<int> present_;
    std::vector<int> lead_trained_;
    int vacancies_ = 0;
};

}  // namespace yingtuo::staffing
