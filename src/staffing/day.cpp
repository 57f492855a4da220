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

DayRoster::DayRoster(const Problem& problem, const DistanceTable& distance, std::size_t day,
                     const std::vector<int>& last)
    : problem_(&problem),
      distance_(&distance),
      day_(day),
      last_(last),
      place_of_(problem.adults().size(), nowhere),
      present_(problem.needs().size(), 0),
      trained_(problem.sites().size() * post_count, 0) {
    for (std::size_t need = 0; need < problem.needs().size(); ++need) vacancies_ += problem.count_on(need, day);
}

void DayRoster::put(std::size_t adult, std::size_t need) {
    ENSURE(place_of_[adult] == nowhere && vacancies(need) > 0);
    place_of_[adult] = static_cast<int>(need);
    ++present_[need];
    --vacancies_;
    count_training(adult, need, 1);
}

void DayRoster::take(std::size_t adult) {
    ENSURE(place_of_[adult] != nowhere);
    const auto need = static_cast<std::size_t>(place_of_[adult]);
    place_of_[adult] = nowhere;
    --present_[need];
    ++vacancies_;
    count_training(adult, need, -1);
}

void DayRoster::count_training(std::size_t adult, std::size_t need, int by) {
    if (problem_->needs()[need].post) return;  // outside the ratio: takes no post within it
    const std::size_t row = problem_->needs()[need].site * post_count;
    const PostSet& posts = problem_->adults()[adult].posts_trained;
    for (std::size_t post = 0; post < post_count; ++post) {
        if (posts.test(post)) trained_[row + post] += by;
    }
}

Cost DayRoster::serve_cost(std::size_t adult, std::size_t need) const {
    const std::size_t site = problem_->needs()[need].site;
    const int last = last_[adult];
    const bool stays = last != nowhere && problem_->needs()[static_cast<std::size_t>(last)].site == site;
    const std::string& wished = problem_->wished_township(adult);
    const bool is_wished = !wished.empty() && wished == problem_->sites()[site].township;
    const std::string& gathered = problem_->team_township(adult);
    const bool is_with_team = !gathered.empty() && gathered == problem_->sites()[site].township;
    return (*distance_)(adult, site) - (stays ? stay_worth : 0) - (is_wished ? wish_worth : 0) -
           (is_with_team ? team_worth : 0);
}

Cost DayRoster::worth(std::size_t need, int place) const {
    const Need& here = problem_->needs()[need];
    return here.post ? post_worth : place_worth(problem_->policy(), problem_->sites()[here.site], place);
}

}  // namespace yingtuo::staffing
