#include "app/compare.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace yingtuo::app {

namespace {

int missing(const SeasonPlan& plan) {
    int sum = 0;
    for (const Shortfall& shortfall : plan.shortfalls) sum += shortfall.missing;
    return sum;
}

auto key(const Duty& duty) {
    return std::tuple(duty.adult, duty.venue, duty.date, duty.start, duty.end, duty.post);
}

std::vector<Id<Venue>> only_in(std::vector<Id<Venue>> a, std::vector<Id<Venue>> b) {
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<Id<Venue>> difference;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(difference));
    return difference;
}

}  // namespace

bool Comparison::is_same() const {
    return opened.empty() && closed.empty() && moves.empty() && only_before.empty() && only_after.empty() &&
           duties_before == duties_after && duties_same == duties_before && missing_before == missing_after;
}

Comparison compare(const SeasonPlan& before, const SeasonPlan& after) {
    Comparison result;
    result.objective_before = before.header.objective;
    result.objective_after = after.header.objective;
    result.opened = only_in(after.open_venues, before.open_venues);
    result.closed = only_in(before.open_venues, after.open_venues);

    std::map<Id<Household>, const Placement*> placed_before;
    for (const Placement& placement : before.placements) placed_before[placement.household] = &placement;
    std::set<Id<Household>> seen;
    for (const Placement& placement : after.placements) {
        seen.insert(placement.household);
        const auto found = placed_before.find(placement.household);
        if (found == placed_before.end()) {
            result.only_after.push_back(placement.household);
        } else if (found->second->venue != placement.venue) {
            result.moves.push_back({placement.household, found->second->venue, placement.venue, found->second->minutes,
                                    placement.minutes});
        }
    }
    for (const Placement& placement : before.placements) {
        if (!seen.contains(placement.household)) result.only_before.push_back(placement.household);
    }

    std::set<decltype(key(Duty{}))> duties;
    for (const Duty& duty : before.duties) duties.insert(key(duty));
    result.duties_before = static_cast<int>(before.duties.size());
    result.duties_after = static_cast<int>(after.duties.size());
    result.duties_same = static_cast<int>(std::count_if(after.duties.begin(), after.duties.end(),
                                                        [&](const Duty& duty) { return duties.contains(key(duty)); }));
    result.missing_before = missing(before);
    result.missing_after = missing(after);
    return result;
}

}  // namespace yingtuo::app
