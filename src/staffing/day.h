// One day's roster while it is being made: who fills which need, and how full each need is.
// Shapes: adults, needs and sites by their position in the Problem; distances in whole metres, row-major by adult.
#pragma once

#include <cstdint>
#include <vector>

#include "staffing/problem.h"
#include "staffing/weights.h"

namespace yingtuo::staffing {

inline constexpr int nowhere = -1;

// Need of each adult on each day, row-major by adult; nowhere for none.
using Places = std::vector<int>;

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
    // `last`: each adult's need of the last duty, or nowhere.
    DayRoster(const Problem& problem, const DistanceTable& distance, std::size_t day, const std::vector<int>& last);

    void put(std::size_t adult, std::size_t need);
    void take(std::size_t adult);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    [[nodiscard]] std::size_t day() const { return day_; }
    [[nodiscard]] const Need& need(std::size_t need) const { return problem_->needs()[need]; }
    [[nodiscard]] int place_of(std::size_t adult) const { return place_of_[adult]; }
    [[nodiscard]] const std::vector<int>& places() const { return place_of_; }
    [[nodiscard]] int present(std::size_t need) const { return present_[need]; }
    // Adults of the site's ratio who are trained for this post.
    [[nodiscard]] int trained(std::size_t site, Post post) const {
        return trained_[site * post_count + static_cast<std::size_t>(post)];
    }
    [[nodiscard]] int vacancies(std::size_t need) const { return problem_->count_on(need, day_) - present_[need]; }
    [[nodiscard]] int vacancies() const { return vacancies_; }

    // What it costs an adult to fill a need this day: the way, less the worth of staying at the site, of a wish
    // and of the team.
    [[nodiscard]] Cost serve_cost(std::size_t adult, std::size_t need) const;
    // What the next adult at the need is worth; what the last one there is.
    [[nodiscard]] Cost next_worth(std::size_t need) const { return worth(need, present_[need] + 1); }
    [[nodiscard]] Cost last_worth(std::size_t need) const { return worth(need, present_[need]); }
    // What the adult number `place` (from 1) is worth there, beyond being covered; never rises with `place`.
    [[nodiscard]] Cost worth(std::size_t need, int place) const;

  private:
    void count_training(std::size_t adult, std::size_t need, int by);

    const Problem* problem_;
    const DistanceTable* distance_;
    std::size_t day_;
    std::vector<int> last_;
    std::vector<int> place_of_;
    std::vector<int> present_;
    std::vector<int> trained_;
    int vacancies_ = 0;
};

}  // namespace yingtuo::staffing
