#include "domain/season.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace yingtuo {

namespace {

tl::unexpected<Error> wrong(const char* key, const char* zh, const char* en) {
    return refuse(ErrorCode::bad_input,
                  {fmt::format("season.toml 中 {}：{}", key, zh), fmt::format("season.toml, {}: {}", key, en)},
                  {"请改正后重试", "correct the setting and try again"}, fmt::format("season.toml:{}", key));
}

bool counts(const Policy& policy, BlockKind kind) {
    switch (kind) {
        case BlockKind::activity:
            return true;
        case BlockKind::meal:
            return policy.meals_count;
        case BlockKind::nap:
            return policy.naps_count;
    }
    return false;
}

}  // namespace

Result<Season> Season::make(Season season) {
    const Policy& policy = season.policy;
    if (season.name.empty()) return wrong("season.name", "名称不能为空", "the name is empty");
    if (season.last_day < season.opening)
        return wrong("season.last_day", "结束日早于开班日", "the last day is before the opening");
    if ((season.last_day - season.opening).count() > 366)
        return wrong("season.last_day", "一季不超过一年", "a season is at most a year");
    if (season.open_weekdays.empty())
        return wrong("season.open_weekdays", "至少要有一个开班日", "at least one weekday must be open");
    for (const unsigned weekday : season.open_weekdays) {
        if (weekday < 1 || weekday > 7)
            return wrong("season.open_weekdays", "应为 1（周一）至 7（周日）", "must be 1 (Monday) to 7 (Sunday)");
    }
    if (season.day.empty()) return wrong("day.blocks", "每日时段不能为空", "the day has no blocks");
    for (std::size_t i = 0; i < season.day.size(); ++i) {
        const bool overlaps = i > 0 && season.day[i].start < season.day[i - 1].end;
        if (season.day[i].end <= season.day[i].start || overlaps) {
            return wrong("day.blocks", "时段应按先后排列且互不重叠", "blocks must be in order and must not overlap");
        }
    }
    if (policy.min_days < 1 || policy.min_days > 366)
        return wrong("days.min_days", "应为 1 至 366", "must be 1 to 366");
    if (!(policy.min_hours_day >= 0 && policy.min_hours_day <= 24))
        return wrong("days.min_hours_day", "应为 0 至 24", "must be 0 to 24");
    if (policy.children_per_adult < 1) return wrong("ratio.children_per_adult", "至少为 1", "must be at least 1");
    if (policy.min_adults < 1) return wrong("ratio.min_adults", "至少为 1", "must be at least 1");
    if (policy.posts_in_ratio.empty())
        return wrong("ratio.posts", "至少要有一个计入师生比的岗位", "at least one post must count");
    if (!(policy.walk_cap.value() > 0) || !(policy.walk_cap_young.value() > 0) || policy.walk_cap > WalkMinutes{600} ||
        policy.walk_cap_young > policy.walk_cap) {
        return wrong("reach.walk_cap_min", "步行上限应为 0 至 600 分钟，低龄上限不得更长",
                     "walking caps must be within 0 to 600 minutes, the young one not the longer");
    }
    if (!(policy.detour_factor >= 1) || !(policy.walking_km_h > 0) || !(policy.climb_min_100m >= 0)) {
        return wrong("reach", "绕行系数不小于 1，步速大于 0",
                     "the detour factor must be at least 1 and the speed above 0");
    }
    const auto negative = [](Yuan cost) { return !(cost.value() >= 0); };
    const bool bad_opening = std::any_of(policy.opening_cost_by_tier.begin(), policy.opening_cost_by_tier.end(),
                                         [&](const auto& entry) { return negative(entry.second); });
    if (bad_opening || negative(policy.adult_cost) || negative(policy.walk_cost_child_min) ||
        negative(policy.change_cost) || negative(policy.home_visit_cost) || negative(policy.long_walk_cost_child_min)) {
        return wrong("siting", "权重不能为负", "weights must not be negative");
    }
    if (!(policy.long_walk.value() >= 0) || policy.long_walk > WalkMinutes{600})
        return wrong("siting.long_walk_min", "应为 0 至 600 分钟", "must be within 0 to 600 minutes");
    for (const auto& [kind, tier] : policy.tier) {
        if (!policy.opening_cost_by_tier.contains(tier))
            return wrong("siting.opening_cost", "每一档都要有开点成本", "each tier needs an opening cost");
    }
    for (const PostNeed& need : policy.post_needs) {
        if (need.from_children < 1 || need.children_each < 0)
            return wrong("staffing.posts", "from_children 至少为 1，children_each 不能为负",
                         "from_children must be at least 1, children_each not negative");
    }
    if (policy.max_travel < std::chrono::minutes{1} || policy.max_travel > std::chrono::minutes{1440})
        return wrong("staffing.max_travel_min", "应为 1 至 1440 分钟", "must be 1 to 1440 minutes");
    if (policy.reserve_per_township < 0) return wrong("staffing.reserve", "不能为负", "must not be negative");
    if (policy.teacher_rest_weeks < 0 || policy.teacher_rest_weeks > 52)
        return wrong("staffing.teacher_rest_weeks", "应为 0 至 52", "must be 0 to 52");
    if (policy.block_days < 0 || policy.block_days > 60)
        return wrong("staffing.block_days", "应为 0 至 60", "must be 0 to 60");
    if (negative(policy.lodging_cost)) return wrong("staffing.lodging_cost", "不能为负", "must not be negative");
    if (policy.max_group_size < 1) return wrong("groups.max_size", "至少为 1", "must be at least 1");
    if (policy.kits_per_township < 1) return wrong("programme.kits_per_township", "至少为 1", "must be at least 1");
    if (!(policy.max_answer_hours > 0 && policy.max_answer_hours <= 24))
        return wrong("programme.max_answer_hours", "应大于 0，不超过 24", "must be above 0 and at most 24");
    if (policy.neighbour_sites < 0 || policy.neighbour_sites > 20)
        return wrong("programme.neighbour_sites", "应为 0 至 20", "must be 0 to 20");
    if (!(policy.max_similarity >= 0 && policy.max_similarity <= 1))
        return wrong("programme.max_similarity", "应为 0 至 1", "must be 0 to 1");
    for (std::size_t i = 0; i < policy.approval_tiers.size(); ++i) {
        const RegionLevel tier = policy.approval_tiers[i];
        if (tier == RegionLevel::hamlet || (i > 0 && tier >= policy.approval_tiers[i - 1]))
            return wrong("programme.approval_tiers", "应由下往上排列，每级一次",
                         "tiers go upwards from the village, each once");
    }
    if (policy.make_up_days_after < 0 || policy.make_up_days_after > 60)
        return wrong("days.make_up_days_after", "应为 0 至 60", "must be 0 to 60");
    for (const unsigned weekday : policy.make_up_weekdays) {
        if (weekday < 1 || weekday > 7)
            return wrong("days.make_up_weekdays", "应为 1（周一）至 7（周日）", "must be 1 (Monday) to 7 (Sunday)");
    }
    if (policy.visits_per_week < 0 || policy.visits_per_week > 7)
        return wrong("visits.per_week", "应为 0 至 7", "must be 0 to 7");
    if (policy.visit_length.count() < 1 || policy.visit_length > policy.visit_day) {
        return wrong("visits.length_min", "应为 1 至一个工作日", "must be 1 minute to a working day");
    }
    if (policy.visit_team < 1 || policy.visit_team > 2) return wrong("visits.team", "应为 1 或 2", "must be 1 or 2");
    if (policy.visit_hours.to - policy.visit_hours.from < policy.visit_length)
        return wrong("visits.hours", "应容得下一次家访", "must leave room for a visit");
    if (policy.visit_lunch.count() < 0 || policy.visit_lunch > std::chrono::hours{4})
        return wrong("visits.lunch_min", "应为 0 至 240", "must be 0 to 240");
    if (policy.visit_lunch_begins.to < policy.visit_lunch_begins.from)
        return wrong("visits.lunch_begins", "结束不得早于开始", "must not end before it begins");
    if (!(policy.road_km_h > 0)) return wrong("visits.road_km_h", "应大于 0", "must be above 0");
    if (policy.contact_attempts < 1) return wrong("funnel.contact_attempts", "至少为 1", "must be at least 1");
    if (policy.risk_task_hours < 1) return wrong("funnel.risk_task_hours", "至少为 1", "must be at least 1");
    std::sort(season.closed_days.begin(), season.closed_days.end());
    std::sort(season.open_weekdays.begin(), season.open_weekdays.end());
    return season;
}

