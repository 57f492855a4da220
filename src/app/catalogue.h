// The season's catalogue: a corrected workbook taken over, the present one given out, and closures with what they come
// to.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"
#include "domain/store.h"

namespace yingtuo::app {

struct CatalogueReport {
    std::vector<DoubtfulRow> wrong;  // nothing was taken over where there is any
    std::size_t activities = 0;
    std::size_t programmes = 0;
};

// Refuses what the store refuses, and a catalogue that lacks what every block of the day must have
// (programme::Problem::make).
Result<CatalogueReport> import_catalogue(Store& store, const std::vector<Sheet>& workbook);

// The two sheets as tables.
Result<std::vector<Table>> export_catalogue(Store& store);

// What closures come to for the sites of one region.
struct RegionDays {
    std::string region;  // code of the village
    SiteDays days;
};
// Every village with an open or candidate venue whose days are not the season's own, by code.
[[nodiscard]] std::vector<RegionDays> changed_days(const PlanningData& data);

}  // namespace yingtuo::app
