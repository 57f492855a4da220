// Rules about single duties, and about one adult's day or week.
#include <fmt/format.h>

#include <algorithm>

#include "staffing/duty_views.h"
#include "staffing/rules.h"

namespace yingtuo::staffing {

namespace {

std::string at_adult(Id<Adult> adult, Date date) {
    return fmt::format("adult:{}@{}", adult.value(), format_date(date));
}

std::string date_or_none(std::optional<Date> date, std::string_view none) {
    return date ? format_date(*date) : std::string(none);
}

}  // namespace

Violations check_known(const Problem& problem, const Plan& plan) {
    Violations found;
    for (const Duty& duty : plan.duties) {
        const auto site = problem.find_site(duty.venue);
        const auto day = problem.find_day(duty.date);
        const bool open = day && (!site || problem.is_open(*site, *day));
        const bool hours =
            duty.start < duty.end && duty.start >= day_start(problem.season()) && duty.end <= day_end(problem.season());
        if (site && open && hours && problem.find_adult(duty.adult)) continue;
        found.push_back(
            {"staffing.known",
             Severity::hard,
             at_adult(duty.adult, duty.date),
             {fmt::format("{} {}至{}在托管点{}的上岗记录，人员、托管点、日期或时段无效。", format_date(duty.date),
                          format_clock(duty.start), format_clock(duty.end), duty.venue.value()),
              fmt::format("The duty on {}, {} to {}, at venue {} names an unknown adult, a site that is not "
                          "open, or a day or hours outside the season.",
                          format_date(duty.date), format_clock(duty.start), format_clock(duty.end),
                          duty.venue.value())},
             1,
             false});
    }
    return found;
}

Violations check_cleared(const Problem& problem, const Plan& plan) {
    Violations found;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t a) {
        const Adult& adult = problem.adults()[a];
        if (is_cleared(adult, duty.date)) return;
        const auto& state = name_of(adult.record_check);
        found.push_back(
            {"staffing.cleared",
             Severity::hard,
             at_adult(duty.adult, duty.date),
             {fmt::format("{}上岗，但违法犯罪记录查询状态为“{}”，有效期至{}。", format_date(duty.date), state.zh,
                          date_or_none(adult.cleared_until, "（无）")),
              fmt::format("On duty on {}, but the record check is \"{}\" and valid until {}.", format_date(duty.date),
                          state.en, date_or_none(adult.cleared_until, "(no date)"))},
             1,
             false});
    });
    return found;
}

Violations check_general_trained(const Problem& problem, const Plan& plan) {
    Violations found;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t a) {
        const Adult& adult = problem.adults()[a];
        if (is_general_trained(adult, duty.date)) return;
        found.push_back({"staffing.general_trained",
                         Severity::hard,
                         at_adult(duty.adult, duty.date),
                         {fmt::format("{}上岗，但此前未完成通识培训（培训日期：{}）。", format_date(duty.date),
                                      date_or_none(adult.general_trained_on, "无")),
                          fmt::format("On duty on {} without general training before that day (trained: {}).",
                                      format_date(duty.date), date_or_none(adult.general_trained_on, "never"))},
                         1,
                         false});
    });
    return found;
}

Violations check_post_trained(const Problem& problem, const Plan& plan) {
    Violations found;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t a) {
        const Adult& adult = problem.adults()[a];
        if (is_trained_for(adult, duty.post) && has_posts_by(adult, duty.date)) return;
        const auto& post = name_of(duty.post);
        found.push_back(
            {"staffing.post_trained",
             Severity::hard,
             at_adult(duty.adult, duty.date),
             {fmt::format("{}在“{}”岗上岗，但未完成该岗位培训。", format_date(duty.date), post.zh),
              fmt::format("On duty on {} as {} without training for that post.", format_date(duty.date), post.en)},
             1,
             false});
    });
    return found;
}

