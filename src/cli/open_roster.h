// What the commands about people on duty share: a stored plan with the question its roster answers.
#pragma once

#include <optional>
#include <string>

#include "app/duty_roster.h"
#include "domain/store.h"

namespace yingtuo::cli {

struct OpenRoster {
    int number = 0;
    SeasonPlan plan;
    PlanningData data;  // of the plan's county alone, where it is one's
    app::StaffingCase asked;
};

// The plan asked for, else the published one, else the last. Refuses (not_found) where there is none.
Result<OpenRoster> open_roster(Store& store, std::optional<int> plan, int threads);

// Refuses (not_found) a code that is no county or township of the season; empty is everywhere.
Result<void> check_region(const PlanningData& data, const std::string& code, const char* option);

// The region's name, or its code where the tree does not know it.
std::string name_at(const PlanningData& data, const std::string& code);

}  // namespace yingtuo::cli
