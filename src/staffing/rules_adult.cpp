// Rules about an adult's season: where, how far, how steadily, and what is kept free.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "staffing/duty_views.h"
#include "staffing/rules.h"
#include "staffing/workdays.h"

namespace yingtuo::staffing {

namespace {

// Days of duty by adult and site, in that order.
std::map<std::pair<std::size_t, std::size_t>, int> days_at_sites(const Problem& problem, const Plan& plan) {
    std::map<std::pair<std::size_t, std::size_t>, int> days;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t adult) {
        const auto site = problem.find_site(duty.venue);
        if (site) ++days[{adult, *site}];
    });
    return days;
}

// Where the way to a site begins.
Text start_of(const Problem& problem, std::size_t adult) {
    return problem.stay(adult) ? Text{"住宿点", "the lodging"} : Text{"住地", "home"};
}

}  // namespace

Violations check_transfer(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const auto& [where, days] : days_at_sites(problem, plan)) {
        const auto& [adult, site] = where;
        if (problem.may_serve(adult, site)) continue;
        const auto venue = problem.sites()[site].venue.value();
        found.push_back({"staffing.transfer",
                         Severity::hard,
                         fmt::format("adult:{}", problem.adults()[adult].id.value()),
                         {fmt::format("本人不服从调剂，却在意向（或住地）乡镇以外的托管点{}上岗{}天。", venue, days),
                          fmt::format("Does not accept transfer, but serves {} days at venue {}, outside the township "
                                      "wished for.",
                                      days, venue)},
                         static_cast<double>(days),
                         false});
    }
    return found;
}

Violations check_reach(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto most = problem.policy().max_travel;
    for (const auto& [where, days] : days_at_sites(problem, plan)) {
        const auto& [adult, site] = where;
        if (problem.is_in_reach(adult, site)) continue;
        const bool known = problem.home(adult) && problem.sites()[site].point;
        const auto way = travel_time(problem.policy(), problem.distance(adult, site));
        const auto venue = problem.sites()[site].venue.value();
        const Text start = start_of(problem, adult);
        const std::string zh = known ? fmt::format("{}到托管点{}单程约{}分钟，超过{}分钟，共{}天。", start.zh, venue,
                                                   way.count(), most.count(), days)
                                     : fmt::format("坐标不明，且托管点{}不在本人住地或意向乡镇，共{}天。", venue, days);
        const std::string en =
            known ? fmt::format("It is some {} minutes from {} to venue {}, over {}, for {} days.", way.count(),
                                start.en, venue, most.count(), days)
                  : fmt::format("A point is unknown, and venue {} is not in the township of home or wish, for {} days.",
                                venue, days);
        found.push_back({"staffing.reach",
                         Severity::hard,
                         fmt::format("adult:{}", problem.adults()[adult].id.value()),
                         {zh, en},
                         known ? static_cast<double>((way - most).count()) : static_cast<double>(days),
                         false});
    }
    return found;
}

Violations check_wish(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const auto& [where, days] : days_at_sites(problem, plan)) {
        const auto& [adult, site] = where;
        const std::string& wished = problem.wished_township(adult);
        if (wished.empty() || wished == problem.sites()[site].township) continue;
        const auto venue = problem.sites()[site].venue.value();
        found.push_back({"staffing.wish",
                         Severity::soft,
                         fmt::format("adult:{}", problem.adults()[adult].id.value()),
                         {fmt::format("托管点{}不在本人意向乡镇，共{}天。", venue, days),
                          fmt::format("Venue {} is not in the township wished for, for {} days.", venue, days)},
                         static_cast<double>(days),
                         false});
    }
    return found;
}

Violations check_rest_weeks(const Problem& problem, const Plan& plan) {
    Violations found;
    const int wanted = std::min(problem.policy().teacher_rest_weeks, static_cast<int>(whole_weeks(problem).size()));
    if (wanted == 0) return found;
    std::map<std::size_t, std::set<std::size_t>> weeks_on_duty;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t adult) {
        const auto day = problem.find_day(duty.date);
        if (day && problem.adults()[adult].adult_class == AdultClass::teacher)
            weeks_on_duty[adult].insert(problem.week_of(*day));
    });
    for (const auto& [adult, weeks] : weeks_on_duty) {
        int rest = 0;
        for (const std::size_t week : whole_weeks(problem)) rest += weeks.contains(week) ? 0 : 1;
        if (rest >= wanted) continue;
        found.push_back({"staffing.rest_weeks",
                         Severity::hard,
                         fmt::format("adult:{}", problem.adults()[adult].id.value()),
                         {fmt::format("教师应整周休息{}周，实休{}周。", wanted, rest),
                          fmt::format("A teacher has {} whole weeks of rest; here {}.", wanted, rest)},
                         static_cast<double>(wanted - rest),
                         false});
    }
    return found;
}

