// Fixes: for each site that lacks adults, the cheapest ways out that the law and the policy leave, with their price.
// Model: docs/model/staffing.md, "Fixes". Nothing is saved. Money is yuan a season, by the policy's own weights.
#pragma once

#include <optional>
#include <vector>

#include "app/duty_roster.h"

namespace yingtuo::app {

enum class FixKind { step, lift, lodge, merge, cap, recruit };

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::FixKind> {
    using enum app::FixKind;
    static constexpr EnumName<app::FixKind> table[] = {
        {step, "step", "补齐一步，使人可用", "take the one step that somebody lacks"},
        {lift, "lift", "接送较远的机动人员", "fetch somebody who is free and lives farther"},
        {lodge, "lodge", "安排机动人员就近住宿", "lodge somebody near who is free and lives out of reach"},
        {merge, "merge", "并入邻近的点", "merge with a site nearby"},
        {cap, "cap", "限制本点人数", "cap the number of children"},
        {recruit, "recruit", "招募", "recruit"}};
};

namespace yingtuo::app {

struct Fix {
    FixKind kind = FixKind::recruit;
    double cost = 0;                 // above the present plan; negative where it saves
    int days_covered = 0;            // of the missing adult-days; a merger and a cap cover all
    int children = 0;                // who go elsewhere
    std::optional<Id<Adult>> adult;  // of step, lift and lodge
    std::optional<Id<Venue>> with;   // of merge; of lodge, where there is a bed
    Text sentence;
};

struct Breach {
    Id<Venue> venue;
    int missing = 0;         // adult-days
    int days = 0;            // on which somebody is missing
    std::vector<Fix> fixes;  // those that cover most first, of these the cheapest
};

// By venue. Each fix is legal for itself: whoever steps in is free on the days counted, whoever lodges accepts it and
// has a bed near the site in every night, a merged site has the room, the walks and the adults on every open day. Fixes
// of different sites may ask for the same adult.
[[nodiscard]] Result<std::vector<Breach>> cheapest_fixes(const PlanningData& data, const SeasonPlan& plan,
                                                         const StaffingCase& asked, int threads);

}  // namespace yingtuo::app
