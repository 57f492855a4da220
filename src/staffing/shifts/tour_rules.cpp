#include "staffing/shifts/tour_rules.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace yingtuo::staffing::shifts {
namespace {

// Which of the usable shifts may come the day after, and which may have come the day before.
struct Neighbours {
    std::vector<std::uint8_t> after;
    std::vector<std::uint8_t> before;
};

Neighbours neighbours_of(const Problem& problem, const std::vector<int>& usable, int shift) {
    Neighbours neighbours;
    for (const int other : usable) {
        neighbours.after.push_back(problem.may_follow(other, shift) ? 1 : 0);
        neighbours.before.push_back(problem.may_follow(shift, other) ? 1 : 0);
    }
    return neighbours;
}

}  // namespace

TourRules::TourRules(const Problem& problem, int number) : adult(number) {
    const Conditions& asked = problem.adult(number);
    const int days = problem.days();
    most_in_a_row = std::min(asked.most_in_a_row, days);
    least_in_a_row = asked.least_in_a_row;
    least_days_off = std::clamp(asked.least_days_off, 1, days + 1);
    const int weekends = (days + 1) / 7;
    most_weekends = std::min(asked.most_weekends, weekends);
    counts_weekends = asked.most_weekends < weekends;
    for (int day = 0; day < days; ++day) day_off.push_back(problem.is_day_off(number, day) ? 1 : 0);

    std::vector<int> usable;
    for (int s = 0; s < problem.shift_count(); ++s) {
        if (asked.most_of_shift[static_cast<std::size_t>(s)] > 0 && problem.shift(s).minutes <= asked.most_minutes)
            usable.push_back(s);
    }
    unit = 0;
    for (const int s : usable) unit = std::gcd(unit, problem.shift(s).minutes);
    unit = std::max(unit, 1);
    least_units = (asked.least_minutes + unit - 1) / unit;
    most_units = asked.most_minutes / unit;

    const int open_days = std::min(most_days(days), static_cast<int>(std::count(day_off.begin(), day_off.end(), 0)));
    std::map<std::vector<std::uint8_t>, int> rank_of;
    std::vector<Neighbours> neighbours;  // of each group
    for (const int s : usable) {
        const int length = problem.shift(s).minutes / unit;
        const int limit = asked.most_of_shift[static_cast<std::size_t>(s)];
        const bool is_limited = limit < std::min(open_days, most_units / length);
        const Neighbours own = neighbours_of(problem, usable, s);
        std::size_t g = is_limited ? groups.size() : 0;
        while (g < groups.size() && (groups[g].limit >= 0 || groups[g].units != length ||
                                     neighbours[g].after != own.after || neighbours[g].before != own.before))
            ++g;
        if (g == groups.size()) {
            const int rank = rank_of.emplace(own.after, static_cast<int>(rank_of.size())).first->second;
            groups.push_back({{}, length, rank, is_limited ? limit : -1});
            neighbours.push_back(own);
        }
        groups[g].shifts.push_back(s);
        longest = std::max(longest, length);
    }
    ranks = static_cast<int>(rank_of.size());
    may_follow.assign(static_cast<std::size_t>(ranks) * groups.size(), 0);
    for (const ShiftGroup& before : groups) {
        for (std::size_t g = 0; g < groups.size(); ++g) {
            const bool may = problem.may_follow(groups[g].shifts.front(), before.shifts.front());
            may_follow[static_cast<std::size_t>(before.rank) * groups.size() + g] = may ? 1 : 0;
        }
    }
    list_steps();
}

void TourRules::list_steps() {
    steps_into.resize(static_cast<std::size_t>(runs()));
    for (int run = 0; run < runs(); ++run) {
        std::vector<TourStep>& steps = steps_into[static_cast<std::size_t>(run)];
        const int days = days_in(run);
        if (is_off(run)) {
            if (days > 1) steps.push_back({off_run(days - 1), -1});
            if (days == least_days_off) steps.push_back({run, -1});
            for (int before = least_days_off; days == 1 && before < runs(); ++before) steps.push_back({before, -1});
            continue;
        }
        for (std::size_t g = 0; g < groups.size(); ++g) {
            if (groups[g].rank != rank_of(run)) continue;
            if (days == 1) steps.push_back({off_run(least_days_off), static_cast<int>(g)});
            for (int before = 0; days > 1 && before < ranks; ++before) {
                if (may_follow[static_cast<std::size_t>(before) * groups.size() + g] != 0)
                    steps.push_back({work_run(before, days - 1), static_cast<int>(g)});
            }
        }
    }
}

int TourRules::most_days(int stretch) const {
    // Every most_in_a_row + least_days_off days together hold at least least_days_off days off: a work run is as long
    // as it may be, and a run of days off is cut short only where nothing comes before or after it.
    const int period = most_in_a_row + least_days_off;
    return stretch / period * most_in_a_row + std::min(stretch % period, most_in_a_row);
}

}  // namespace yingtuo::staffing::shifts
