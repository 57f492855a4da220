// Plan: siting, home visits, duty roster and daily sessions of one season, as one numbered plan.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "domain/limits.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/store.h"

namespace yingtuo::app {

// In the order they are solved. Visits come before staffing: their two persons must be of certain classes.
enum class Stage { siting, visits, staffing, programme };

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::Stage> {
    static constexpr EnumName<app::Stage> table[] = {{app::Stage::siting, "siting", "布点", "siting"},
                                                     {app::Stage::visits, "visits", "家访", "home visits"},
                                                     {app::Stage::staffing, "staffing", "排班", "staffing"},
                                                     {app::Stage::programme, "programme", "活动", "programme"}};
};

namespace yingtuo::app {

struct PlanOptions {
    std::string county;          // region code; empty for the whole season
    Stage from = Stage::siting;  // this stage and those after it are solved, the ones before are taken from `base`
    const SeasonPlan* base = nullptr;  // needed unless `from` is siting
    Limits limits;                     // of siting, which takes nearly all the time
    std::string created_at;            // UTC, ISO 8601
    std::string program_version;
    std::function<void(Stage, const Progress&)> on_progress = {};
};

// The part of the data that lies in one county.
[[nodiscard]] Result<PlanningData> in_county(PlanningData data, const std::string& county);

// A whole plan, with violations and summary, not saved. Refuses input no plan can be made of.
Result<SeasonPlan> make_plan(const PlanningData& data, const PlanOptions& options);

// Of everything a plan is made from: the season as decided, regions' points, households, children, venues, adults.
[[nodiscard]] std::string input_fingerprint(const PlanningData& data);

}  // namespace yingtuo::app
