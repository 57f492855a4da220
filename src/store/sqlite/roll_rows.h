// Households, children, venues, adults, listings and imports in SQLite. Each function runs within the caller's
// transaction.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/roll.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Refuses (bad_input) a record without an id, or one that refers to a household or child that is neither in the
// database nor in `changed`; nothing is written then.
[[nodiscard]] Result<void> save_roll(const Database& database, const ColumnContext& context, const Roll& changed);
[[nodiscard]] Roll load_roll(const Database& database, const ColumnContext& context);
void log_reading(const Database& database, std::string_view purpose, const Roll& roll);

void save_imports(const Database& database, const std::vector<ImportRecord>& imports);
[[nodiscard]] std::vector<ImportRecord> load_imports(const Database& database, bool with_doubtful);

// What planning may see of the roll, by id; season and regions are left to the caller.
[[nodiscard]] PlanningData load_planning_rows(const Database& database, const ColumnContext& context);

}  // namespace yingtuo::store