std::optional<ClockSpan> parse_clock_span(std::string_view text) {
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto from = parse_clock(text.substr(0, dash));
    const auto to = parse_clock(text.substr(dash + 1));
    if (!from || !to || *to < *from) return std::nullopt;
    return ClockSpan{*from, *to};
}

std::string format_clock_span(const ClockSpan& span) {
    return format_clock(span.from) + "-" + format_clock(span.to);
}

Season model_season() {
    Season season;
    season.name = "2025年暑期托管";
    season.root_region = "530600000000";
    season.opening = make_date(2025, 7, 15);
    season.last_day = make_date(2025, 8, 25);
    const auto at = [](int hour, int minute) { return ClockTime{hour * 60 + minute}; };
    season.day = {{BlockKind::activity, at(9, 0), at(10, 0)},  {BlockKind::activity, at(10, 0), at(11, 0)},
                  {BlockKind::activity, at(11, 0), at(12, 0)}, {BlockKind::meal, at(12, 0), at(13, 0)},
                  {BlockKind::activity, at(13, 0), at(14, 0)}, {BlockKind::activity, at(14, 0), at(15, 0)}};
    return season;
}

std::vector<Date> open_days(const Season& season) {
    std::vector<Date> days;
    for (Date day = season.opening; day <= season.last_day; day += std::chrono::days{1}) {
        const bool weekday =
            std::binary_search(season.open_weekdays.begin(), season.open_weekdays.end(), iso_weekday(day));
        const bool closed = std::binary_search(season.closed_days.begin(), season.closed_days.end(), day);
        if (weekday && !closed) days.push_back(day);
    }
    return days;
}

