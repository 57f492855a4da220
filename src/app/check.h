// Check: an independent pass over a plan. It shares the rooms' rules, not the solvers' bookkeeping: every problem is
// built anew from the season's data, every answer is read from the plan's own rows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/site_plan_version.h"

namespace yingtuo::app {

struct RuleLine {
    std::string code;
    Severity severity = Severity::hard;
    Text title;
    std::string source;
    int violations = 0;
    int listed = 0;  // of them, those the plan itself lists as duties nobody is there to stand
};

struct CheckReport {
    std::vector<RuleLine> rules;  // every rule of every room
    std::vector<Violation> violations;

    [[nodiscard]] int hard() const;         // hard rules broken, listed ones included
    [[nodiscard]] int hard_listed() const;  // of them, listed by the plan
    [[nodiscard]] int soft() const;
};

// What a rule asks, by its code; the code itself where no room knows it (any more).
[[nodiscard]] Text title_of_rule(std::string_view code);

// `edits`: the history of its sites' plans; the programme is checked as it stands after them.
Result<CheckReport> check_plan(const PlanningData& data, const SeasonPlan& plan,
                               std::span<const SitePlanVersion> edits = {});

}  // namespace yingtuo::app
