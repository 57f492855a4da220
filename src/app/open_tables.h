// Open tables: a plan in plain tables, so that anyone can check it with a spreadsheet or twenty lines of script.
// Ids are stable and carry no identity. Contract: docs/open-tables.md.
#pragma once

#include <span>
#include <vector>

#include "base/result.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/sheet.h"

namespace yingtuo::app {

// children, households, venues, site_days, reach, adults, duties, sessions, activities, programmes, outside_visits,
// groups, visits, policy, summary: one Table each, sorted. `walks` are all pairs within the cap; `policy` is the season
// file's own table (key, value, source). Refuses a catalogue that cannot be read, naming its first fault.
[[nodiscard]] Result<std::vector<Table>> open_tables(const PlanningData& data, const SeasonPlan& plan,
                                                     std::span<const Walk> walks, Table policy);

}  // namespace yingtuo::app
