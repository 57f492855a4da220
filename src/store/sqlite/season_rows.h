// The season and its regions in SQLite. Each function runs within the caller's transaction.
#pragma once

#include "base/result.h"
#include "domain/region.h"
#include "domain/season.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

[[nodiscard]] bool has_season(const Database& database);
// Refuses (conflict) where a season is there, (bad_input) one that would not be read back as it was given.
[[nodiscard]] Result<void> save_season(const Database& database, const Season& season, const RegionTree& regions);
// Refuses (not_found) an empty database.
[[nodiscard]] Result<Season> load_season(const Database& database);
[[nodiscard]] Result<RegionTree> load_regions(const Database& database);
// The refusal of everything that needs a season.
[[nodiscard]] tl::unexpected<Error> no_season();

}  // namespace yingtuo::store
