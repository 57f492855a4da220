#include "staffing/shifts/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace yingtuo::staffing::shifts {
namespace {

using Found = std::vector<Violation>;

// One adult's answer beside what is asked of him or her.
struct Case {
    const Problem& problem;
    const Conditions& adult;
    int number = 0;
    const Tour& tour;

    [[nodiscard]] int at(int day) const { return tour[static_cast<std::size_t>(day)]; }
    [[nodiscard]] bool works(int day) const { return at(day) != off; }
};

template <typename Look>
Found for_each_adult(const Problem& problem, const Plan& plan, Look&& look) {
    Found found;
    for (int a = 0; a < problem.adult_count(); ++a)
        look(Case{problem, problem.adult(a), a, plan.tours[static_cast<std::size_t>(a)]}, found);
    return found;
}

Violation broken(std::string_view rule, const Case& of, Text sentence, double amount) {
    return {std::string(rule), Severity::hard, "adult:" + of.adult.id, std::move(sentence), amount, false};
}
Violation broken(std::string_view rule, const Case& of, int day, Text sentence, double amount) {
    Violation violation = broken(rule, of, std::move(sentence), amount);
    violation.subject += fmt::format("@{}", day);
    return violation;
}

// A run of days alike, within the horizon.
struct Run {
    int first = 0;
    int days = 0;
    bool is_work = false;
    bool is_whole = false;  // it began and ended within the horizon
};

std::vector<Run> runs_of(const Case& of) {
    std::vector<Run> runs;
    const int days = of.problem.days();
    for (int day = 0; day < days; ++day) {
        if (day == 0 || of.works(day) != of.works(day - 1)) runs.push_back({day, 0, of.works(day), false});
        ++runs.back().days;
    }
    for (Run& run : runs) run.is_whole = run.first > 0 && run.first + run.days < days;
    return runs;
}

Found complete(const Problem& problem, const Plan& plan) {
    const auto is_known = [&](std::int8_t choice) { return choice >= off && choice < problem.shift_count(); };
    bool is_answer = plan.tours.size() == static_cast<std::size_t>(problem.adult_count());
    for (const Tour& tour : plan.tours) {
        is_answer = is_answer && tour.size() == static_cast<std::size_t>(problem.days()) &&
                    std::all_of(tour.begin(), tour.end(), is_known);
    }
    if (is_answer) return {};
    return {{"shifts.complete",
             Severity::hard,
             "plan",
             {"规划没有为每名成人逐日给出班次或休息。",
              "The plan does not give every adult a known shift or a day off on every day."},
             1,
             false}};
}

Found days_off(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        for (int day = 0; day < of.problem.days(); ++day) {
            if (!of.works(day) || !of.problem.is_day_off(of.number, day)) continue;
            found.push_back(broken("shifts.days_off", of, day,
                                   {"该日须休息，却排了班。", "A day off is granted, but a shift is worked."}, 1));
        }
    });
}

Found rotation(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        for (int day = 1; day < of.problem.days(); ++day) {
            if (!of.works(day - 1) || !of.works(day) || of.problem.may_follow(of.at(day), of.at(day - 1))) continue;
            const std::string& before = of.problem.shift(of.at(day - 1)).id;
            const std::string& after = of.problem.shift(of.at(day)).id;
            found.push_back(broken("shifts.rotation", of, day,
                                   {fmt::format("{} 班次日不得接 {} 班。", before, after),
                                    fmt::format("{} may not follow {} of the day before.", after, before)},
                                   1));
        }
    });
}

Found most_of_shift(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        for (int s = 0; s < of.problem.shift_count(); ++s) {
            const auto worked = static_cast<int>(std::count(of.tour.begin(), of.tour.end(), s));
            const int most = of.adult.most_of_shift[static_cast<std::size_t>(s)];
            if (worked <= most) continue;
            const std::string& id = of.problem.shift(s).id;
            found.push_back(broken("shifts.most_of_shift", of,
                                   {fmt::format("{} 班 {} 次，至多 {} 次。", id, worked, most),
                                    fmt::format("Shift {} is worked {} times, at most {}.", id, worked, most)},
                                   worked - most));
        }
    });
}

