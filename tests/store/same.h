// Same: whether two nouns are equal in every field. Each comparison opens with a structured binding of the whole noun:
// a new field that is not compared does not compile.
#pragma once

#include <tuple>

#include "domain/contact.h"
#include "domain/decision.h"
#include "domain/plan.h"
#include "domain/roll.h"

namespace yingtuo::testing {

inline auto fields(const Household& noun) {
    const auto& [id, village_code, hamlet_code, point, point_source, elevation] = noun;
    return std::tie(id, village_code, hamlet_code, point, point_source, elevation);
}
inline auto fields(const Child& noun) {
    const auto& [id, household, sex, birth_date, school, grade, category, willing, reason_not_willing] = noun;
    return std::tie(id, household, sex, birth_date, school, grade, category, willing, reason_not_willing);
}
inline auto fields(const Venue& noun) {
    const auto& [id, name, kind, village_code, point, elevation, capacity, rooms, beds, usable, unusable_reason,
                 open_last_year, decision, decision_reason, decided_by] = noun;
    return std::tie(id, name, kind, village_code, point, elevation, capacity, rooms, beds, usable, unusable_reason,
                    open_last_year, decision, decision_reason, decided_by);
}
inline auto fields(const Adult& noun) {
    const auto& [id, adult_class, sex, birth_date, village_code, point, available_from, available_to, unavailable,
                 max_days_week, record_check, record_checked_on, cleared_until, general_trained_on, posts_trained,
                 skills, wished_township, accepts_transfer, team, accepts_lodging, posts_from] = noun;
    return std::tie(id, adult_class, sex, birth_date, village_code, point, available_from, available_to, unavailable,
                    max_days_week, record_check, record_checked_on, cleared_until, general_trained_on, posts_trained,
                    skills, wished_township, accepts_transfer, team, accepts_lodging, posts_from);
}
inline auto fields(const ChildRecord& noun) {
    const auto& [child, name, id_number, address, carer_name, carer_id_number, carer_phone, carer_relation, care,
                 other] = noun;
    return std::tuple_cat(fields(child), std::tie(name, id_number, address, carer_name, carer_id_number, carer_phone,
                                                  carer_relation, care, other));
}
inline auto fields(const VenueRecord& noun) {
    const auto& [venue, address, lead_name, lead_phone, other] = noun;
    return std::tuple_cat(fields(venue), std::tie(address, lead_name, lead_phone, other));
}
inline auto fields(const AdultRecord& noun) {
    const auto& [adult, name, id_number, phone, other] = noun;
    return std::tuple_cat(fields(adult), std::tie(name, id_number, phone, other));
}
inline auto fields(const Decision& noun) {
    const auto& [id, kind, venue, household, key, venue_decision, value, withdraws, reason, decided_by, decided_at] =
        noun;
    return std::tie(id, kind, venue, household, key, venue_decision, value, withdraws, reason, decided_by, decided_at);
}
inline auto fields(const ContactAttempt& noun) {
    const auto& [id, child, means, outcome, made_at, made_by, note, withdraws, recorded_at] = noun;
    return std::tie(id, child, means, outcome, made_at, made_by, note, withdraws, recorded_at);
}
inline auto fields(const Listing& noun) {
    const auto& [child, list, file, sheet, row, said] = noun;
    static_cast<void>(said);  // compared, not sorted by
    return std::tie(child, list, file, sheet, row);
}
inline auto fields(const Region& noun) {
    const auto& [code, parent, level, name, point, elevation, point_source, outline] = noun;
    return std::tie(code, parent, level, name, point, elevation, point_source, outline);
}
inline auto fields(const DayBlock& noun) {
    const auto& [kind, start, end] = noun;
    return std::tie(kind, start, end);
}
inline auto fields(const Policy& noun) {
    const auto& [min_days, min_hours_day, day_count, meals_count, naps_count, children_per_adult, min_adults,
                 posts_in_ratio, adult_age, walk_cap, walk_cap_young, young_age, detour_factor, walking_km_h,
                 climb_min_100m, tier, opening_cost_by_tier, change_cost, adult_cost, walk_cost_child_min, long_walk,
                 long_walk_cost_child_min, home_visit_cost, post_needs, max_travel, reserve_per_township,
                 teacher_rest_weeks, block_days, lodging_cost, max_group_size, forbidden_words, weekly_categories,
                 kits_per_township, max_answer_hours, neighbour_sites, max_similarity, approval_tiers, make_up_weekdays,
                 make_up_days_after, visits_per_week, visit_length, visit_day, visit_team, visit_hours, visit_lunch,
                 visit_lunch_begins, road_km_h, home_visits_count_as_placed, contact_attempts, risk_task_hours,
                 active_window_days, admit_not_left_behind, sources] = noun;
    return std::tie(min_days, min_hours_day, day_count, meals_count, naps_count, children_per_adult, min_adults,
                    posts_in_ratio, adult_age, walk_cap, walk_cap_young, young_age, detour_factor, walking_km_h,
                    climb_min_100m, tier, opening_cost_by_tier, change_cost, adult_cost, walk_cost_child_min, long_walk,
                    long_walk_cost_child_min, home_visit_cost, post_needs, max_travel, reserve_per_township,
                    teacher_rest_weeks, block_days, lodging_cost, max_group_size, forbidden_words, weekly_categories,
                    kits_per_township, max_answer_hours, neighbour_sites, max_similarity, approval_tiers,
                    make_up_weekdays, make_up_days_after, visits_per_week, visit_length, visit_day, visit_team,
                    visit_hours, visit_lunch, visit_lunch_begins, road_km_h, home_visits_count_as_placed,
                    contact_attempts, risk_task_hours, active_window_days, admit_not_left_behind, sources);
}
inline auto fields(const DoubtfulRow& noun) {
    const auto& [file, sheet, row, column, code, level, sentence] = noun;
    return std::tie(file, sheet, row, column, code, level, sentence);
}
inline auto fields(const Violation& noun) {
    const auto& [rule, severity, subject, sentence, amount, listed] = noun;
    return std::tie(rule, severity, subject, sentence, amount, listed);
}
// Number and state are the store's.
inline auto given_fields(const PlanHeader& noun) {
    const auto& [number, state, county, seed, iterations, seconds, program_version, input_fingerprint, objective,
                 lower_bound, created_at] = noun;
    static_cast<void>(number);
    static_cast<void>(state);
    return std::tie(county, seed, iterations, seconds, program_version, input_fingerprint, objective, lower_bound,
                    created_at);
}

template <typename Noun>
[[nodiscard]] bool same(const Noun& a, const Noun& b) {
    return fields(a) == fields(b);
}
template <typename Noun>
[[nodiscard]] bool same(const std::vector<Noun>& a, const std::vector<Noun>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Noun& x, const Noun& y) { return same(x, y); });
}
[[nodiscard]] inline bool same(const ImportRecord& a, const ImportRecord& b) {
    const auto& [file, fingerprint, counts, doubtful] = a;
    return std::tie(file, fingerprint, counts) == std::tie(b.file, b.fingerprint, b.counts) &&
           same(doubtful, b.doubtful);
}
[[nodiscard]] inline bool same(const RegionTree& a, const RegionTree& b) {
    return std::equal(a.all().begin(), a.all().end(), b.all().begin(), b.all().end(),
                      [](const Region& x, const Region& y) { return same(x, y); });
}
[[nodiscard]] inline bool same(const Season& a, const Season& b) {
    const auto& [name, root_region, opening, last_day, open_weekdays, closed_days, day, policy, toml] = a;
    return std::tie(name, root_region, opening, last_day, open_weekdays, closed_days, toml) ==
               std::tie(b.name, b.root_region, b.opening, b.last_day, b.open_weekdays, b.closed_days, b.toml) &&
           same(day, b.day) && same(policy, b.policy);
}
// All but the number and the state.
[[nodiscard]] inline bool same(const SeasonPlan& a, const SeasonPlan& b) {
    const auto& [header, placements, open_venues, duties, shortfalls, stays, groups, sessions, guardianships, visits,
                 violations, summary] = a;
    return given_fields(header) == given_fields(b.header) &&
           std::tie(placements, open_venues, duties, shortfalls, stays, groups, sessions, guardianships, visits,
                    summary) == std::tie(b.placements, b.open_venues, b.duties, b.shortfalls, b.stays, b.groups,
                                         b.sessions, b.guardianships, b.visits, b.summary) &&
           same(violations, b.violations);
}

}  // namespace yingtuo::testing
