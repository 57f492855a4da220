#include "staffing/cover.h"

#include <algorithm>

namespace yingtuo::staffing {

int SiteDay::fewest(Post post) const {
    const auto first = at_post.begin() + static_cast<std::ptrdiff_t>(place_of(post, 0));
    return *std::min_element(first, first + static_cast<std::ptrdiff_t>(counted.size()));
}

std::vector<SiteDay> cover_of(const Problem& problem, const Plan& plan) {
    const auto& blocks = problem.season().day;
    const std::size_t days = problem.days().size();
    SiteDay empty;
    empty.counted.assign(blocks.size(), 0);
    empty.listed.assign(blocks.size(), 0);
    empty.at_post.assign(blocks.size() * post_count, 0);
    empty.listed_at_post.assign(blocks.size() * post_count, 0);
    std::vector<SiteDay> cover(problem.sites().size() * days, empty);

    // From place `first` of the table on, one place a block.
    const auto add = [&](std::vector<int>& table, std::size_t first, ClockTime start, ClockTime end, int count) {
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (start <= blocks[block].start && end >= blocks[block].end) table[first + block] += count;
        }
    };
    for (const Duty& duty : plan.duties) {
        const auto site = problem.find_site(duty.venue);
        const auto day = problem.find_day(duty.date);
        const auto adult = problem.find_adult(duty.adult);
        if (!site || !day || !adult) continue;
        if (!is_able_at(problem.policy(), problem.adults()[*adult], duty.post, duty.date)) continue;
        SiteDay& here = cover[*site * days + *day];
        add(here.at_post, static_cast<std::size_t>(duty.post) * blocks.size(), duty.start, duty.end, 1);
        if (counts_in_ratio(problem.policy(), duty.post)) add(here.counted, 0, duty.start, duty.end, 1);
    }
    for (const Shortfall& shortfall : plan.shortfalls) {
        const auto site = problem.find_site(shortfall.venue);
        const auto day = problem.find_day(shortfall.date);
        if (!site || !day) continue;
        SiteDay& here = cover[*site * days + *day];
        const std::size_t row = static_cast<std::size_t>(shortfall.post) * blocks.size();
        add(here.listed_at_post, row, shortfall.start, shortfall.end, shortfall.missing);
        if (counts_in_ratio(problem.policy(), shortfall.post))
            add(here.listed, 0, shortfall.start, shortfall.end, shortfall.missing);
    }
    return cover;
}

}  // namespace yingtuo::staffing
