// Rules about whole site-days: enough adults each hour, the posts that are asked for, a true list of the missing.
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
            if (!problem.is_open(s, day)) continue;
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

namespace {

// Posts outside the ratio, one report for each.
template <typename Add>
void check_listed_outside(const Problem& problem, std::size_t site, std::size_t day, const SiteDay& here, Add&& add) {
    for (const auto& row : EnumNames<Post>::table) {
        if (counts_in_ratio(problem.policy(), row.value)) continue;
        const auto need = problem.find_need(site, row.value);
        const int needed = need ? problem.count_on(*need, day) : 0;
        for (std::size_t block = 0; block < here.counted.size(); ++block) {
            const int missing = std::max(0, needed - here.present(row.value, block));
            const int listed = here.missing(row.value, block);
            if (listed == missing) continue;
            const std::string date = format_date(problem.days()[day]);
            add(at_venue(problem.sites()[site], problem.days()[day]),
                {fmt::format("{}“{}”岗：缺岗清单列{}名，实缺{}名。", date, row.zh, listed, missing),
                 fmt::format("{}, post \"{}\": {} adults are listed as missing; {} are.", date, row.en, listed,
                             missing)},
                std::abs(listed - missing));
            break;
        }
    }
}

}  // namespace

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
                const int missing = std::max(0, problem.count_on(s, day) - here.counted[block]);
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
            check_listed_outside(problem, s, day, here, add);
        }
    }
    return found;
}

Violations check_posts(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto cover = cover_of(problem, plan);
    for (const Need& need : problem.needs()) {
        if (!need.post || need.count == 0) continue;
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            if (!problem.is_open(need.site, day)) continue;
            const SiteDay& here = cover[need.site * problem.days().size() + day];
            const int missing = need.count - here.fewest(*need.post);
            if (missing <= 0) continue;
            bool listed = true;
            for (std::size_t block = 0; block < here.counted.size(); ++block) {
                const int lacking = std::max(0, need.count - here.present(*need.post, block));
                listed = listed && here.missing(*need.post, block) == lacking;
            }
            const std::string date = format_date(problem.days()[day]);
            const auto& post = name_of(*need.post);
            found.push_back({"staffing.posts",
                             Severity::hard,
                             at_venue(problem.sites()[need.site], problem.days()[day]),
                             {fmt::format("{}：应有“{}”{}名，缺{}名。", date, post.zh, need.count, missing),
                              fmt::format("{}: {} at the post \"{}\" are asked for, {} missing.", date, need.count,
                                          post.en, missing)},
                             static_cast<double>(missing),
                             listed});
        }
    }
    return found;
}

Violations check_wanted_posts(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto cover = cover_of(problem, plan);
    for (std::size_t s = 0; s < problem.sites().size(); ++s) {
        for (const WantedPost& wanted : problem.sites()[s].wanted) {
            if (wanted.post == Post::lead) continue;  // rule staffing.lead
            for (std::size_t day = 0; day < problem.days().size(); ++day) {
                if (!problem.is_open(s, day)) continue;
                const int missing = wanted.count - cover[s * problem.days().size() + day].fewest(wanted.post);
                if (missing <= 0) continue;
                const std::string date = format_date(problem.days()[day]);
                const auto& post = name_of(wanted.post);
                found.push_back({"staffing.wanted_posts",
                                 Severity::soft,
                                 at_venue(problem.sites()[s], problem.days()[day]),
                                 {fmt::format("{}：没有受过“{}”岗培训的人担任该岗，缺{}名。", date, post.zh, missing),
                                  fmt::format("{}: the post \"{}\" is not held by anybody trained for it, {} missing.",
                                              date, post.en, missing)},
                                 static_cast<double>(missing),
                                 false});
            }
        }
    }
    return found;
}

// A helper under age, or of unknown age, beside whom nobody counts in some block.
Violations check_helper_alone(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto cover = cover_of(problem, plan);
    const auto& blocks = problem.season().day;
    for (const Duty& duty : plan.duties) {
        const auto adult = problem.find_adult(duty.adult);
        const auto site = problem.find_site(duty.venue);
        const auto day = problem.find_day(duty.date);
        if (!adult || !site || !day || is_of_age(problem.policy(), problem.adults()[*adult], duty.date)) continue;
        const SiteDay& here = cover[*site * problem.days().size() + *day];
        int alone = 0;
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const bool is_there = duty.start < blocks[block].end && duty.end > blocks[block].start;
            alone += is_there && here.counted[block] == 0 ? 1 : 0;
        }
        if (alone == 0) continue;
        const std::string date = format_date(duty.date);
        found.push_back({"staffing.helper_alone",
                         Severity::hard,
                         fmt::format("adult:{}@{}", duty.adult.value(), date),
                         {fmt::format("{}：未成年志愿者有{}个时段单独在托管点{}。", date, alone, duty.venue.value()),
                          fmt::format("{}: a helper under age is alone at venue {} in {} blocks of the day.", date,
                                      duty.venue.value(), alone)},
                         static_cast<double>(alone),
                         false});
    }
    return found;
}

Violations check_lead(const Problem& problem, const Plan& plan) {
    Violations found;
    const auto cover = cover_of(problem, plan);
    for (std::size_t s = 0; s < problem.sites().size(); ++s) {
        const Site& site = problem.sites()[s];
        if (std::ranges::find(site.wanted, Post::lead, &WantedPost::post) == site.wanted.end()) continue;
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            if (!problem.is_open(s, day)) continue;
            const SiteDay& here = cover[s * problem.days().size() + day];
            const auto first = here.at_post.begin() + static_cast<std::ptrdiff_t>(Post::lead) *
                                                          static_cast<std::ptrdiff_t>(here.counted.size());
            if (std::any_of(first, first + static_cast<std::ptrdiff_t>(here.counted.size()),
                            [](int count) { return count > 0; }))
                continue;
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
