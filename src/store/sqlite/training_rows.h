// Training, vetting and attendance on duty in SQLite. Each function runs within the caller's transaction.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "domain/duty_attendance.h"
#include "domain/training.h"
#include "domain/vetting.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Adds what an import brings.
void add_training(const Database& database, const ColumnContext& context, int run, const TrainingBook& book);
void add_vetting(const Database& database, const ColumnContext& context, int run,
                 const std::vector<VettingState>& states);

// Adds what is recorded by hand. Refuses what check_training(), check_vetting() and check_duty_attendance() refuse.
[[nodiscard]] Result<void> record_training(const Database& database, const ColumnContext& context,
                                           const std::vector<TrainingRecord>& records);
[[nodiscard]] Result<void> record_vetting(const Database& database, const ColumnContext& context,
                                          const std::vector<VettingState>& states);
[[nodiscard]] Result<void> record_duty_attendance(const Database& database, const ColumnContext& context,
                                                  std::vector<DutyAttendance> entries);

[[nodiscard]] std::vector<DutyAttendance> load_duty_attendance(const Database& database, const ColumnContext& context);
[[nodiscard]] std::vector<DutyAttendance> load_duty_attendance_on(const Database& database,
                                                                  const ColumnContext& context, Date date);
[[nodiscard]] TrainingBook load_training(const Database& database, const ColumnContext& context);
[[nodiscard]] std::vector<VettingState> load_vetting(const Database& database, const ColumnContext& context,
                                                     Id<Adult> adult);

}  // namespace yingtuo::store
