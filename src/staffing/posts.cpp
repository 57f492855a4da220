#include "staffing/posts.h"

#include <algorithm>

#include "base/ensure.h"

namespace yingtuo::staffing {

namespace {

// The post of whoever is not the lead.
Post ordinary_post(const Policy& policy) {
    if (counts_in_ratio(policy, Post::care)) return Post::care;
    const auto not_lead = [](Post post) { return post != Post::lead; };
    const auto found = std::ranges::find_if(policy.posts_in_ratio, not_lead);
    return found == policy.posts_in_ratio.end() ? Post::lead : *found;
}

Post post_beside_the_lead(const Policy& policy, const Adult& adult) {
    const Post ordinary = ordinary_post(policy);
    if (is_trained_for(adult, ordinary)) return ordinary;
    for (const Post post : policy.posts_in_ratio) {
        if (post != Post::lead && is_trained_for(adult, post)) return post;
    }
    ENSURE(is_trained_for(adult, Post::lead));
    return Post::lead;  // trained for nothing else: a second lead
}

// Picks yesterday's lead, else the lead-trained adult with the most days at this site; `tenure` by position in
// `present`. Nobody: present.size().
std::size_t pick_lead(const Problem& problem, const std::vector<std::size_t>& present, const std::vector<int>& tenure,
                      std::size_t yesterday) {
    std::size_t lead = present.size();
    for (std::size_t i = 0; i < present.size(); ++i) {
        if (!is_trained_for(problem.adults()[present[i]], Post::lead)) continue;
        if (present[i] == yesterday) return i;
        if (lead == present.size() || tenure[i] > tenure[lead]) lead = i;
    }
    return lead;
}

}  // namespace

std::vector<Duty> duties_of(const Problem& problem, const SitesByDay& sites) {
    const std::size_t days = problem.days().size();
    const Policy& policy = problem.policy();
    const bool lead_counts = counts_in_ratio(policy, Post::lead);
    std::vector<std::vector<std::vector<std::size_t>>> present(problem.sites().size());
    for (auto& by_day : present) by_day.resize(days);
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        for (std::size_t day = 0; day < days; ++day) {
            const int site = sites[adult * days + day];
            if (site >= 0) present[static_cast<std::size_t>(site)][day].push_back(adult);
        }
    }
    const auto days_at = [&](std::size_t adult, std::size_t site) {
        const auto row = sites.begin() + static_cast<std::ptrdiff_t>(adult * days);
        return static_cast<int>(std::count(row, row + static_cast<std::ptrdiff_t>(days), static_cast<int>(site)));
    };

    std::vector<Duty> duties;
    for (std::size_t site = 0; site < problem.sites().size(); ++site) {
        std::size_t yesterday = problem.adults().size();
        for (std::size_t day = 0; day < days; ++day) {
            const auto& here = present[site][day];
            std::vector<int> tenure;
            for (const std::size_t adult : here) tenure.push_back(days_at(adult, site));
            const std::size_t lead = lead_counts ? pick_lead(problem, here, tenure, yesterday) : here.size();
            if (lead < here.size()) yesterday = here[lead];
            for (std::size_t i = 0; i < here.size(); ++i) {
                const Adult& adult = problem.adults()[here[i]];
                duties.push_back({adult.id, problem.sites()[site].venue, problem.days()[day],
                                  day_start(problem.season()), day_end(problem.season()),
                                  i == lead ? Post::lead : post_beside_the_lead(policy, adult)});
            }
        }
    }
    return duties;
}

std::vector<Shortfall> shortfalls_of(const Problem& problem, const std::vector<Duty>& duties) {
    std::vector<Shortfall> shortfalls;
    auto duty = duties.begin();
    for (const Site& site : problem.sites()) {
        for (const Date date : problem.days()) {
            int present = 0;
            bool has_lead = !counts_in_ratio(problem.policy(), Post::lead);
            for (; duty != duties.end() && duty->venue == site.venue && duty->date == date; ++duty) {
                ++present;
                has_lead = has_lead || duty->post == Post::lead;
            }
            int missing = site.needed - present;
            const auto add = [&](Post post, int count) {
                shortfalls.push_back(
                    {site.venue, date, day_start(problem.season()), day_end(problem.season()), post, count});
                missing -= count;
            };
            if (missing > 0 && !has_lead) add(Post::lead, 1);
            if (missing > 0) add(ordinary_post(problem.policy()), missing);
        }
    }
    return shortfalls;
}

}  // namespace yingtuo::staffing
