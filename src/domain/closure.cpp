#include "domain/closure.h"

#include <algorithm>
#include <map>

namespace yingtuo {

std::vector<Closure> in_force(std::span<const Closure> history) {
    std::map<std::pair<std::string, Date>, const Closure*> last;
    for (const Closure& closure : history) last[{closure.region, closure.date}] = &closure;
    std::vector<Closure> holding;
    for (const auto& [key, closure] : last) {
        if (!closure->lifted) holding.push_back(*closure);
    }
    return holding;
}

SiteDays site_days(const Season& season, std::span<const Date> closed) {
    SiteDays days;
    days.needed = season.policy.min_days;
    const auto is_closed = [&](Date date) { return std::binary_search(closed.begin(), closed.end(), date); };
    const std::vector<Date> season_days = open_days(season);
    for (const Date date : season_days) (is_closed(date) ? days.lost : days.open).push_back(date);

    // Where days may be made up: after the first one lost, on the weekdays the policy names, up to its last day.
    const Policy& policy = season.policy;
    std::vector<Date> candidates;
    if (!days.lost.empty()) {
        const Date last = last_make_up_day(season);
        for (Date date = days.lost.front() + std::chrono::days{1}; date <= last; date += std::chrono::days{1}) {
            const auto& weekdays = policy.make_up_weekdays;
            // Beyond the season every open weekday will do.
            const bool allowed =
                std::find(weekdays.begin(), weekdays.end(), iso_weekday(date)) != weekdays.end() ||
                (date > season.last_day &&
                 std::binary_search(season.open_weekdays.begin(), season.open_weekdays.end(), iso_weekday(date)));
            const bool is_taken = std::binary_search(season_days.begin(), season_days.end(), date) ||
                                  std::binary_search(season.closed_days.begin(), season.closed_days.end(), date);
            if (allowed && !is_taken && !is_closed(date)) candidates.push_back(date);
        }
    }
    const auto count = [&](std::vector<Date> dates) {
        std::sort(dates.begin(), dates.end());
        return countable_days(season, dates);
    };
    std::vector<Date> all = days.open;
    all.insert(all.end(), candidates.begin(), candidates.end());
    days.possible = count(all);
    const auto reaches = [&](const std::vector<Date>& make_up) {
        std::vector<Date> dates = days.open;
        dates.insert(dates.end(), make_up.begin(), make_up.end());
        return count(std::move(dates)) >= std::min(days.needed, days.possible);
    };
    for (const Date date : candidates) {
        if (reaches(days.make_up)) break;
        days.make_up.push_back(date);
    }
    // Of calendar days, one between the first and the last adds nothing: the last made up may stand for those before
    // it.
    for (std::size_t i = 0; i < days.make_up.size();) {
        std::vector<Date> fewer = days.make_up;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (reaches(fewer)) {
            days.make_up = std::move(fewer);
        } else {
            ++i;
        }
    }
    days.open.insert(days.open.end(), days.make_up.begin(), days.make_up.end());
    std::sort(days.open.begin(), days.open.end());
    days.planned = countable_days(season, days.open);
    if (days.possible < days.needed) {
        // Closures in the order of their days: the one with which the count falls below the minimum for good.
        for (std::size_t lost = 1; lost < days.lost.size() && !days.impossible_from; ++lost) {
            const SiteDays earlier = site_days(season, std::span(days.lost).first(lost));
            if (earlier.possible < days.needed) days.impossible_from = days.lost[lost - 1];
        }
        if (!days.impossible_from && !days.lost.empty()) days.impossible_from = days.lost.back();
    }
    return days;
}

std::vector<Date> closed_days(const RegionTree& regions, std::span<const Closure> holding,
                              const std::string& village_code) {
    std::vector<Date> days;
    for (const Closure& closure : holding) {
        const Region* region = regions.find(closure.region);
        if (region == nullptr) continue;
        const Region* own = regions.at_level(village_code, region->level);
        if (own != nullptr && own->code == closure.region) days.push_back(closure.date);
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

}  // namespace yingtuo