// Who lives in the township, may serve that day, is not on duty and has a day left of the week.
Violations check_reserve(const Problem& problem, const Plan& plan) {
    Violations found;
    const int wanted = problem.policy().reserve_per_township;
    if (wanted == 0) return found;
    const std::size_t days = problem.days().size();
    std::vector<std::uint8_t> on_duty(problem.adults().size() * days, 0);
    std::vector<int> used(problem.adults().size() * problem.week_count(), 0);
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t adult) {
        const auto day = problem.find_day(duty.date);
        if (!day || on_duty[adult * days + *day] != 0) return;
        on_duty[adult * days + *day] = 1;
        ++used[adult * problem.week_count() + problem.week_of(*day)];
    });
    const auto opens = township_days(problem);
    std::map<std::string, std::vector<int>> free;
    for (const auto& [township, is_open] : opens) free.emplace(township, std::vector<int>(days, 0));
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const auto here = free.find(problem.home_township(adult));
        if (here == free.end()) continue;
        for (std::size_t day = 0; day < days; ++day) {
            const std::size_t week = problem.week_of(day);
            if (problem.may_work(adult, day) && on_duty[adult * days + day] == 0 &&
                used[adult * problem.week_count() + week] < problem.days_left(adult, week))
                ++here->second[day];
        }
    }
    for (const auto& [township, counts] : free) {
        const auto& is_open = opens.at(township);
        int lacking = 0;
        for (std::size_t day = 0; day < days; ++day) lacking += is_open[day] != 0 && counts[day] < wanted ? 1 : 0;
        if (lacking == 0) continue;
        found.push_back({"staffing.reserve",
                         Severity::soft,
                         fmt::format("township:{}", township),
                         {fmt::format("{}天机动人员不足{}名。", lacking, wanted),
                          fmt::format("On {} days fewer than {} adults are kept in reserve.", lacking, wanted)},
                         static_cast<double>(lacking),
                         false});
    }
    return found;
}

Violations check_distance(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const auto& [where, days] : days_at_sites(problem, plan)) {
        const auto& [adult, site] = where;
        const Metres distance = problem.distance(adult, site);
        if (distance <= far_from_home) continue;
        const bool known = problem.home(adult) && problem.sites()[site].point;
        const double km = distance.value() / 1000;
        const auto venue = problem.sites()[site].venue.value();
        const Text start = start_of(problem, adult);
        const std::string zh =
            known ? fmt::format("{}到托管点{}直线{:.1f}公里，超过{:.0f}公里，共{}天，需安排住宿或接送。", start.zh,
                                venue, km, far_from_home.value() / 1000, days)
                  : fmt::format("住地或托管点{}坐标不明，无法判断远近，共{}天。", venue, days);
        const std::string en =
            known ? fmt::format(
                        "{:.1f} km from {} to venue {}, over {:.0f} km, for {} days: lodging or a lift is needed.", km,
                        start.en, venue, far_from_home.value() / 1000, days)
                  : fmt::format("The point of the home or of venue {} is unknown; how far it is for {} days is too.",
                                venue, days);
        found.push_back({"staffing.distance",
                         Severity::soft,
                         fmt::format("adult:{}", problem.adults()[adult].id.value()),
                         {zh, en},
                         km - far_from_home.value() / 1000,
                         false});
    }
    return found;
}

Violations check_same_site(const Problem&, const Plan& plan) {
    Violations found;
    const auto duties = by_adult(plan);
    for (auto first = duties.begin(); first != duties.end();) {
        int changes = 0;
        auto next = first + 1;
        for (; next != duties.end() && (*next)->adult == (*first)->adult; ++next) {
            if ((*next)->venue != (*(next - 1))->venue) ++changes;
        }
        if (changes > 0) {
            found.push_back({"staffing.same_site",
                             Severity::soft,
                             fmt::format("adult:{}", (*first)->adult.value()),
                             {fmt::format("全季更换托管点{}次。", changes),
                              fmt::format("Changes site {} times over the season.", changes)},
                             static_cast<double>(changes),
                             false});
        }
        first = next;
    }
    return found;
}

}  // namespace yingtuo::staffing
