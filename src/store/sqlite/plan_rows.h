// Season plans in SQLite. Each function runs within the caller's transaction.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "domain/plan.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Saved as a draft under the next number, which is given back. Throws SqliteFailure for a plan that refers to what is
// not in the database: only a bug makes one.
[[nodiscard]] int save_plan(const Database& database, const ColumnContext& context, const SeasonPlan& plan);
[[nodiscard]] std::vector<PlanHeader> list_plans(const Database& database);
// Refuses (not_found) an unknown number.
[[nodiscard]] Result<SeasonPlan> load_plan(const Database& database, const ColumnContext& context, int number);
[[nodiscard]] Result<void> publish_plan(const Database& database, int number);
[[nodiscard]] std::optional<int> latest_plan(const Database& database, bool published);

}  // namespace yingtuo::store
