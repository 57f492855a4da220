#include "staffing/places.h"

namespace yingtuo::staffing {

Places places_of(const Problem& problem, std::span<const Duty> duties) {
    const std::size_t days = problem.days().size();
    Places places(problem.adults().size() * days, nowhere);
    std::vector<int> present(problem.needs().size() * days, 0);
    std::vector<int> used(problem.adults().size() * problem.week_count(), 0);
    for (const Duty& duty : duties) {
        const auto adult = problem.find_adult(duty.adult);
        const auto site = problem.find_site(duty.venue);
        const auto day = problem.find_day(duty.date);
        if (!adult || !site || !day || !problem.may_work(*adult, *day)) continue;
        const auto need = problem.find_need(*site, duty.post);
        if (!need || !problem.may_fill(*adult, *need)) continue;
        int& place = places[*adult * days + *day];
        int& days_used = used[*adult * problem.week_count() + problem.week_of(*day)];
        int& here = present[*need * days + *day];
        const bool is_full =
            here >= problem.count_on(*need, *day) || days_used >= problem.days_left(*adult, problem.week_of(*day));
        if (place != nowhere || is_full) continue;
        place = static_cast<int>(*need);
        ++days_used;
        ++here;
    }
    return places;
}

}  // namespace yingtuo::staffing