int minutes_worked(const Case& of) {
    int minutes = 0;
    for (int day = 0; day < of.problem.days(); ++day) {
        if (of.works(day)) minutes += of.problem.shift(of.at(day)).minutes;
    }
    return minutes;
}

Found most_minutes(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        const int more = minutes_worked(of) - of.adult.most_minutes;
        if (more <= 0) return;
        found.push_back(broken("shifts.most_minutes", of,
                               {fmt::format("多排 {} 分钟。", more), fmt::format("{} minutes too many.", more)}, more));
    });
}

Found least_minutes(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        const int fewer = of.adult.least_minutes - minutes_worked(of);
        if (fewer <= 0) return;
        found.push_back(broken("shifts.least_minutes", of,
                               {fmt::format("少排 {} 分钟。", fewer), fmt::format("{} minutes too few.", fewer)},
                               fewer));
    });
}

Found most_in_a_row(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        for (const Run& run : runs_of(of)) {
            const int more = run.days - of.adult.most_in_a_row;
            if (!run.is_work || more <= 0) continue;
            found.push_back(broken("shifts.most_in_a_row", of, run.first,
                                   {fmt::format("连上 {} 天，至多 {} 天。", run.days, of.adult.most_in_a_row),
                                    fmt::format("{} shifts in a row, at most {}.", run.days, of.adult.most_in_a_row)},
                                   more));
        }
    });
}

Found too_short(const Problem& problem, const Plan& plan, std::string_view rule, bool is_work) {
    return for_each_adult(problem, plan, [&](const Case& of, Found& found) {
        const int least = is_work ? of.adult.least_in_a_row : of.adult.least_days_off;
        for (const Run& run : runs_of(of)) {
            if (run.is_work != is_work || !run.is_whole || run.days >= least) continue;
            const Text sentence = is_work ? Text{fmt::format("只连上 {} 天，至少 {} 天。", run.days, least),
                                                 fmt::format("{} shifts in a row, at least {}.", run.days, least)}
                                          : Text{fmt::format("只连休 {} 天，至少 {} 天。", run.days, least),
                                                 fmt::format("{} days off in a row, at least {}.", run.days, least)};
            found.push_back(broken(rule, of, run.first, sentence, least - run.days));
        }
    });
}

Found least_in_a_row(const Problem& problem, const Plan& plan) {
    return too_short(problem, plan, "shifts.least_in_a_row", true);
}

Found least_days_off(const Problem& problem, const Plan& plan) {
    return too_short(problem, plan, "shifts.least_days_off", false);
}

Found most_weekends(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        int weekends = 0;
        for (int day = 0; day < of.problem.days(); ++day) {
            if (!of.works(day)) continue;
            if (is_saturday(day) || (is_sunday(day) && !of.works(day - 1))) ++weekends;
        }
        const int more = weekends - of.adult.most_weekends;
        if (more <= 0) return;
        found.push_back(broken("shifts.most_weekends", of,
                               {fmt::format("上了 {} 个周末，至多 {} 个。", weekends, of.adult.most_weekends),
                                fmt::format("{} weekends are worked, at most {}.", weekends, of.adult.most_weekends)},
                               more));
    });
}

// Adults too few or too many on a day and shift; the amount is in weights, as the objective counts it.
Found cover(const Problem& problem, const Plan& plan, std::string_view rule, bool is_under) {
    Found found;
    const std::vector<int> counts = count_adults(problem, plan.tours);
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        const Cover& asked = problem.cover(slot);
        const int more = counts[slot] - asked.needed;
        if (is_under ? more >= 0 : more <= 0) continue;
        const Cost cost = problem.cover_cost(slot, counts[slot]);
        if (cost == 0) continue;
        found.push_back({std::string(rule),
                         Severity::soft,
                         fmt::format("shift:{}@{}", problem.shift(asked.shift).id, asked.day),
                         {fmt::format("需 {} 人，排了 {} 人。", asked.needed, counts[slot]),
                          fmt::format("{} adults are needed, {} are on duty.", asked.needed, counts[slot])},
                         static_cast<double>(cost),
                         false});
    }
    return found;
}

