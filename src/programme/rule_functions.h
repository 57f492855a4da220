// The rules one by one, over a plan already put in order; rules.cpp lists them with their sources.
#pragma once

#include <vector>

#include "domain/violation.h"
#include "programme/plan_view.h"

namespace yingtuo::programme {

// Children, groups and the calendar (rules_calendar.cpp).
[[nodiscard]] std::vector<Violation> known(const PlanView& plan);
[[nodiscard]] std::vector<Violation> every_child(const PlanView& plan);
[[nodiscard]] std::vector<Violation> group_size(const PlanView& plan);
[[nodiscard]] std::vector<Violation> min_days(const PlanView& plan);
[[nodiscard]] std::vector<Violation> min_hours(const PlanView& plan);
[[nodiscard]] std::vector<Violation> no_blank(const PlanView& plan);

// People (rules_people.cpp).
[[nodiscard]] std::vector<Violation> responsible(const PlanView& plan);
[[nodiscard]] std::vector<Violation> one_place(const PlanView& plan);
[[nodiscard]] std::vector<Violation> skill(const PlanView& plan);

// What is done (rules_content.cpp).
[[nodiscard]] std::vector<Violation> ages(const PlanView& plan);
[[nodiscard]] std::vector<Violation> forbidden_words(const PlanView& plan);
[[nodiscard]] std::vector<Violation> weekly(const PlanView& plan);
[[nodiscard]] std::vector<Violation> drowning_safety(const PlanView& plan);
[[nodiscard]] std::vector<Violation> rain(const PlanView& plan);
[[nodiscard]] std::vector<Violation> heat(const PlanView& plan);

// Local programmes and what activities ask of the group and the site (rules_local.cpp).
[[nodiscard]] std::vector<Violation> audience(const PlanView& plan);
[[nodiscard]] std::vector<Violation> activity_size(const PlanView& plan);
[[nodiscard]] std::vector<Violation> speaker(const PlanView& plan);
[[nodiscard]] std::vector<Violation> local_programmes(const PlanView& plan);

// Between groups and between sites (rules_between.cpp).
[[nodiscard]] std::vector<Violation> rooms(const PlanView& plan);
[[nodiscard]] std::vector<Violation> shared_kit(const PlanView& plan);
[[nodiscard]] std::vector<Violation> neighbours(const PlanView& plan);
[[nodiscard]] std::vector<Violation> load(const PlanView& plan);

// Wishes (rules_wishes.cpp).
[[nodiscard]] std::vector<Violation> length(const PlanView& plan);
[[nodiscard]] std::vector<Violation> max_week(const PlanView& plan);
[[nodiscard]] std::vector<Violation> variety(const PlanView& plan);
[[nodiscard]] std::vector<Violation> rhythm(const PlanView& plan);
[[nodiscard]] std::vector<Violation> copied(const PlanView& plan);

}  // namespace yingtuo::programme
