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
    }
    for (const Adult& adult : input.adults) {
        if (adult.max_days_week < 0 || adult.max_days_week > 7) {
            return refuse(ErrorCode::bad_input, {"每周上岗天数应为 0 至 7", "days a week must be 0 to 7"}, {},
                          fmt::format("adult:{}", adult.id.value()));
        }
    }
    return {};
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

bool is_counted(const Policy& policy, const Adult& adult, Post post, Date day) {
    return counts_in_ratio(policy, post) && is_trained_for(adult, post) && is_of_age(policy, adult, day) &&
           is_usable(adult, day);
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

    for (SiteDemand& site : input.sites) {
        const std::string& code = site.township_code.empty() ? site.village_code : site.township_code;
        const int by_ratio = (site.children + policy.children_per_adult - 1) / policy.children_per_adult;
        problem.sites_.push_back({site.venue, site.point, township_digits(code), site.children,
                                  adults_needed(policy, site.children), by_ratio});
    }
    std::ranges::sort(problem.sites_, {}, &Site::venue);
    const auto twin_site = std::ranges::adjacent_find(problem.sites_, {}, &Site::venue);
    if (twin_site != problem.sites_.end()) {
        return refuse(ErrorCode::bad_input, {"托管点重复", "a site is given twice"}, {},
                      fmt::format("venue:{}", twin_site->venue.value()));
    }

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
        problem.tied_to_.push_back(adult.accepts_transfer ? std::string{} : township_digits(wanted));
    }

    problem.days_left_.assign(problem.adults_.size() * problem.week_count_, 0);
    problem.may_work_.assign(problem.adults_.size() * problem.days_.size(), 0);
    for (std::size_t a = 0; a < problem.adults_.size(); ++a) {
        const Adult& adult = problem.adults_[a];
        const auto counts = [&](Post post) { return is_trained_for(adult, post); };
        const bool has_counted_post = std::ranges::any_of(policy.posts_in_ratio, counts);
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
                free && has_counted_post && is_of_age(policy, adult, date) && is_usable(adult, date) ? 1 : 0;
        }
    }
    return problem;
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

Metres Problem::distance(std::size_t adult, std::size_t site) const {
    const auto& home = homes_[adult];
    const auto& point = sites_[site].point;
    if (!home || !point) return unknown_distance;
    return great_circle(*home, *point);
}

}  // namespace yingtuo::staffing
