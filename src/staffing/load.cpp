#include "staffing/load.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace yingtuo::staffing {

std::vector<Load> loads_of(const Problem& problem, const Plan& plan) {
    std::vector<Load> loads(problem.adults().size());
    std::vector<std::set<Date>> dates(loads.size());
    for (const Duty& duty : plan.duties) {
        if (const auto adult = problem.find_adult(duty.adult)) dates[*adult].insert(duty.date);
    }
    std::map<std::string, std::pair<int, int>> townships;  // served, could be served
    for (std::size_t adult = 0; adult < loads.size(); ++adult) {
        Load& load = loads[adult];
        load.days = static_cast<int>(dates[adult].size());
        std::vector<int> week(problem.week_count(), 0);
        for (std::size_t day = 0; day < problem.days().size(); ++day)
            week[problem.week_of(day)] += problem.may_work(adult, day) ? 1 : 0;
        for (std::size_t w = 0; w < week.size(); ++w) load.could += std::min(week[w], problem.days_left(adult, w));
        auto& [served, could] = townships[problem.home_township(adult)];
        served += load.days;
        could += load.could;
    }
    for (std::size_t adult = 0; adult < loads.size(); ++adult) {
        const auto& [served, could] = townships[problem.home_township(adult)];
        loads[adult].share = could == 0 ? 0 : static_cast<double>(served) / could;
    }
    return loads;
}

int days_over_share(const Load& load) {
    const double over = load.days - load.share * load.could - uneven_days;
    return over > 0 ? static_cast<int>(std::ceil(over)) : 0;
}

}  // namespace yingtuo::staffing
