// Rules about teams and blocks.
#include <fmt/format.h>

#include <map>

#include "staffing/duty_views.h"
#include "staffing/rules.h"
#include "staffing/wishes.h"

namespace yingtuo::staffing {

namespace {

struct KnownDuty {
    std::size_t adult = 0;
    std::size_t site = 0;
    std::size_t day = 0;
};

std::vector<KnownDuty> known_duties(const Problem& problem, const Plan& plan) {
    std::vector<KnownDuty> known;
    for_each_known(problem, plan, [&](const Duty& duty, std::size_t adult) {
        const auto site = problem.find_site(duty.venue);
        const auto day = problem.find_day(duty.date);
        if (site && day) known.push_back({adult, *site, *day});
    });
    return known;
}

Violation wish_of_adult(const Problem& problem, std::size_t adult, std::string_view rule, Text sentence, int days) {
    return {std::string(rule),
            Severity::soft,
            fmt::format("adult:{}", problem.adults()[adult].id.value()),
            std::move(sentence),
            static_cast<double>(days),
            false};
}

}  // namespace

// Source: the Youth League's holiday teams (七彩假期): ten and more who go to one place together.
Violations check_team(const Problem& problem, const Plan& plan) {
    const std::vector<KnownDuty> duties = known_duties(problem, plan);
    TeamWeeks weeks(problem);
    for (const KnownDuty& duty : duties) weeks.add(duty.adult, duty.site, duty.day, 1);
    std::map<std::size_t, int> apart;  // days by adult
    for (const KnownDuty& duty : duties) {
        const auto team = problem.team_of(duty.adult);
        if (team && weeks.is_apart(*team, problem.week_of(duty.day), duty.site)) ++apart[duty.adult];
    }
    Violations found;
    for (const auto& [adult, days] : apart) {
        found.push_back(
            wish_of_adult(problem, adult, "staffing.team",
                          {fmt::format("{}天与所在团队不在同一乡镇。", days),
                           fmt::format("Serves {} days in another township than the team that week.", days)},
                          days));
    }
    return found;
}

// Source: the same programme: at least ten days at a stretch, so that children keep their adults.
Violations check_block(const Problem& problem, const Plan& plan) {
    Violations found;
    const std::size_t days = problem.days().size();
    if (problem.policy().block_days == 0 || days == 0) return found;
    std::vector<int> places(problem.adults().size() * days, -1);
    for (const KnownDuty& duty : known_duties(problem, plan))
        places[duty.adult * days + duty.day] = static_cast<int>(duty.site);
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const int broken = days_in_short_blocks(problem, adult, std::span(places).subspan(adult * days, days));
        if (broken == 0) continue;
        const int least = problem.policy().block_days;
        found.push_back(
            wish_of_adult(problem, adult, "staffing.block",
                          {fmt::format("{}天排在不足{}天的零散段里，本可连续。", broken, least),
                           fmt::format("Serves {} days in stretches of fewer than {} days that could have been longer.",
                                       broken, least)},
                          broken));
    }
    return found;
}

}  // namespace yingtuo::staffing