Violations check_adult_age(const Problem& problem, const Plan& plan) {
    Violations found;
    const int of_age = problem.policy().adult_age;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t a) {
        const Adult& adult = problem.adults()[a];
        if (!counts_in_ratio(problem.policy(), duty.post) || is_of_age(problem.policy(), adult, duty.date)) return;
        const int age = adult.birth_date ? age_on(*adult.birth_date, duty.date) : 0;
        const std::string zh = adult.birth_date ? fmt::format("{}岁", age) : "年龄不明";
        const std::string en = adult.birth_date ? fmt::format("aged {}", age) : "of unknown age";
        found.push_back({"staffing.adult_age",
                         Severity::hard,
                         at_adult(duty.adult, duty.date),
                         {fmt::format("{}在计入师生比的岗位上岗，{}，应满{}岁。", format_date(duty.date), zh, of_age),
                          fmt::format("On duty on {} at a post that counts in the ratio, {}; must be {}.",
                                      format_date(duty.date), en, of_age)},
                         static_cast<double>(of_age - age),
                         false});
    });
    return found;
}

Violations check_availability(const Problem& problem, const Plan& plan) {
    Violations found;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t a) {
        const Adult& adult = problem.adults()[a];
        const bool busy = problem.is_busy(a, duty.date);
        if (is_available(adult, duty.date) && !busy) return;
        found.push_back(
            {"staffing.availability",
             Severity::hard,
             at_adult(duty.adult, duty.date),
             {busy ? fmt::format("{}上岗，但当日已安排家访。", format_date(duty.date))
                   : fmt::format("{}上岗，但本人可服务时间为{}至{}，或当日不可用。", format_date(duty.date),
                                 date_or_none(adult.available_from, "不限"), date_or_none(adult.available_to, "不限")),
              busy ? fmt::format("On duty on {}, a day of home visits.", format_date(duty.date))
                   : fmt::format("On duty on {}, but serves from {} to {} and has days off.", format_date(duty.date),
                                 date_or_none(adult.available_from, "any day"),
                                 date_or_none(adult.available_to, "any day"))},
             1,
             false});
    });
    return found;
}

Violations check_one_place(const Problem&, const Plan& plan) {
    Violations found;
    const auto duties = by_adult(plan);
    const Duty* latest = nullptr;  // of the same adult and day, the duty that ends last so far
    for (const Duty* duty : duties) {
        if (latest == nullptr || latest->adult != duty->adult || latest->date != duty->date) {
            latest = duty;
            continue;
        }
        if (duty->start < latest->end) {
            const auto overlap = std::min(latest->end, duty->end) - duty->start;
            found.push_back(
                {"staffing.one_place",
                 Severity::hard,
                 at_adult(duty->adult, duty->date),
                 {fmt::format("{}自{}起同时安排在托管点{}和{}，重叠{}分钟。", format_date(duty->date),
                              format_clock(duty->start), latest->venue.value(), duty->venue.value(), overlap.count()),
                  fmt::format("On {} from {}, on duty at venues {} and {} at once for {} minutes.",
                              format_date(duty->date), format_clock(duty->start), latest->venue.value(),
                              duty->venue.value(), overlap.count())},
                 static_cast<double>(overlap.count()),
                 false});
        }
        if (duty->end > latest->end) latest = duty;
    }
    return found;
}

Violations check_days_per_week(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto duties = by_adult(plan);
    for (auto first = duties.begin(); first != duties.end();) {
        const Date week = week_start((*first)->date);
        int days = 0;
        auto last = first;
        for (; last != duties.end() && (*last)->adult == (*first)->adult && week_start((*last)->date) == week; ++last) {
            if (last == first || (*last)->date != (*(last - 1))->date) ++days;
        }
        const auto adult = problem.find_adult((*first)->adult);
        const auto day = problem.find_day((*first)->date);
        if (adult && day) {
            const int left = problem.days_left(*adult, problem.week_of(*day));
            const int limit = problem.adults()[*adult].max_days_week;
            if (days > left) {
                found.push_back({"staffing.days_per_week",
                                 Severity::hard,
                                 at_adult((*first)->adult, week),
                                 {fmt::format("{}起的一周上岗{}天，每周上限{}天，扣除家访后可上岗{}天。",
                                              format_date(week), days, limit, left),
                                  fmt::format("In the week of {}: {} days of duty; the limit is {} a week, of which {} "
                                              "are left beside home visits.",
                                              format_date(week), days, limit, left)},
                                 static_cast<double>(days - left),
                                 false});
            }
        }
        first = last;
    }
    return found;
}

}  // namespace yingtuo::staffing
