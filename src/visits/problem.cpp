#include "visits/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace yingtuo::visits {

namespace {

// Legs between homes whose points are not known, by the smallest region they share. An assumption, on the long side:
// docs/model/visits.md.
std::chrono::minutes travel_by_region(const Home& from, const Home& to) {
    if (!from.village.empty() && from.village == to.village) return std::chrono::minutes{20};
    if (!from.township.empty() && from.township == to.township) return std::chrono::minutes{45};
    if (!from.county.empty() && from.county == to.county) return std::chrono::minutes{90};
    return std::chrono::minutes{180};
}

Home home_of(std::optional<Point> point, const std::string& village, const std::string& township,
             const std::string& county, const std::map<std::string, Point>& village_points) {
    if (!point) {
        const auto found = village_points.find(village);
        if (found != village_points.end()) point = found->second;
    }
    return {point, village, (township.empty() ? village : township).substr(0, 9),
            (county.empty() ? village : county).substr(0, 6)};
}

}  // namespace

bool is_of_role(AdultClass adult_class, Role role) {
    if (role == Role::teacher) return adult_class == AdultClass::teacher;
    return adult_class == AdultClass::village_cadre || adult_class == AdultClass::retired_cadre;
}

bool is_trained_for_visits(const Adult& adult) {
    return has_post(adult.posts_trained, Post::home_visit);
}

bool may_visit(const Adult& adult, Date day) {
    return is_usable(adult, day) && is_trained_for_visits(adult);
}

Result<Problem> Problem::make(Input input) {
    Problem problem;
    problem.season_ = std::move(input.season);
    problem.days_ = std::move(input.open_days);
    for (std::size_t day = 0; day < problem.days_.size(); ++day) {
        if (day > 0 && problem.days_[day] <= problem.days_[day - 1]) {
            return refuse(ErrorCode::bad_input,
                          {"开班日应按先后排列且不重复", "open days must be in order, without repetition"}, {},
                          format_date(problem.days_[day]));
        }
        const bool new_week = day == 0 || week_start(problem.days_[day]) != week_start(problem.days_[day - 1]);
        if (new_week) problem.weeks_.emplace_back();
        problem.weeks_.back().push_back(day);
    }

    std::ranges::sort(input.children, {}, [](const RemoteChild& child) {
        return std::pair{child.household, child.child};
    });
    for (const RemoteChild& child : input.children) {
        const Home home =
            home_of(child.point, child.village_code, child.township_code, child.county_code, input.village_points);
        const ClockSpan window = child.window.value_or(problem.policy().visit_hours);
        if (window.to - window.from < problem.policy().visit_length) {
            return refuse(ErrorCode::bad_input, {"家访时间窗短于一次家访", "the hours are too short for a visit"}, {},
                          fmt::format("child:{}", child.child.value()));
        }
        if (problem.households_.empty() || problem.households_.back().id != child.household) {
            problem.households_.push_back({child.household, home, window, {}});
        }
        Household& household = problem.households_.back();
        if (household.home.village != home.village || household.home.point != home.point ||
            household.window != window) {
            return refuse(ErrorCode::bad_input,
                          {"同一户的儿童住址或家访时间不一致", "children of one household have two homes or hours"}, {},
                          fmt::format("child:{}", child.child.value()));
        }
        household.children.push_back(child.child);
        if (!problem.household_of_.emplace(child.child, problem.households_.size() - 1).second) {
            return refuse(ErrorCode::bad_input, {"儿童重复", "a child is given twice"}, {},
                          fmt::format("child:{}", child.child.value()));
        }
    }

    problem.adults_ = std::move(input.adults);
    std::ranges::sort(problem.adults_, {}, &Adult::id);
    const auto twin = std::ranges::adjacent_find(problem.adults_, {}, &Adult::id);
    if (twin != problem.adults_.end()) {
        return refuse(ErrorCode::bad_input, {"人员重复", "an adult is given twice"}, {},
                      fmt::format("adult:{}", twin->id.value()));
    }
    for (const Adult& adult : problem.adults_) {
        problem.homes_.push_back(home_of(adult.point, adult.village_code, {}, {}, input.village_points));
    }
    return problem;
}

std::optional<std::size_t> Problem::find_day(Date date) const {
    const auto found = std::ranges::lower_bound(days_, date);
    if (found == days_.end() || *found != date) return std::nullopt;
    return static_cast<std::size_t>(found - days_.begin());
}

std::optional<std::size_t> Problem::find_adult(Id<Adult> adult) const {
    const auto found = std::ranges::lower_bound(adults_, adult, {}, &Adult::id);
    if (found == adults_.end() || found->id != adult) return std::nullopt;
    return static_cast<std::size_t>(found - adults_.begin());
}

std::optional<std::size_t> Problem::household_of(Id<Child> child) const {
    const auto found = household_of_.find(child);
    if (found == household_of_.end()) return std::nullopt;
    return found->second;
}

int Problem::due(std::size_t week) const {
    const int open = static_cast<int>(weeks_[week].size());
    const int full = static_cast<int>(season_.open_weekdays.size());
    const int prorated = (2 * policy().visits_per_week * open + full) / (2 * full);
    return std::min(prorated, open);
}

int Problem::due(std::size_t week, Role role) const {
    if (policy().visit_team > 1) return due(week);
    const bool teacher_first = week % 2 == 0;
    const int more = (due(week) + 1) / 2;
    const int less = due(week) / 2;
    return (role == Role::teacher) == teacher_first ? more : less;
}

std::chrono::minutes Problem::working_day() const {
    return std::min<std::chrono::minutes>(policy().visit_day, std::chrono::hours{24} - round_start);
}

std::chrono::minutes Problem::travel(const Home& from, const Home& to) const {
    if (!from.point || !to.point) return travel_by_region(from, to);
    const double km = great_circle(*from.point, *to.point).value() * policy().detour_factor / 1000;
    const double foot = km / policy().walking_km_h * 60;
    const double road = km / policy().road_km_h * 60 + static_cast<double>(road_access.count());
    return std::chrono::minutes{static_cast<std::int64_t>(std::ceil(std::min(foot, road)))};
}

}  // namespace yingtuo::visits
