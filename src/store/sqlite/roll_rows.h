// Households, children, venues, adults and listings in SQLite; what was withdrawn is left out. Each function runs
// within the caller's transaction.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/people.h"
#include "domain/roll.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// Refuses (bad_input) a record without an id, or one that refers to a household, child or venue that is neither in
// the database nor in `changed`.
[[nodiscard]] Result<void> check_roll(const Database& database, const Roll& changed);
// Writes what check_roll lets pass.
void save_roll(const Database& database, const ColumnContext& context, const Roll& changed);
[[nodiscard]] Roll load_roll(const Database& database, const ColumnContext& context);
// By id; unknown ids are left out.
[[nodiscard]] std::vector<ChildRecord> load_children(const Database& database, const ColumnContext& context,
                                                     const std::vector<Id<Child>>& children);
// By id; unknown ids are left out.
[[nodiscard]] People load_people(const Database& database, const ColumnContext& context,
                                 const std::vector<Id<Venue>>& venues, const std::vector<Id<Adult>>& adults);
void log_reading(const Database& database, std::string_view purpose, const Roll& roll);

// What planning may see of the roll, by id; season and regions are left to the caller.
[[nodiscard]] PlanningData load_planning_rows(const Database& database, const ColumnContext& context);

}  // namespace yingtuo::store
