#include "staffing/day.h"

#include <cmath>

#include "base/ensure.h"
#include "base/parallel.h"

namespace yingtuo::staffing {

DistanceTable::DistanceTable(const Problem& problem, int threads)
    : sites_(problem.sites().size()), metres_(problem.adults().size() * problem.sites().size()) {
    for_each_part(problem.adults().size(), threads, [&](std::size_t adult) {
        for (std::size_t site = 0; site < sites_; ++site) {
            metres_[adult * sites_ + site] =
                static_cast<std::int32_t>(std::lround(problem.distance(adult, site).value()));
        }
    });
}

DayRoster::DayRoster(const Problem& problem, const DistanceTable& distance, const std::vector<int>& last)
    : problem_(&problem),
      distance_(&distance),
      last_(last),
      site_of_(problem.adults().size(), nowhere),
      present_(problem.sites().size(), 0),
      lead_trained_(problem.sites().size(), 0) {
    for (const Site& site : problem.sites()) vacancies_ += site.needed;
}

void DayRoster::put(std::size_t adult, std::size_t site) {
    ENSURE(site_of_[adult] == nowhere && vacancies(site) > 0);
    site_of_[adult] = static_cast<int>(site);
    ++present_[site];
    --vacancies_;
    if (is_trained_for(problem_->adults()[adult], Post::lead)) ++lead_trained_[site];
}

void DayRoster::take(std::size_t adult) {
    ENSURE(site_of_[adult] != nowhere);
    const auto site = static_cast<std::size_t>(site_of_[adult]);
    site_of_[adult] = nowhere;
    --present_[site];
    ++vacancies_;
    if (is_trained_for(problem_->adults()[adult], Post::lead)) --lead_trained_[site];
}

Cost DayRoster::next_worth(std::size_t site) const {
    return place_worth(problem_->policy(), problem_->sites()[site], present_[site] + 1);
}

Cost DayRoster::last_worth(std::size_t site) const {
    return place_worth(problem_->policy(), problem_->sites()[site], present_[site]);
}

}  // namespace yingtuo::staffing
