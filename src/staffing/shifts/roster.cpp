#include "staffing/shifts/roster.h"

namespace yingtuo::staffing::shifts {

Roster::Roster(const Problem& problem)
    : problem_(&problem),
      tours_(static_cast<std::size_t>(problem.adult_count()), Tour(static_cast<std::size_t>(problem.days()), off)),
      counts_(problem.slots(), 0),
      cost_(objective_of(problem, tours_).total()) {}

void Roster::count(const Tour& tour, int by) {
    for (int day = 0; day < problem_->days(); ++day) {
        const int shift = tour[static_cast<std::size_t>(day)];
        if (shift == off) continue;
        const std::size_t slot = problem_->slot(day, shift);
        cost_ -= problem_->cover_cost(slot, counts_[slot]);
        counts_[slot] += by;
        cost_ += problem_->cover_cost(slot, counts_[slot]);
    }
}

void Roster::give(int adult, const Tour& tour) {
    Tour& own = tours_[static_cast<std::size_t>(adult)];
    count(own, -1);
    cost_ += problem_->request_cost(adult, tour) - problem_->request_cost(adult, own);
    own = tour;
    count(own, 1);
}

void Roster::prices_for(int adult, std::vector<Price>& prices) const {
    const auto requests = problem_->requests_of(adult);
    prices.assign(requests.begin(), requests.end());
    const Tour& own = tour(adult);
    for (std::size_t slot = 0; slot < counts_.size(); ++slot) {
        const Cover& cover = problem_->cover(slot);
        const bool is_there = own[static_cast<std::size_t>(cover.day)] == cover.shift;
        const int others = counts_[slot] - (is_there ? 1 : 0);
        prices[problem_->choice(cover.day, cover.shift)] +=
            others < cover.needed ? -cover.under_weight : cover.over_weight;
    }
}

}  // namespace yingtuo::staffing::shifts