Found cover_under(const Problem& problem, const Plan& plan) {
    return cover(problem, plan, "shifts.cover_under", true);
}

Found cover_over(const Problem& problem, const Plan& plan) {
    return cover(problem, plan, "shifts.cover_over", false);
}

Found requests(const Problem& problem, const Plan& plan) {
    return for_each_adult(problem, plan, [](const Case& of, Found& found) {
        const auto costs = of.problem.requests_of(of.number);
        for (int day = 0; day < of.problem.days(); ++day) {
            const std::int32_t cost = costs[of.problem.choice(day, of.at(day))];
            if (cost == 0) continue;
            Violation violation =
                broken("shifts.requests", of, day, {"未满足本人意愿。", "A request of the adult is not met."}, cost);
            violation.severity = Severity::soft;
            found.push_back(std::move(violation));
        }
    });
}

}  // namespace

std::span<const Rule<Problem, Plan>> rules() {
    using enum Severity;
    static const std::vector<Rule<Problem, Plan>> list = {
        {"shifts.complete",
         hard,
         {"每名成人每天至多一个班次", "Every adult has one shift or a day off on every day"},
         "definition of a tour",
         complete},
        {"shifts.days_off", hard, {"准休之日不排班", "No shift on a day off that was granted"}, "DAYS_OFF", days_off},
        {"shifts.rotation",
         hard,
         {"次日班次须可衔接", "No shift on the day after one that it cannot follow"},
         "SHIFTS, shifts which cannot follow",
         rotation},
        {"shifts.most_of_shift",
         hard,
         {"每种班次不超过本人上限", "No shift more often than the adult may work it"},
         "STAFF, MaxShifts",
         most_of_shift},
        {"shifts.most_minutes",
         hard,
         {"总时长不超过上限", "Not more minutes than the adult may work"},
         "STAFF, MaxTotalMinutes",
         most_minutes},
        {"shifts.least_minutes",
         hard,
         {"总时长不低于下限", "Not fewer minutes than the adult is to work"},
         "STAFF, MinTotalMinutes",
         least_minutes},
        {"shifts.most_in_a_row",
         hard,
         {"连续上班不超过上限", "Not more shifts in a row than the adult may work"},
         "STAFF, MaxConsecutiveShifts",
         most_in_a_row},
        {"shifts.least_in_a_row",
         hard,
         {"连续上班不少于下限；期初期末不计", "Not fewer shifts in a row, but at the edges of the horizon"},
         "STAFF, MinConsecutiveShifts",
         least_in_a_row},
        {"shifts.least_days_off",
         hard,
         {"连续休息不少于下限；期初期末不计", "Not fewer days off in a row, but at the edges of the horizon"},
         "STAFF, MinConsecutiveDaysOff",
         least_days_off},
        {"shifts.most_weekends",
         hard,
         {"上班的周末不超过上限", "Not more weekends with a shift than the adult may work"},
         "STAFF, MaxWeekends",
         most_weekends},
        {"shifts.cover_under",
         soft,
         {"每天每班不少于所需人数", "Not fewer adults than a day and shift need"},
         "COVER, weight for under",
         cover_under},
        {"shifts.cover_over",
         soft,
         {"每天每班不多于所需人数", "Not more adults than a day and shift need"},
         "COVER, weight for over",
         cover_over},
        {"shifts.requests",
         soft,
         {"满足本人的上班与休班意愿", "Requests to work a shift or not to work it are met"},
         "SHIFT_ON_REQUESTS, SHIFT_OFF_REQUESTS",
         requests},
    };
    return list;
}

std::vector<Violation> check(const Problem& problem, const Plan& plan) {
    // The other rules read the tours by place: a plan of another shape is named once and no further.
    Found found = complete(problem, plan);
    if (!found.empty()) return found;
    for (const auto& rule : rules()) {
        auto more = rule.check(problem, plan);
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return found;
}

bool is_feasible(const Problem& problem, const Plan& plan) {
    const auto violations = check(problem, plan);
    return std::none_of(violations.begin(), violations.end(),
                        [](const Violation& v) { return v.severity == Severity::hard; });
}

}  // namespace yingtuo::staffing::shifts
