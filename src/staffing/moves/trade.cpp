#include "staffing/moves/trade.h"

#include <algorithm>

namespace yingtuo::staffing {

SeasonCost::SeasonCost(const Problem& problem, const DistanceTable& distance, const std::vector<std::uint8_t>& allowed,
                       Places& places)
    : problem_(problem),
      distance_(distance),
      allowed_(allowed),
      places_(places),
      days_(problem.days().size()),
      days_on_duty_(problem.adults().size(), 0),
      teams_(problem),
      trained_(problem.sites().size() * days_ * post_count, 0) {
    if (problem.policy().reserve_per_township > 0) {
        opens_ = township_days(problem);
        for (const auto& [township, is_open] : opens_) free_.emplace(township, std::vector<int>(days_, 0));
    }
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        township_.push_back(problem.home_township(adult));
        const auto free = free_.find(township_.back());
        for (std::size_t day = 0; day < days_; ++day) {
            if (free != free_.end() && allowed_[adult * days_ + day] != 0) ++free->second[day];
            if (place(adult, day) != nowhere) count(adult, day, 1);
        }
    }
}

std::size_t SeasonCost::site_at(std::size_t adult, std::size_t day) const {
    return problem_.needs()[static_cast<std::size_t>(place(adult, day))].site;
}

// What an adult's duty of a day adds to the counts that others have a part in.
void SeasonCost::count(std::size_t adult, std::size_t day, int by) {
    days_on_duty_[adult] += by;
    const auto free = free_.find(township_[adult]);
    if (free != free_.end() && allowed_[adult * days_ + day] != 0) free->second[day] -= by;
    const Need& need = problem_.needs()[static_cast<std::size_t>(place(adult, day))];
    teams_.add(adult, need.site, day, by);
    if (need.post) return;
    const PostSet& posts = problem_.adults()[adult].posts_trained;
    for (std::size_t post = 0; post < post_count; ++post) {
        if (posts.test(post)) trained_[(need.site * days_ + day) * post_count + post] += by;
    }
}

bool SeasonCost::may_take(std::size_t adult, std::size_t other, std::size_t day) const {
    const int need = place(other, day);
    return need == nowhere ||
           (allowed_[adult * days_ + day] != 0 && problem_.may_fill(adult, static_cast<std::size_t>(need)));
}

bool SeasonCost::keeps_weeks(std::size_t adult, std::size_t other, std::size_t first, std::size_t last) const {
    std::size_t day = first;
    while (day > 0 && problem_.week_of(day - 1) == problem_.week_of(first)) --day;
    for (; day < days_;) {
        const std::size_t week = problem_.week_of(day);
        if (week > problem_.week_of(last)) break;
        int used = 0;
        for (; day < days_ && problem_.week_of(day) == week; ++day) {
            const bool is_traded = day >= first && day <= last;
            used += place(is_traded ? other : adult, day) != nowhere ? 1 : 0;
        }
        if (used > problem_.days_left(adult, week)) return false;
    }
    return true;
}

bool SeasonCost::may_trade(std::size_t a, std::size_t b, std::size_t first, std::size_t last) const {
    for (std::size_t day = first; day <= last; ++day) {
        if (!may_take(a, b, day) || !may_take(b, a, day)) return false;
    }
    return keeps_weeks(a, b, first, last) && keeps_weeks(b, a, first, last);
}

Cost SeasonCost::own_cost(std::size_t adult) const {
    Cost cost = fair_worth * days_on_duty_[adult] * days_on_duty_[adult];
    const std::string& wished = problem_.wished_township(adult);
    std::size_t last = problem_.sites().size();
    std::vector<std::size_t> sites;
    for (std::size_t day = 0; day < days_; ++day) {
        if (place(adult, day) == nowhere) continue;
        const std::size_t site = site_at(adult, day);
        cost += distance_(adult, site);
        if (!wished.empty() && wished == problem_.sites()[site].township) cost -= wish_worth;
        if (last != problem_.sites().size() && last != site) cost += stay_worth;
        if (std::ranges::find(sites, site) == sites.end()) sites.push_back(site);
        last = site;
    }
    // Whoever is new at a site is new to its children.
    return cost + stay_worth * static_cast<Cost>(sites.size()) + block_worth * days_scattered(adult);
}

int SeasonCost::days_scattered(std::size_t adult) const {
    return days_in_short_blocks(problem_, adult, std::span(places_).subspan(adult * days_, days_));
}

int SeasonCost::days_apart(std::size_t adult) const {
    const auto team = problem_.team_of(adult);
    if (!team) return 0;
    int days = 0;
    for (std::size_t day = 0; day < days_; ++day) {
        if (place(adult, day) != nowhere)
            days += teams_.is_apart(*team, problem_.week_of(day), site_at(adult, day)) ? 1 : 0;
    }
    return days;
}

Cost SeasonCost::teams_cost(std::size_t a, std::size_t b, std::size_t first, std::size_t last) const {
    const auto team_a = problem_.team_of(a);
    const auto team_b = problem_.team_of(b);
    Cost days = 0;
    for (std::size_t week = problem_.week_of(first); week <= problem_.week_of(last); ++week) {
        if (team_a) days += teams_.apart(*team_a, week);
        if (team_b && team_b != team_a) days += teams_.apart(*team_b, week);
    }
    return team_worth * days;
}

Cost SeasonCost::posts_cost(std::size_t site, std::size_t day) const {
    Cost cost = 0;
    for (const WantedPost& wanted : problem_.sites()[site].wanted) {
        const int there = trained_[(site * days_ + day) * post_count + static_cast<std::size_t>(wanted.post)];
        cost -= worth_of(wanted.post) * std::min(there, wanted.count);
    }
    return cost;
}

Cost SeasonCost::reserve_cost(const std::string& township, std::size_t day) const {
    const auto free = free_.find(township);
    if (free == free_.end() || opens_.at(township)[day] == 0) return 0;
    return -reserve_worth * std::min(free->second[day], problem_.policy().reserve_per_township);
}

Cost SeasonCost::shared_cost(std::size_t a, std::size_t b, std::size_t first, std::size_t last) const {
    Cost cost = teams_cost(a, b, first, last);
    const bool same_township = township_[a] == township_[b];
    for (std::size_t day = first; day <= last; ++day) {
        cost += reserve_cost(township_[a], day) + (same_township ? 0 : reserve_cost(township_[b], day));
        const bool at_a = place(a, day) != nowhere;
        const bool at_b = place(b, day) != nowhere;
        if (at_a) cost += posts_cost(site_at(a, day), day);
        if (at_b && !(at_a && site_at(a, day) == site_at(b, day))) cost += posts_cost(site_at(b, day), day);
    }
    return cost;
}

Cost SeasonCost::delta(std::size_t a, std::size_t b, std::size_t first, std::size_t last) {
    const Cost before = own_cost(a) + own_cost(b) + shared_cost(a, b, first, last);
    apply(a, b, first, last);
    const Cost after = own_cost(a) + own_cost(b) + shared_cost(a, b, first, last);
    apply(a, b, first, last);
    return after - before;
}

void SeasonCost::apply(std::size_t a, std::size_t b, std::size_t first, std::size_t last) {
    for (std::size_t day = first; day <= last; ++day) {
        for (const std::size_t adult : {a, b}) {
            if (place(adult, day) != nowhere) count(adult, day, -1);
        }
        std::swap(place(a, day), place(b, day));
        for (const std::size_t adult : {a, b}) {
            if (place(adult, day) != nowhere) count(adult, day, 1);
        }
    }
}

}  // namespace yingtuo::staffing
