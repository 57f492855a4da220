// The rule of a fair load. Soft; one violation for each township.
#include <fmt/format.h>

#include <map>

#include "staffing/load.h"
#include "staffing/rules.h"

namespace yingtuo::staffing {

// Source: #71, idle and overloaded people; domain survey, row 30: fairness as rostering programs are asked for it.
Violations check_fair_load(const Problem& problem, const Plan& plan) {
    const std::vector<Load> loads = loads_of(problem, plan);
    std::map<std::string, std::pair<int, int>> over;  // by township: people, days
    for (std::size_t adult = 0; adult < loads.size(); ++adult) {
        const int days = days_over_share(loads[adult]);
        if (days == 0) continue;
        auto& [people, sum] = over[problem.home_township(adult)];
        ++people;
        sum += days;
    }
    Violations found;
    for (const auto& [township, counts] : over) {
        const auto& [people, days] = counts;
        found.push_back(
            {"staffing.fair_load",
             Severity::soft,
             fmt::format("township:{}", township),
             {fmt::format("{}人上岗比本乡镇平均分担多{}天以上，再多{}天。", people, uneven_days, days),
              fmt::format("{} adults serve over {} days more than their share of the township's duty, by {} more days "
                          "together.",
                          people, uneven_days, days)},
             static_cast<double>(days),
             false});
    }
    return found;
}

}  // namespace yingtuo::staffing
