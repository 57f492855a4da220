// Rules about whole site-days: enough adults each hour, a true list of the missing, a lead.
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "staffing/cover.h"
#include "staffing/rules.h"

namespace yingtuo::staffing {

namespace {

std::string at_venue(const Site& site, Date date) {
    return fmt::format("venue:{}@{}", site.venue.value(), format_date(date));
}

// The blocks of one site-day in which fewer than `wanted` adults count.
struct Breach {
    ClockTime start{};
    ClockTime end{};
    int present = 0;     // in the worst block
    bool listed = true;  // in every such block the shortfalls name exactly those who are missing
};

std::optional<Breach> find_breach(const Problem& problem, const Site& site, const SiteDay& here, int wanted) {
    std::optional<Breach> breach;
    for (std::size_t block = 0; block < here.counted.size(); ++block) {
        if (here.counted[block] >= wanted) continue;
        const DayBlock& hours = problem.season().day[block];
        if (!breach) breach = Breach{hours.start, hours.end, here.counted[block], true};
        breach->end = hours.end;
        breach->present = std::min(breach->present, here.counted[block]);
        breach->listed = breach->listed && here.listed[block] == site.needed - here.counted[block];
    }
    return breach;
}

// Calls report(site, date, breach) for each site-day with fewer than wanted(site) adults in some block.
template <typename Wanted, typename Report>
void for_each_breach(const Problem& problem, const Plan& plan, Wanted&& wanted, Report&& report) {
    const auto cover = cover_of(problem, plan);
    for (std::size_t s = 0; s < problem.sites().size(); ++s) {
        const Site& site = problem.sites()[s];
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            const SiteDay& here = cover[s * problem.days().size() + day];
            const auto breach = find_breach(problem, site, here, wanted(site));
            if (breach) report(site, problem.days()[day], *breach);
        }
    }
}

}  // namespace

Violations check_ratio(const Problem& problem, const Plan& plan) {
    Violations found;
    const int per_adult = problem.policy().children_per_adult;
    const auto wanted = [](const Site& site) { return site.by_ratio; };
    for_each_breach(problem, plan, wanted, [&](const Site& site, Date date, const Breach& breach) {
        const int missing = site.by_ratio - breach.present;
        const std::string start = format_clock(breach.start);
        const std::string end = format_clock(breach.end);
        found.push_back(
            {"staffing.ratio",
             Severity::hard,
             at_venue(site, date),
             {fmt::format("{} {}至{}：在点儿童{}名，按1:{}应有{}名成人在岗，实有{}名，缺{}名。", format_date(date),
                          start, end, site.children, per_adult, site.by_ratio, breach.present, missing),
              fmt::format("{}, {} to {}: {} children at 1:{} need {} adults; {} on duty count, {} missing.",
                          format_date(date), start, end, site.children, per_adult, site.by_ratio, breach.present,
                          missing)},
             static_cast<double>(missing),
             breach.listed});
    });
    return found;
}

Violations check_minimum_adults(const Problem& problem, const Plan& plan) {
    Violations found;
    const int minimum = problem.policy().min_adults;
    const auto wanted = [&](const Site& site) { return site.children > 0 ? minimum : 0; };
    for_each_breach(problem, plan, wanted, [&](const Site& site, Date date, const Breach& breach) {
        const int missing = minimum - breach.present;
        const std::string start = format_clock(breach.start);
        const std::string end = format_clock(breach.end);
        found.push_back({"staffing.minimum_adults",
                         Severity::hard,
                         at_venue(site, date),
                         {fmt::format("{} {}至{}：每点至少{}名成人在岗，实有{}名，缺{}名。", format_date(date), start,
                                      end, minimum, breach.present, missing),
                          fmt::format("{}, {} to {}: a site has at least {} adults on duty; here {}, {} missing.",
                                      format_date(date), start, end, minimum, breach.present, missing)},
                         static_cast<double>(missing),
                         breach.listed});
    });
    return found;
}

Violations check_shortfalls(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto add = [&](std::string subject, Text sentence, int amount) {
        found.push_back({"staffing.shortfalls", Severity::hard, std::move(subject), std::move(sentence),
                         static_cast<double>(amount), false});
    };
    for (const Shortfall& shortfall : plan.shortfalls) {
        const bool known = problem.find_site(shortfall.venue) && problem.find_day(shortfall.date);
        if (known && shortfall.missing > 0) continue;
        add(fmt::format("venue:{}@{}", shortfall.venue.value(), format_date(shortfall.date)),
            {fmt::format("{}：缺岗清单中的托管点、日期或人数（{}）无效。", format_date(shortfall.date),
                         shortfall.missing),
             fmt::format("{}: a listed shortfall of {} names no open site and day, or nobody.",
                         format_date(shortfall.date), shortfall.missing)},
            shortfall.missing);
    }
    const auto cover = cover_of(problem, plan);
    for (std::size_t s = 0; s < problem.sites().size(); ++s) {
        const Site& site = problem.sites()[s];
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            const SiteDay& here = cover[s * problem.days().size() + day];
            for (std::size_t block = 0; block < here.listed.size(); ++block) {
                const int missing = std::max(0, site.needed - here.counted[block]);
                if (here.listed[block] == missing) continue;
                const std::string date = format_date(problem.days()[day]);
                const std::string start = format_clock(problem.season().day[block].start);
                add(at_venue(site, problem.days()[day]),
                    {fmt::format("{} {}：缺岗清单列{}名，实缺{}名。", date, start, here.listed[block], missing),
                     fmt::format("{}, {}: {} adults are listed as missing; {} are.", date, start, here.listed[block],
                                 missing)},
                    std::abs(here.listed[block] - missing));
                break;  // one for each site and day
            }
        }
    }
    return found;
}

Violations check_lead(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto cover = cover_of(problem, plan);
    for (std::size_t s = 0; s < problem.sites().size(); ++s) {
        const Site& site = problem.sites()[s];
        if (site.needed == 0) continue;
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            if (cover[s * problem.days().size() + day].has_lead) continue;
            const std::string date = format_date(problem.days()[day]);
            found.push_back(
                {"staffing.lead",
                 Severity::soft,
                 at_venue(site, problem.days()[day]),
                 {fmt::format("{}：本点没有点长在岗。", date), fmt::format("{}: no site lead is on duty.", date)},
                 1,
                 false});
        }
    }
    return found;
}

}  // namespace yingtuo::staffing
