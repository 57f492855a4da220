// Attendance in SQLite. Each function runs within the caller's transaction.
#pragma once

#include <vector>

#include "domain/attendance.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Adds what an import brings.
void add_attendance(const Database& database, const ColumnContext& context, int run,
                    const std::vector<Attendance>& attendance);
// By child and day; of several imports the last that stands.
[[nodiscard]] std::vector<Attendance> load_attendance(const Database& database, const ColumnContext& context);

}  // namespace yingtuo::store
