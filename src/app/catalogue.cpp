#include "app/catalogue.h"

#include <map>

#include "programme/catalogue_rows.h"
#include "programme/problem.h"

namespace yingtuo::app {

namespace {

Table table_of(std::string_view name, std::vector<std::vector<std::string>> rows) {
    Table table;
    table.name = std::string(name);
    table.header = std::move(rows.front());
    table.rows.assign(std::make_move_iterator(rows.begin() + 1), std::make_move_iterator(rows.end()));
    return table;
}

}  // namespace

Result<CatalogueReport> import_catalogue(Store& store, const std::vector<Sheet>& workbook) {
    programme::CatalogueReading reading = programme::read_catalogue(workbook);
    CatalogueReport report;
    report.wrong = std::move(reading.wrong);
    if (!reading.catalogue) return report;
    report.activities = reading.catalogue->all().size();
    report.programmes = reading.catalogue->programmes().size();
    // A season without a site is asked for what every season needs: something for each block of its day.
    TRY(Season season, store.load_season());
    programme::Input input;
    input.open_days = open_days(season);
    input.season = std::move(season);
    input.catalogue = *reading.catalogue;
    TRY_VOID(programme::Problem::make(std::move(input)));
    TRY_VOID(store.save_catalogue(programme::rows_of(*reading.catalogue)));
    return report;
}

Result<std::vector<Table>> export_catalogue(Store& store) {
    TRY(const PlanningData data, store.load_planning_data());
    TRY(const programme::Catalogue catalogue, programme::catalogue_of(data.catalogue));
    CatalogueRows rows = programme::rows_of(catalogue);
    std::vector<Table> tables;
    tables.push_back(table_of(programme::activities_sheet, std::move(rows.activities)));
    tables.push_back(table_of(programme::programmes_sheet, std::move(rows.programmes)));
    return tables;
}

std::vector<RegionDays> changed_days(const PlanningData& data) {
    std::map<std::string, SiteDays> villages;
    for (const Venue& venue : data.venues) {
        if (villages.contains(venue.village_code)) continue;
        const std::vector<Date> closed = closed_days(data.regions, data.closures, venue.village_code);
        if (!closed.empty()) villages[venue.village_code] = site_days(data.season, closed);
    }
    std::vector<RegionDays> changed;
    for (auto& [village, days] : villages) changed.push_back({village, std::move(days)});
    return changed;
}

}  // namespace yingtuo::app
