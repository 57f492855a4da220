#include "visits/bound.h"

#include <algorithm>
#include <vector>

namespace yingtuo::visits {

namespace {

// Who may be given to whom, and how many to each.
struct Week {
    std::vector<std::size_t> room;                // by visitor: households
    std::vector<std::vector<std::size_t>> edges;  // by household: visitors
};

class Giving {
  public:
    explicit Giving(const Week& week) : week_(week), given_(week.room.size()), seen_(week.room.size()) {}

    // False where the household finds no visitor, whoever else changes.
    bool give(std::size_t household) {
        std::fill(seen_.begin(), seen_.end(), false);
        return augment(household);
    }

  private:
    bool augment(std::size_t household) {
        for (const std::size_t visitor : week_.edges[household]) {
            if (given_[visitor].size() >= week_.room[visitor]) continue;
            given_[visitor].push_back(household);
            return true;
        }
        for (const std::size_t visitor : week_.edges[household]) {
            if (seen_[visitor]) continue;
            seen_[visitor] = true;
            for (std::size_t& other : given_[visitor]) {
                if (!augment(other)) continue;
                other = household;
                return true;
            }
        }
        return false;
    }

    const Week& week_;
    std::vector<std::vector<std::size_t>> given_;
    std::vector<bool> seen_;
};

// Visits that fit into a day whose first and last way are no shorter than to the nearest household: home before the
// break is owed, or with the break.
std::int64_t most_stops(const Problem& problem, std::chrono::minutes nearest) {
    const Policy& policy = problem.policy();
    const auto with_break = problem.working_day() - policy.visit_lunch - 2 * nearest;
    const auto without =
        std::min<std::chrono::minutes>(problem.working_day(), policy.visit_lunch_begins.to - round_start) - 2 * nearest;
    const auto longest = policy.visit_lunch.count() == 0 ? with_break : std::max(with_break, without);
    return std::max<std::int64_t>(longest / policy.visit_length, 0);
}

Week week_of(const Problem& problem, std::size_t week, Role role) {
    Week all;
    all.edges.resize(problem.households().size());
    const auto length = problem.policy().visit_length;
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const Adult& visitor = problem.adults()[adult];
        if (!is_of_role(visitor.adult_class, role)) continue;
        const auto can = [&](std::size_t day) { return may_visit(visitor, problem.days()[day]); };
        const auto free = static_cast<int>(std::ranges::count_if(problem.weeks()[week], can));
        const int days = std::min(free, visitor.max_days_week);
        if (days < 1) continue;
        auto nearest = problem.working_day();
        std::vector<std::size_t> reached;
        for (std::size_t household = 0; household < problem.households().size(); ++household) {
            const auto way = problem.travel(problem.home(adult), problem.households()[household].home);
            if (2 * way + length > problem.working_day()) continue;
            nearest = std::min(nearest, way);
            reached.push_back(household);
        }
        if (reached.empty()) continue;
        const auto stops = most_stops(problem, nearest);
        for (const std::size_t household : reached) all.edges[household].push_back(all.room.size());
        // Rounded up, because two visitors may share what is due at a household.
        const int due = problem.due(week, role);
        all.room.push_back(static_cast<std::size_t>((days * stops + due - 1) / due));
    }
    return all;
}

int missing_in(const Problem& problem, std::size_t week, Role role) {
    const Week all = week_of(problem, week, role);
    Giving giving(all);
    std::vector<std::size_t> order(problem.households().size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t household) { return problem.households()[household].children.size(); });
    int missing = 0;
    for (const std::size_t household : order) {
        if (!giving.give(household)) missing += static_cast<int>(problem.households()[household].children.size());
    }
    return missing;
}

}  // namespace

int least_missing_persons(const Problem& problem) {
    int missing = 0;
    for (const Role role : roles) {
        int worst = 0;
        for (std::size_t week = 0; week < problem.weeks().size(); ++week) {
            if (problem.due(week, role) > 0) worst = std::max(worst, missing_in(problem, week, role));
        }
        missing += worst;
    }
    return missing;
}

}  // namespace yingtuo::visits
