// Rules seen from the visitor: who may go, and whether the round can be made.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "visits/rules.h"

namespace yingtuo::visits {

namespace {

std::string of_adult(Id<Adult> adult, Date date) {
    return fmt::format("adult:{}@{}", adult.value(), format_date(date));
}

using AdultDay = std::pair<Id<Adult>, Date>;

// The visits of each adult-day, in order.
std::map<AdultDay, std::vector<const Visit*>> by_day(const Plan& plan) {
    std::map<AdultDay, std::vector<const Visit*>> days;
    for (const Visit& visit : plan.visits) days[{visit.adult, visit.date}].push_back(&visit);
    for (auto& [day, visits] : days) {
        std::ranges::sort(visits, [](const Visit* a, const Visit* b) {
            return std::pair{a->order, a->child} < std::pair{b->order, b->child};
        });
    }
    return days;
}

// Calls report(adult, date) for each day of rounds of a known adult.
template <typename Report>
void for_each_known(const Problem& problem, const Plan& plan, Report&& report) {
    for (const Busy& busy : busy_days(plan)) {
        const auto adult = problem.find_adult(busy.adult);
        if (adult) report(problem.adults()[*adult], busy.date);
    }
}

// May the break begin within its hours by somebody who is free, and be over in time.
bool fits_break(const Policy& policy, ClockTime free, ClockTime until) {
    const ClockTime begin = std::max(free, policy.visit_lunch_begins.from);
    return policy.visit_lunch.count() > 0 && begin <= policy.visit_lunch_begins.to &&
           begin + policy.visit_lunch <= until;
}

// How a day of rounds ends, and whether its times leave room for the break before the last stop.
struct DayEnd {
    ClockTime free;  // the last visit is over
    ClockTime back;
    bool has_break = false;
};

DayEnd end_of_day(const Problem& problem, std::size_t adult, std::vector<const Visit*> visits) {
    std::ranges::stable_sort(visits, {}, &Visit::arrive);
    const Home* place = &problem.home(adult);
    DayEnd end{.free = round_start, .back = round_start};
    for (const Visit* visit : visits) {
        const auto household = problem.household_of(visit->child);
        if (!household) continue;
        const Home& home = problem.households()[*household].home;
        const auto way = problem.travel(*place, home);
        // Where one is, before leaving; or on arrival, before the visit.
        end.has_break = end.has_break || fits_break(problem.policy(), end.free, visit->arrive - way) ||
                        fits_break(problem.policy(), end.free + way, visit->arrive);
        place = &home;
        end.free = visit->leave;
    }
    end.back = end.free + problem.travel(*place, problem.home(adult));
    return end;
}

}  // namespace

Violations check_cleared(const Problem& problem, const Plan& plan) {
    Violations found;
    for_each_known(problem, plan, [&](const Adult& adult, Date date) {
        if (is_cleared(adult, date)) return;
        const auto& state = name_of(adult.record_check);
        const std::string until = adult.cleared_until ? format_date(*adult.cleared_until) : "-";
        found.push_back(
            {"visits.cleared",
             Severity::hard,
             of_adult(adult.id, date),
             {fmt::format("{}家访，但违法犯罪记录查询状态为“{}”，有效期至{}。", format_date(date), state.zh, until),
              fmt::format("A round on {}, but the record check is \"{}\" and valid until {}.", format_date(date),
                          state.en, until)},
             1,
             false});
    });
    return found;
}

Violations check_trained(const Problem& problem, const Plan& plan) {
    Violations found;
    for_each_known(problem, plan, [&](const Adult& adult, Date date) {
        const bool general = is_general_trained(adult, date);
        if (general && is_trained_for_visits(adult) && has_posts_by(adult, date)) return;
        found.push_back(
            {"visits.trained",
             Severity::hard,
             of_adult(adult.id, date),
             {fmt::format("{}家访，但未完成{}培训。", format_date(date), general ? "家访岗位" : "通识"),
              fmt::format("A round on {} without {} training.", format_date(date), general ? "home-visit" : "general")},
             1,
             false});
    });
    return found;
}

Violations check_availability(const Problem& problem, const Plan& plan) {
    Violations found;
    for_each_known(problem, plan, [&](const Adult& adult, Date date) {
        if (is_available(adult, date)) return;
        found.push_back({"visits.availability",
                         Severity::hard,
                         of_adult(adult.id, date),
                         {fmt::format("{}不在本人可服务时间内，却安排了家访。", format_date(date)),
                          fmt::format("A round on {}, a day on which the visitor cannot serve.", format_date(date))},
                         1,
                         false});
    });
    return found;
}

Violations check_days_per_week(const Problem& problem, const Plan& plan) {
    Violations found;
    std::map<AdultDay, int> days;
    for (const Busy& busy : busy_days(plan)) ++days[{busy.adult, week_start(busy.date)}];
    for (const auto& [when, count] : days) {
        const auto adult = problem.find_adult(when.first);
        if (!adult || count <= problem.adults()[*adult].max_days_week) continue;
        const int limit = problem.adults()[*adult].max_days_week;
        found.push_back({"visits.days_per_week",
                         Severity::hard,
                         of_adult(when.first, when.second),
                         {fmt::format("{}起的一周家访{}天，本人上限{}天。", format_date(when.second), count, limit),
                          fmt::format("In the week of {}: {} days of rounds; the visitor's limit is {}.",
                                      format_date(when.second), count, limit)},
                         static_cast<double>(count - limit),
                         false});
    }
    return found;
}

Violations check_one_round(const Problem&, const Plan& plan) {
    Violations found;
    std::map<std::int64_t, AdultDay> day_of_round;
    for (const auto& [day, visits] : by_day(plan)) {
        std::set<std::int64_t> rounds;
        bool shared = false;
        for (const Visit* visit : visits) {
            rounds.insert(visit->round);
            shared = shared || day_of_round.emplace(visit->round, day).first->second != day;
        }
        if (rounds.size() == 1 && !shared) continue;
        found.push_back({"visits.one_round",
                         Severity::hard,
                         of_adult(day.first, day.second),
                         {fmt::format("{}有{}轮家访{}。", format_date(day.second), rounds.size(),
                                      shared ? "，且轮次编号与他人或他日重复" : ""),
                          fmt::format("{} rounds on {}{}.", rounds.size(), format_date(day.second),
                                      shared ? ", one of them another visitor's or another day's" : "")},
                         1,
                         false});
    }
    return found;
}

Violations check_visit_length(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto length = problem.policy().visit_length;
    for (const Visit& visit : plan.visits) {
        const auto stay = visit.leave - visit.arrive;
        if (stay >= length) continue;
        found.push_back(
            {"visits.length",
             Severity::hard,
             fmt::format("child:{}@{}", visit.child.value(), format_date(visit.date)),
             {fmt::format("{}家访{}分钟，规定不少于{}分钟。", format_date(visit.date), stay.count(), length.count()),
              fmt::format("The visit on {} takes {} minutes; policy says {}.", format_date(visit.date), stay.count(),
                          length.count())},
             static_cast<double>((length - stay).count()),
             false});
    }
    return found;
}

Violations check_travel_time(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const auto& [day, visits] : by_day(plan)) {
        const auto adult = problem.find_adult(day.first);
        if (!adult) continue;
        const Home* place = &problem.home(*adult);
        ClockTime free = round_start;
        const Visit* last = nullptr;
        for (const Visit* visit : visits) {
            const auto household = problem.household_of(visit->child);
            if (!household) continue;
            const bool same_stop = last != nullptr && problem.household_of(last->child) == household &&
                                   last->arrive == visit->arrive && last->leave == visit->leave;
            last = visit;
            if (same_stop) continue;
            const Home& home = problem.households()[*household].home;
            const ClockTime earliest = free + problem.travel(*place, home);
            if (visit->arrive < earliest) {
                found.push_back({"visits.travel_time",
                                 Severity::hard,
                                 of_adult(day.first, day.second),
                                 {fmt::format("{}第{}站{}到达，最早应为{}。", format_date(day.second), visit->order,
                                              format_clock(visit->arrive), format_clock(earliest)),
                                  fmt::format("On {}, stop {} is reached at {}; the way allows {} at the earliest.",
                                              format_date(day.second), visit->order, format_clock(visit->arrive),
                                              format_clock(earliest))},
                                 static_cast<double>((earliest - visit->arrive).count()),
                                 false});
            }
            place = &home;
            free = visit->leave;
        }
    }
    return found;
}

