// People's decisions in SQLite. Each function runs within the caller's transaction.
#pragma once

#include <vector>

#include "domain/decision.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Adds them to the history, in order.
void add_decisions(const Database& database, const ColumnContext& context, std::vector<Decision> decisions);
// Oldest first.
[[nodiscard]] std::vector<Decision> load_decisions(const Database& database, const ColumnContext& context);

}  // namespace yingtuo::store