Date last_make_up_day(const Season& season) {
    return season.last_day + std::chrono::days{season.policy.make_up_days_after};
}

int countable_days(const Season& season, const std::vector<Date>& site_open_days) {
    if (site_open_days.empty()) return 0;
    if (season.policy.day_count == DayCount::calendar_days) {
        const auto [first, last] = std::minmax_element(site_open_days.begin(), site_open_days.end());
        return static_cast<int>((*last - *first).count()) + 1;
    }
    return static_cast<int>(site_open_days.size());
}

double countable_hours(const Season& season) {
    double minutes = 0;
    for (const DayBlock& block : season.day) {
        if (counts(season.policy, block.kind)) minutes += static_cast<double>((block.end - block.start).count());
    }
    return minutes / 60;
}

ClockTime day_start(const Season& season) {
    return season.day.front().start;
}
ClockTime day_end(const Season& season) {
    return season.day.back().end;
}

int tier_of(const Policy& policy, VenueKind kind) {
    const auto found = policy.tier.find(kind);
    return found == policy.tier.end() ? policy.opening_cost_by_tier.rbegin()->first : found->second;
}

bool counts_in_ratio(const Policy& policy, Post post) {
    return std::find(policy.posts_in_ratio.begin(), policy.posts_in_ratio.end(), post) != policy.posts_in_ratio.end();
}

int adults_needed(const Policy& policy, int children) {
    if (children <= 0) return 0;
    const int by_ratio = (children + policy.children_per_adult - 1) / policy.children_per_adult;
    return std::max(policy.min_adults, by_ratio);
}

int adults_wanted(const Season& season, const PostNeed& need, VenueKind kind, int children) {
    if (children < std::max(1, need.from_children)) return 0;
    if (!need.kinds.empty() && std::find(need.kinds.begin(), need.kinds.end(), kind) == need.kinds.end()) return 0;
    const auto is_meal = [](const DayBlock& block) { return block.kind == BlockKind::meal; };
    if (need.with_meals && std::none_of(season.day.begin(), season.day.end(), is_meal)) return 0;
    return need.children_each == 0 ? 1 : (children + need.children_each - 1) / need.children_each;
}

std::chrono::minutes travel_time(const Policy& policy, Metres great_circle) {
    const double km = great_circle.value() * policy.detour_factor / 1000;
    const double hours = km / std::max(policy.walking_km_h, policy.road_km_h);
    return std::chrono::minutes{static_cast<std::int64_t>(std::ceil(hours * 60))};
}

double walk_cost(const Policy& policy, WalkMinutes minutes) {
    const double beyond = std::max(0.0, minutes.value() - policy.long_walk.value());
    return policy.walk_cost_child_min.value() * minutes.value() + policy.long_walk_cost_child_min.value() * beyond;
}

WalkMinutes walk_cap(const Season& season, std::optional<int> youngest_age) {
    const bool young = !youngest_age || *youngest_age < season.policy.young_age;
    return young ? season.policy.walk_cap_young : season.policy.walk_cap;
}

}  // namespace yingtuo