Violations check_lunch(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto length = problem.policy().visit_lunch;
    const ClockSpan& begins = problem.policy().visit_lunch_begins;
    if (length.count() == 0) return found;
    for (const auto& [day, visits] : by_day(plan)) {
        const auto adult = problem.find_adult(day.first);
        if (!adult) continue;
        const DayEnd end = end_of_day(problem, *adult, visits);
        // Whoever is home before the hours are over takes the break there; else it may follow the last visit.
        if (end.has_break || end.back <= begins.to) continue;
        if (fits_break(problem.policy(), end.free, problem.latest_home() - (end.back - end.free))) continue;
        found.push_back({"visits.lunch",
                         Severity::hard,
                         of_adult(day.first, day.second),
                         {fmt::format("{}没有在{}之间开始的{}分钟午休。", format_date(day.second),
                                      format_clock_span(begins), length.count()),
                          fmt::format("On {} there is no break of {} minutes that begins within {}.",
                                      format_date(day.second), length.count(), format_clock_span(begins))},
                         1,
                         false});
    }
    return found;
}

Violations check_day_length(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto limit = problem.working_day();
    for (const auto& [day, visits] : by_day(plan)) {
        const auto adult = problem.find_adult(day.first);
        if (!adult) continue;
        const auto out = end_of_day(problem, *adult, visits).back - round_start;
        if (out <= limit) continue;
        found.push_back({"visits.day_length",
                         Severity::hard,
                         of_adult(day.first, day.second),
                         {fmt::format("{}家访连同返程共{}分钟，工作日为{}分钟。", format_date(day.second), out.count(),
                                      limit.count()),
                          fmt::format("The round on {} takes {} minutes with the way home; the working day has {}.",
                                      format_date(day.second), out.count(), limit.count())},
                         static_cast<double>((out - limit).count()),
                         false});
    }
    return found;
}

}  // namespace yingtuo::visits
