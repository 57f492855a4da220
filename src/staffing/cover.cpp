#include "staffing/cover.h"

namespace yingtuo::staffing {

std::vector<SiteDay> cover_of(const Problem& problem, const Plan& plan) {
    const auto& blocks = problem.season().day;
    const std::size_t days = problem.days().size();
    SiteDay empty;
    empty.counted.assign(blocks.size(), 0);
    empty.listed.assign(blocks.size(), 0);
    std::vector<SiteDay> cover(problem.sites().size() * days, empty);

    const auto add = [&](std::vector<int>& by_block, ClockTime start, ClockTime end, int count) {
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (start <= blocks[block].start && end >= blocks[block].end) by_block[block] += count;
        }
    };
    for (const Duty& duty : plan.duties) {
        const auto site = problem.find_site(duty.venue);
        const auto day = problem.find_day(duty.date);
        const auto adult = problem.find_adult(duty.adult);
        if (!site || !day || !adult) continue;
        if (!is_counted(problem.policy(), problem.adults()[*adult], duty.post, duty.date)) continue;
        SiteDay& here = cover[*site * days + *day];
        add(here.counted, duty.start, duty.end, 1);
        here.has_lead = here.has_lead || duty.post == Post::lead;
    }
    for (const Shortfall& shortfall : plan.shortfalls) {
        const auto site = problem.find_site(shortfall.venue);
        const auto day = problem.find_day(shortfall.date);
        if (site && day) {
            add(cover[*site * days + *day].listed, shortfall.start, shortfall.end, shortfall.missing);
        }
    }
    return cover;
}

}  // namespace yingtuo::staffing
