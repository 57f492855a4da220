#include "staffing/posts.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/ensure.h"

namespace yingtuo::staffing {

namespace {

// The post of whoever takes none that is wanted by name.
Post ordinary_post(const Policy& policy) {
    if (counts_in_ratio(policy, Post::care)) return Post::care;
    const auto not_lead = [](Post post) { return post != Post::lead; };
    const auto found = std::ranges::find_if(policy.posts_in_ratio, not_lead);
    return found == policy.posts_in_ratio.end() ? Post::lead : *found;
}

Post post_beside_the_wanted(const Policy& policy, const Adult& adult) {
    const Post ordinary = ordinary_post(policy);
    if (is_trained_for(adult, ordinary)) return ordinary;
    for (const Post post : policy.posts_in_ratio) {
        if (post != Post::lead && is_trained_for(adult, post)) return post;
    }
    ENSURE(is_trained_for(adult, Post::lead));
    return Post::lead;  // trained for nothing else: a second lead
}

// Gives the wanted posts of one site over the season.
class SitePosts {
  public:
    SitePosts(const Problem& problem, std::size_t site, const std::map<std::size_t, int>& days_here)
        : problem_(problem), site_(problem.sites()[site]), days_here_(days_here) {}

    // Posts of those present in the ratio on one day, in their order.
    std::vector<Post> give(const std::vector<std::size_t>& present) {
        std::vector<Post> posts;
        std::vector<bool> has_post(present.size(), false);
        for (const std::size_t adult : present)
            posts.push_back(post_beside_the_wanted(problem_.policy(), problem_.adults()[adult]));
        for (const WantedPost& wanted : site_.wanted) {
            for (int number = 0; number < wanted.count; ++number) {
                const std::size_t chosen = choose(present, has_post, wanted.post);
                if (chosen == present.size()) break;
                has_post[chosen] = true;
                posts[chosen] = wanted.post;
                ++held_[{present[chosen], wanted.post}];
            }
        }
        return posts;
    }

  private:
    [[nodiscard]] std::size_t choose(const std::vector<std::size_t>& present, const std::vector<bool>& has_post,
                                     Post post) const {
        std::size_t best = present.size();
        std::tuple<int, int, int> best_rank;
        for (std::size_t i = 0; i < present.size(); ++i) {
            const Adult& adult = problem_.adults()[present[i]];
            if (has_post[i] || !is_trained_for(adult, post)) continue;
            const auto held = held_.find({present[i], post});
            const auto here = days_here_.find(present[i]);
            // Days in the post, then few other posts that only this adult might take, then days at the site.
            const std::tuple rank{held == held_.end() ? 0 : held->second, -other_wanted(adult, post),
                                  here == days_here_.end() ? 0 : here->second};
            if (best == present.size() || rank > best_rank) {
                best = i;
                best_rank = rank;
            }
        }
        return best;
    }

    [[nodiscard]] int other_wanted(const Adult& adult, Post post) const {
        return static_cast<int>(std::ranges::count_if(site_.wanted, [&](const WantedPost& wanted) {
            return wanted.post != post && is_trained_for(adult, wanted.post);
        }));
    }

    const Problem& problem_;
    const Site& site_;
    const std::map<std::size_t, int>& days_here_;
    std::map<std::pair<std::size_t, Post>, int> held_;  // days so far
};

}  // namespace

Post post_of_whoever_comes(const Problem& problem, std::size_t adult, Post vacant) {
    const Adult& person = problem.adults()[adult];
    const bool takes_it = counts_in_ratio(problem.policy(), vacant) && is_trained_for(person, vacant);
    return takes_it ? vacant : post_beside_the_wanted(problem.policy(), person);
}

Post post_of_the_missing(const Policy& policy) {
    return ordinary_post(policy);
}

std::vector<Duty> duties_of(const Problem& problem, const Places& places) {
    const std::size_t days = problem.days().size();
    // By site and day: those of the ratio, and those at other posts.
    std::vector<std::vector<std::size_t>> present(problem.sites().size() * days);
    std::vector<std::vector<std::pair<std::size_t, Post>>> outside(present.size());
    std::vector<std::map<std::size_t, int>> days_here(problem.sites().size());
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        for (std::size_t day = 0; day < days; ++day) {
            const int place = places[adult * days + day];
            if (place == nowhere) continue;
            const Need& need = problem.needs()[static_cast<std::size_t>(place)];
            if (need.post) {
                outside[need.site * days + day].emplace_back(adult, *need.post);
            } else {
                present[need.site * days + day].push_back(adult);
                ++days_here[need.site][adult];
            }
        }
    }

    std::vector<Duty> duties;
    for (std::size_t site = 0; site < problem.sites().size(); ++site) {
        SitePosts posts(problem, site, days_here[site]);
        for (std::size_t day = 0; day < days; ++day) {
            const auto& here = present[site * days + day];
            const std::vector<Post> given = posts.give(here);
            auto all = outside[site * days + day];
            for (std::size_t i = 0; i < here.size(); ++i) all.emplace_back(here[i], given[i]);
            std::sort(all.begin(), all.end());
            for (const auto& [adult, post] : all) {
                duties.push_back({problem.adults()[adult].id, problem.sites()[site].venue, problem.days()[day],
                                  day_start(problem.season()), day_end(problem.season()), post});
            }
        }
    }
    return duties;
}

std::vector<Shortfall> shortfalls_of(const Problem& problem, const std::vector<Duty>& duties) {
    std::map<std::pair<std::size_t, Post>, int> outside;  // needed, by site and post outside the ratio
    for (const Need& need : problem.needs()) {
        if (need.post && need.count > 0) outside[{need.site, *need.post}] = need.count;
    }
    std::vector<Shortfall> shortfalls;
    auto duty = duties.begin();
    for (std::size_t s = 0; s < problem.sites().size(); ++s) {
        const Site& site = problem.sites()[s];
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            const Date date = problem.days()[day];
            std::map<Post, int> at_post;
            int counted = 0;
            for (; duty != duties.end() && duty->venue == site.venue && duty->date == date; ++duty) {
                ++at_post[duty->post];
                counted += counts_in_ratio(problem.policy(), duty->post) ? 1 : 0;
            }
            if (!problem.is_open(s, day)) continue;
            const auto add = [&](Post post, int count) {
                if (count <= 0) return;
                shortfalls.push_back(
                    {site.venue, date, day_start(problem.season()), day_end(problem.season()), post, count});
            };
            int missing = site.needed - counted;
            for (const WantedPost& wanted : site.wanted) {
                const int count = std::min(missing, wanted.count - at_post[wanted.post]);
                add(wanted.post, count);
                missing -= std::max(0, count);
            }
            add(ordinary_post(problem.policy()), missing);
            for (auto need = outside.lower_bound({s, Post{}}); need != outside.end() && need->first.first == s; ++need)
                add(need->first.second, need->second - at_post[need->first.second]);
        }
    }
    return shortfalls;
}

}  // namespace yingtuo::staffing
