// Contact attempts in SQLite. Each function runs within the caller's transaction.
#pragma once

#include <vector>

#include "base/result.h"
#include "domain/contact.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Adds them to the history, in order. Refuses what check_contacts() refuses.
[[nodiscard]] Result<void> add_contacts(const Database& database, const ColumnContext& context,
                                        std::vector<ContactAttempt> attempts);
// In the order of recording.
[[nodiscard]] std::vector<ContactAttempt> load_contacts(const Database& database, const ColumnContext& context);

}  // namespace yingtuo::store
