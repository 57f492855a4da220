#include "programme/roster.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace yingtuo::programme {

namespace {

// The adults of a site in the order in which they take groups: whoever is there most first, leads last, because a lead
// should be free to walk around. The place in this order is also the home group: 0..n-1 answer for groups 0..n-1, the
// next n assist them, and so on round.
std::unordered_map<std::size_t, std::size_t> home_order(const Problem& problem, std::size_t site) {
    struct TimeAtSite {
        std::size_t adult = 0;
        std::int64_t minutes = 0;
        std::int64_t leading = 0;
    };
    std::unordered_map<std::size_t, TimeAtSite> presence;
    for (const Duty& duty : problem.duties(site)) {
        if (duty.post == Post::home_visit) continue;
        const std::size_t adult = *problem.find_adult(duty.adult);
        TimeAtSite& entry = presence[adult];
        entry.adult = adult;
        const std::int64_t minutes = (duty.end - duty.start).count();
        entry.minutes += minutes;
        if (duty.post == Post::lead) entry.leading += minutes;
    }
    std::vector<TimeAtSite> order;
    order.reserve(presence.size());
    for (const auto& [adult, entry] : presence) order.push_back(entry);
    std::sort(order.begin(), order.end(), [](const TimeAtSite& a, const TimeAtSite& b) {
        return std::tuple{2 * a.leading > a.minutes, -a.minutes, a.adult} <
               std::tuple{2 * b.leading > b.minutes, -b.minutes, b.adult};
    });
    std::unordered_map<std::size_t, std::size_t> rank;
    for (std::size_t i = 0; i < order.size(); ++i) rank.emplace(order[i].adult, i);
    return rank;
}

// Shares out the adults, given in home order with their rank, over the groups of one block.
void share_out(const std::vector<std::pair<std::size_t, std::size_t>>& adults, std::span<Care> groups) {
    const std::size_t count = groups.size();
    std::vector<bool> taken(adults.size(), false);
    // Home group first, so that children see the same face every day; then whoever is free.
    for (std::size_t i = 0; i < adults.size(); ++i) {
        Care& home = groups[adults[i].first % count];
        if (home.responsible) continue;
        home.responsible = adults[i].second;
        taken[i] = true;
    }
    std::size_t next = 0;
    for (Care& group : groups) {
        if (group.responsible) continue;
        while (next < adults.size() && taken[next]) ++next;
        if (next == adults.size()) break;
        group.responsible = adults[next].second;
        taken[next] = true;
    }
    for (std::size_t i = 0; i < adults.size(); ++i) {
        Care& home = groups[adults[i].first % count];
        if (taken[i] || home.assisting) continue;
        home.assisting = adults[i].second;
        taken[i] = true;
    }
    next = 0;
    for (Care& group : groups) {
        if (group.assisting) continue;
        while (next < adults.size() && taken[next]) ++next;
        if (next == adults.size()) break;
        group.assisting = adults[next].second;
        taken[next] = true;
    }
    // Fewer adults than groups: there is no alternative left but to answer for more than one, in turn.
    next = 0;
    for (Care& group : groups) {
        if (group.responsible || adults.empty()) continue;
        group.responsible = adults[next++ % adults.size()].second;
    }
}

}  // namespace

Roster::Roster(const Problem& problem, std::size_t site, std::size_t groups)
    : blocks_(problem.blocks().size()), groups_(groups), care_(problem.days(site).size() * blocks_ * groups) {
    if (groups == 0) return;
    const auto rank = home_order(problem, site);
    std::vector<std::pair<std::size_t, std::size_t>> adults;
    std::unordered_map<std::size_t, double> answered;  // hours of the day, by adult
    for (std::size_t day = 0; day < problem.days(site).size(); ++day) {
        answered.clear();
        for (std::size_t block = 0; block < blocks_; ++block) {
            const DayBlock& hours = problem.blocks()[block];
            adults.clear();
            for (const std::size_t adult :
                 answering(on_duty(problem, site, problem.days(site)[day], hours.start, hours.end))) {
                adults.emplace_back(rank.at(adult), adult);
            }
            std::sort(adults.begin(), adults.end());
            const auto now = std::span(care_).subspan((day * blocks_ + block) * groups, groups);
            share_out(adults, now);
            const double length = static_cast<double>((hours.end - hours.start).count()) / 60;
            const double most = problem.policy().max_answer_hours;
            for (Care& care : now) {
                if (!care.responsible) continue;
                if (care.assisting && answered[*care.responsible] + length > most &&
                    answered[*care.assisting] + length <= most) {
                    std::swap(care.responsible, care.assisting);
                }
                answered[*care.responsible] += length;
            }
        }
    }
}

}  // namespace yingtuo::programme
