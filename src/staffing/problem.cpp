#include "staffing/problem.h"

#include <fmt/format.h>

#include <algorithm>

namespace yingtuo::staffing {

namespace {

template <typename Row, typename Key>
std::optional<std::size_t> find_sorted(const std::vector<Row>& rows, Key key, Key Row::*member) {
    const auto found = std::ranges::lower_bound(rows, key, {}, member);
    if (found == rows.end() || (*found).*member != key) return std::nullopt;
    return static_cast<std::size_t>(found - rows.begin());
}

Result<void> check_input(const Input& input) {
    for (std::size_t i = 1; i < input.open_days.size(); ++i) {
        if (input.open_days[i] <= input.open_days[i - 1]) {
            return refuse(ErrorCode::bad_input,
                          {"开班日应按先后排列且不重复", "open days must be in order, without repetition"}, {},
                          format_date(input.open_days[i]));
        }
    }
    for (const SiteDemand& site : input.sites) {
        if (site.children < 0) {
            return refuse(ErrorCode::bad_input,
                          {"托管点儿童数不能为负", "a site cannot have a negative number of children"}, {},
                          fmt::format("venue:{}", site.venue.value()));
        }
        for (const Date date : site.days.value_or(std::vector<Date>{})) {
            if (std::ranges::binary_search(input.open_days, date)) continue;
            return refuse(ErrorCode::bad_input,
                          {"托管点的开班日不在开班日之中", "a day of a site is not among the open days"}, {},
                          fmt::format("venue:{}@{}", site.venue.value(), format_date(date)));
        }
    }
    for (const Adult& adult : input.adults) {
        if (adult.max_days_week < 0 || adult.max_days_week > 7) {
            return refuse(ErrorCode::bad_input, {"每周上岗天数应为 0 至 7", "days a week must be 0 to 7"}, {},
                          fmt::format("adult:{}", adult.id.value()));
        }
    }
    return {};
}

// What the policy asks for at a site beyond the ratio's number: posts among the ratio's adults, and needs of their own
// for posts outside the ratio. Where two lines name one post, the larger number holds.
void add_posts(const Season& season, VenueKind kind, std::size_t at, Site& site, std::vector<Need>& needs) {
    std::map<Post, int> outside;
    for (const PostNeed& need : season.policy.post_needs) {
        const int count = adults_wanted(season, need, kind, site.children);
        if (count == 0) continue;
        if (!counts_in_ratio(season.policy, need.post)) {
            outside[need.post] = std::max(outside[need.post], count);
            continue;
        }
        const auto twin = std::ranges::find(site.wanted, need.post, &WantedPost::post);
        if (twin == site.wanted.end())
            site.wanted.push_back({need.post, count});
        else
            twin->count = std::max(twin->count, count);
    }
    for (const auto& [post, count] : outside) needs.push_back({at, post, count});
}

// An adult's busy days, of a list sorted by adult.
std::span<const Busy> of_adult(std::span<const Busy> busy, Id<Adult> adult) {
    const auto first =
        std::lower_bound(busy.begin(), busy.end(), adult, [](const Busy& b, Id<Adult> id) { return b.adult < id; });
    const auto last =
        std::upper_bound(first, busy.end(), adult, [](Id<Adult> id, const Busy& b) { return id < b.adult; });
    return {first, last};
}

}  // namespace

bool is_of_age(const Policy& policy, const Adult& adult, Date day) {
    return adult.birth_date && age_on(*adult.birth_date, day) >= policy.adult_age;
}

bool is_trained_for(const Adult& adult, Post post) {
    return has_post(adult.posts_trained, post);
}

bool is_able_at(const Policy& policy, const Adult& adult, Post post, Date day) {
    return is_trained_for(adult, post) && is_of_age(policy, adult, day) && is_usable(adult, day);
}

bool is_counted(const Policy& policy, const Adult& adult, Post post, Date day) {
    return counts_in_ratio(policy, post) && is_able_at(policy, adult, post, day);
}

std::map<std::string, std::vector<std::uint8_t>> township_days(const Problem& problem) {
    std::map<std::string, std::vector<std::uint8_t>> townships;
    const std::size_t days = problem.days().size();
    for (std::size_t site = 0; site < problem.sites().size(); ++site) {
        if (problem.sites()[site].needed == 0) continue;
        auto& opens = townships[problem.sites()[site].township];
        opens.resize(days, 0);
        for (std::size_t day = 0; day < days; ++day) {
            if (problem.is_open(site, day)) opens[day] = 1;
        }
    }
    return townships;
}

std::string township_digits(const std::string& code) {
    return code.substr(0, 9);
}

Result<Problem> Problem::make(Input input) {
    TRY_VOID(check_input(input));
    Problem problem;
    problem.season_ = std::move(input.season);
    problem.days_ = std::move(input.open_days);
    const Policy& policy = problem.season_.policy;

    std::map<Id<Venue>, VenueKind> kinds;
    std::map<Id<Venue>, std::vector<Date>> site_days;
    for (const SiteDemand& site : input.sites) {
        const std::string& code = site.township_code.empty() ? site.village_code : site.township_code;
        const int by_ratio = (site.children + policy.children_per_adult - 1) / policy.children_per_adult;
        problem.sites_.push_back({site.venue,
                                  site.point,
                                  township_digits(code),
                                  site.children,
                                  adults_needed(policy, site.children),
                                  by_ratio,
                                  {}});
        kinds.emplace(site.venue, site.kind);
        if (site.days) site_days.emplace(site.venue, *site.days);
    }
    std::ranges::sort(problem.sites_, {}, &Site::venue);
    const auto twin_site = std::ranges::adjacent_find(problem.sites_, {}, &Site::venue);
    if (twin_site != problem.sites_.end()) {
        return refuse(ErrorCode::bad_input, {"托管点重复", "a site is given twice"}, {},
                      fmt::format("venue:{}", twin_site->venue.value()));
    }

    problem.open_sites(site_days);
    for (std::size_t site = 0; site < problem.sites_.size(); ++site)
        problem.needs_.push_back({site, std::nullopt, problem.sites_[site].needed});
    for (std::size_t site = 0; site < problem.sites_.size(); ++site)
        add_posts(problem.season_, kinds.at(problem.sites_[site].venue), site, problem.sites_[site], problem.needs_);

    problem.adults_ = std::move(input.adults);
    std::ranges::sort(problem.adults_, {}, &Adult::id);
    const auto twin_adult = std::ranges::adjacent_find(problem.adults_, {}, &Adult::id);
    if (twin_adult != problem.adults_.end()) {
        return refuse(ErrorCode::bad_input, {"人员重复", "an adult is given twice"}, {},
                      fmt::format("adult:{}", twin_adult->id.value()));
    }

    const auto before = [](const Busy& a, const Busy& b) {
        return std::pair{a.adult, a.date} < std::pair{b.adult, b.date};
    };
    problem.busy_ = std::move(input.busy);
    std::ranges::sort(problem.busy_, before);
    problem.busy_.erase(std::unique(problem.busy_.begin(), problem.busy_.end()), problem.busy_.end());

    for (std::size_t day = 0; day < problem.days_.size(); ++day) {
        const bool new_week = day == 0 || week_start(problem.days_[day]) != week_start(problem.days_[day - 1]);
        if (new_week) ++problem.week_count_;
        problem.week_of_.push_back(problem.week_count_ - 1);
    }

    for (const Adult& adult : problem.adults_) {
        std::optional<Point> home = adult.point;
        if (!home) {
            const auto village = input.village_points.find(adult.village_code);
            if (village != input.village_points.end()) home = village->second;
        }
        problem.homes_.push_back(home);
        const std::string& wanted = adult.wished_township.empty() ? adult.village_code : adult.wished_township;
        problem.wished_.push_back(township_digits(adult.wished_township));
        problem.tied_to_.push_back(adult.accepts_transfer ? std::string{} : township_digits(wanted));
    }

    problem.days_left_.assign(problem.adults_.size() * problem.week_count_, 0);
    problem.may_work_.assign(problem.adults_.size() * problem.days_.size(), 0);
    for (std::size_t a = 0; a < problem.adults_.size(); ++a) {
        const Adult& adult = problem.adults_[a];
        const auto is_trained = [&](Post post) { return is_trained_for(adult, post); };
        const auto is_trained_for_wish = [&](const PostNeed& need) { return is_trained(need.post); };
        const bool has_post_wanted = std::ranges::any_of(policy.posts_in_ratio, is_trained) ||
                                     std::ranges::any_of(policy.post_needs, is_trained_for_wish);
        const auto taken = of_adult(problem.busy_, adult.id);
        for (std::size_t day = 0; day < problem.days_.size(); ++day) {
            const Date date = problem.days_[day];
            const std::size_t week = a * problem.week_count_ + problem.week_of_[day];
            if (day == 0 || problem.week_of_[day] != problem.week_of_[day - 1]) {
                const auto same_week = [&](const Busy& busy) { return week_start(busy.date) == week_start(date); };
                const auto days_taken = std::ranges::count_if(taken, same_week);
                problem.days_left_[week] = std::max(0, adult.max_days_week - static_cast<int>(days_taken));
            }
            const bool free = !std::ranges::binary_search(taken, date, {}, &Busy::date);
            problem.may_work_[a * problem.days_.size() + day] =
                free && has_post_wanted && is_of_age(policy, adult, date) && is_usable(adult, date) ? 1 : 0;
        }
    }
    problem.excuse_whose_sites_are_closed();
    problem.gather_teams();
    return problem;
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

void Problem::open_sites(const std::map<Id<Venue>, std::vector<Date>>& days) {
    if (days.empty()) return;
    open_.assign(sites_.size() * days_.size(), 1);
    for (std::size_t site = 0; site < sites_.size(); ++site) {
        const auto own = days.find(sites_[site].venue);
        if (own == days.end()) continue;
        const auto row = open_.begin() + static_cast<std::ptrdiff_t>(site * days_.size());
        std::fill_n(row, days_.size(), std::uint8_t{0});
        for (const Date date : own->second) row[static_cast<std::ptrdiff_t>(*find_day(date))] = 1;
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

std::optional<std::size_t> Problem::find_day(Date date) const {
    const auto found = std::ranges::lower_bound(days_, date);
    if (found == days_.end() || *found != date) return std::nullopt;
    return static_cast<std::size_t>(found - days_.begin());
}

std::optional<std::size_t> Problem::find_site(Id<Venue> venue) const {
    return find_sorted(sites_, venue, &Site::venue);
}

std::optional<std::size_t> Problem::find_adult(Id<Adult> adult) const {
    return find_sorted(adults_, adult, &Adult::id);
}

bool Problem::is_busy(std::size_t adult, Date date) const {
    const auto taken = of_adult(busy_, adults_[adult].id);
    return std::ranges::binary_search(taken, date, {}, &Busy::date);
}

std::optional<std::size_t> Problem::find_need(std::size_t site, Post post) const {
    if (counts_in_ratio(policy(), post)) return site;
    const auto first = needs_.begin() + static_cast<std::ptrdiff_t>(sites_.size());
    const auto found =
        std::lower_bound(first, needs_.end(), std::pair(site, post),
                         [](const Need& need, const auto& key) { return std::pair(need.site, *need.post) < key; });
    if (found == needs_.end() || found->site != site || found->post != post) return std::nullopt;
    return static_cast<std::size_t>(found - needs_.begin());
}

bool Problem::is_in_reach(std::size_t adult, std::size_t site) const {
    if (homes_[adult] && sites_[site].point) return travel_time(policy(), distance(adult, site)) <= policy().max_travel;
    const std::string& township = sites_[site].township;
    return !township.empty() && (township == township_digits(adults_[adult].village_code) ||
                                 township == township_digits(adults_[adult].wished_township));
}

bool Problem::is_trained_for_need(std::size_t adult, std::size_t need) const {
    if (needs_[need].post) return is_trained_for(adults_[adult], *needs_[need].post);
    const auto is_trained = [&](Post post) { return is_trained_for(adults_[adult], post); };
    return std::ranges::any_of(policy().posts_in_ratio, is_trained);
}

Metres Problem::distance(std::size_t adult, std::size_t site) const {
    const auto& home = homes_[adult];
    const auto& point = sites_[site].point;
    if (!home || !point) return unknown_distance;
    return great_circle(*home, *point);
}

}  // namespace yingtuo::staffing
