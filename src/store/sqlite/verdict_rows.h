// People's verdicts on pairs of children in SQLite. Each function runs within the caller's transaction.
#pragma once

#include <vector>

#include "base/result.h"
#include "domain/roll.h"
#include "domain/verdict.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Adds the verdict to the history, writes what it changes and keeps what stood before. Refuses as Store::save_verdict
// does; nothing is written then.
[[nodiscard]] Result<Id<PairVerdict>> save_verdict(const Database& database, const ColumnContext& context,
                                                   PairVerdict verdict, const Roll& changed);
// Oldest first.
[[nodiscard]] std::vector<PairVerdict> load_verdicts(const Database& database, const ColumnContext& context);

}  // namespace yingtuo::store
