// Problem: where adults live, and what follows from it: what is in reach, on which days they may work, where teams
// gather.
#include <algorithm>
#include <map>

#include "staffing/problem.h"

namespace yingtuo::staffing {

namespace {

// An adult's busy days, of a list sorted by adult.
std::span<const Busy> of_adult(std::span<const Busy> busy, Id<Adult> adult) {
    const auto first =
        std::lower_bound(busy.begin(), busy.end(), adult, [](const Busy& b, Id<Adult> id) { return b.adult < id; });
    const auto last =
        std::upper_bound(first, busy.end(), adult, [](Id<Adult> id, const Busy& b) { return id < b.adult; });
    return {first, last};
}

}  // namespace

void Problem::live_by(std::span<const Stay> stays) {
    stays_.assign(adults_.size(), std::nullopt);
    for (const Stay& stay : stays) {
        const auto adult = find_adult(stay.adult);
        const bool is_lawful =
            adult && find_dormitory(stay.venue) && stay.from <= stay.to && may_lodge(*adult, stay.from);
        if (is_lawful && !stays_[*adult]) stays_[*adult] = stay;
    }
    homes_ = own_homes_;
    home_townships_.assign(adults_.size(), {});
    for (std::size_t adult = 0; adult < adults_.size(); ++adult) {
        home_townships_[adult] = township_digits(adults_[adult].village_code);
        if (!stays_[adult]) continue;
        const Dormitory& dormitory = dormitories_[*find_dormitory(stays_[adult]->venue)];
        homes_[adult] = dormitory.point;
        home_townships_[adult] = dormitory.township;
    }
    find_working_days();
    excuse_whose_sites_are_closed();
    gather_teams();
}

Problem Problem::with_stays(std::span<const Stay> stays) const {
    Problem other = *this;
    other.is_near_a_bed_.clear();
    other.live_by(stays);
    return other;
}

Problem Problem::with_any_lodging() const {
    Problem other = *this;
    other.is_near_a_bed_.assign(sites_.size(), 0);
    for (std::size_t site = 0; site < sites_.size(); ++site) {
        other.is_near_a_bed_[site] = std::ranges::any_of(
            dormitories_, [&](const Dormitory& dormitory) { return dormitory.beds > 0 && is_near(dormitory, site); });
    }
    other.live_by({});
    return other;
}

bool Problem::may_lodge(std::size_t adult, Date from) const {
    return adults_[adult].accepts_lodging && is_of_age(policy(), adults_[adult], from);
}

bool Problem::is_near(const Dormitory& dormitory, std::size_t site) const {
    const auto& point = sites_[site].point;
    if (point) return travel_time(policy(), great_circle(dormitory.point, *point)) <= policy().max_travel;
    return !dormitory.township.empty() && sites_[site].township == dormitory.township;
}

Metres Problem::distance(std::size_t adult, const Dormitory& dormitory) const {
    const auto& home = own_homes_[adult];
    return home ? great_circle(*home, dormitory.point) : unknown_distance;
}

bool Problem::is_in_reach(std::size_t adult, std::size_t site) const {
    const bool may_lodge_near = !is_near_a_bed_.empty() && is_near_a_bed_[site] != 0;
    if (may_lodge_near && !days_.empty() && may_lodge(adult, days_.back())) return true;
    return is_in_reach_of(homes_[adult], home_townships_[adult], adult, site);
}

bool Problem::is_in_reach_of_own_home(std::size_t adult, std::size_t site) const {
    return is_in_reach_of(own_homes_[adult], township_digits(adults_[adult].village_code), adult, site);
}

bool Problem::is_in_reach_of(const std::optional<Point>& home, const std::string& township, std::size_t adult,
                             std::size_t site) const {
    const auto& point = sites_[site].point;
    if (home && point) return travel_time(policy(), great_circle(*home, *point)) <= policy().max_travel;
    const std::string& there = sites_[site].township;
    return !there.empty() && (there == township || there == township_digits(adults_[adult].wished_township));
}

Metres Problem::distance(std::size_t adult, std::size_t site) const {
    const auto& home = homes_[adult];
    const auto& point = sites_[site].point;
    if (!home || !point) return unknown_distance;
    return great_circle(*home, *point);
}

bool Problem::is_busy(std::size_t adult, Date date) const {
    const auto taken = of_adult(busy_, adults_[adult].id);
    return std::ranges::binary_search(taken, date, {}, &Busy::date);
}

void Problem::find_working_days() {
    const Policy& rules = policy();
    days_left_.assign(adults_.size() * week_count_, 0);
    may_work_.assign(adults_.size() * days_.size(), 0);
    for (std::size_t a = 0; a < adults_.size(); ++a) {
        const Adult& adult = adults_[a];
        const auto is_trained = [&](Post post) { return is_trained_for(adult, post); };
        const auto is_trained_for_wish = [&](const PostNeed& need) { return is_trained(need.post); };
        const bool has_post_wanted = std::ranges::any_of(rules.posts_in_ratio, is_trained) ||
                                     std::ranges::any_of(rules.post_needs, is_trained_for_wish);
        const auto taken = of_adult(busy_, adult.id);
        for (std::size_t day = 0; day < days_.size(); ++day) {
            const Date date = days_[day];
            const std::size_t week = a * week_count_ + week_of_[day];
            if (day == 0 || week_of_[day] != week_of_[day - 1]) {
                const auto same_week = [&](const Busy& busy) { return week_start(busy.date) == week_start(date); };
                const auto days_taken = std::ranges::count_if(taken, same_week);
                days_left_[week] = std::max(0, adult.max_days_week - static_cast<int>(days_taken));
            }
            const bool free = !std::ranges::binary_search(taken, date, {}, &Busy::date) && !is_stay_over(a, date);
            may_work_[a * days_.size() + day] =
                free && has_post_wanted && is_of_age(rules, adult, date) && is_usable(adult, date) ? 1 : 0;
        }
    }
}

// A make-up day of another county is no day on which somebody could have served.
void Problem::excuse_whose_sites_are_closed() {
    if (open_.empty()) return;
    for (std::size_t adult = 0; adult < adults_.size(); ++adult) {
        std::vector<std::uint8_t> has_work(days_.size(), 0);
        std::size_t closed = days_.size();
        bool reaches_any = false;
        for (std::size_t site = 0; site < sites_.size() && closed > 0; ++site) {
            if (sites_[site].needed == 0 || !may_serve(adult, site)) continue;
            reaches_any = true;
            for (std::size_t day = 0; day < days_.size(); ++day) {
                if (has_work[day] != 0 || !is_open(site, day)) continue;
                has_work[day] = 1;
                --closed;
            }
        }
        if (!reaches_any) continue;
        for (std::size_t day = 0; day < days_.size(); ++day) {
            if (has_work[day] == 0) may_work_[adult * days_.size() + day] = 0;
        }
    }
}

void Problem::gather_teams() {
    teams_.assign(adults_.size(), std::nullopt);
    team_townships_.assign(adults_.size(), {});
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t adult = 0; adult < adults_.size(); ++adult) {
        if (!adults_[adult].team.empty()) members[adults_[adult].team].push_back(adult);
    }
    for (const auto& [name, team] : members) {
        if (team.size() < 2) continue;
        std::map<std::string, std::pair<int, double>> townships;  // members who can serve there, their ways together
        for (const std::size_t adult : team) {
            teams_[adult] = team_count_;
            std::map<std::string, double> shortest;
            for (std::size_t site = 0; site < sites_.size(); ++site) {
                if (sites_[site].needed == 0 || !may_serve(adult, site)) continue;
                const double way = distance(adult, site).value();
                const auto [here, is_new] = shortest.try_emplace(sites_[site].township, way);
                here->second = std::min(here->second, way);
            }
            for (const auto& [township, way] : shortest) {
                auto& [count, ways] = townships[township];
                ++count;
                ways += way;
            }
        }
        ++team_count_;
        if (townships.empty()) continue;
        const auto best = std::ranges::min_element(
            townships, {}, [](const auto& row) { return std::pair(-row.second.first, row.second.second); });
        for (const std::size_t adult : team) team_townships_[adult] = best->first;
    }
}

}  // namespace yingtuo::staffing
