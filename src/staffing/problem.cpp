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
        problem.own_homes_.push_back(home);
        const std::string& wanted = adult.wished_township.empty() ? adult.village_code : adult.wished_township;
        problem.wished_.push_back(township_digits(adult.wished_township));
        problem.tied_to_.push_back(adult.accepts_transfer ? std::string{} : township_digits(wanted));
    }

    problem.dormitories_ = std::move(input.dormitories);
    std::ranges::sort(problem.dormitories_, {}, &Dormitory::venue);
    problem.live_by(input.stays);
    return problem;
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

std::optional<std::size_t> Problem::find_dormitory(Id<Venue> venue) const {
    return find_sorted(dormitories_, venue, &Dormitory::venue);
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

bool Problem::is_trained_for_need(std::size_t adult, std::size_t need) const {
    if (needs_[need].post) return is_trained_for(adults_[adult], *needs_[need].post);
    const auto is_trained = [&](Post post) { return is_trained_for(adults_[adult], post); };
    return std::ranges::any_of(policy().posts_in_ratio, is_trained);
}

}  // namespace yingtuo::staffing
