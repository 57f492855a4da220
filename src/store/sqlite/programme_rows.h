// Rows of the programme: the catalogue, closures, participation, and the history of each site's plan.
#pragma once

#include <string>
#include <vector>

#include "domain/closure.h"
#include "domain/participation.h"
#include "domain/roll.h"
#include "domain/site_plan_version.h"
#include "store/sqlite/columns.h"

namespace yingtuo::store {

Result<void> save_catalogue(const Database& database, const CatalogueRows& catalogue);
[[nodiscard]] CatalogueRows load_catalogue(const Database& database);

Result<void> add_closures(const Database& database, const ColumnContext& context, std::vector<Closure> closures);
[[nodiscard]] std::vector<Closure> load_closures(const Database& database, const ColumnContext& context);

Result<void> add_participation(const Database& database, const ColumnContext& context,
                               std::vector<Participation> entries);
[[nodiscard]] std::vector<Participation> load_participation(const Database& database, const ColumnContext& context,
                                                            const std::string& programme);
// interests_of() the whole history, of which no name is unsealed.
[[nodiscard]] std::vector<Interest> load_interests(const Database& database);

Result<int> add_site_plan(const Database& database, const ColumnContext& context, const SitePlanVersion& version,
                          const std::vector<RegionLevel>& tiers);
[[nodiscard]] std::vector<SitePlanVersion> load_site_plans(const Database& database, const ColumnContext& context,
                                                           int plan, Id<Venue> venue);
[[nodiscard]] int count_site_plans(const Database& database, int plan);

}  // namespace yingtuo::store
