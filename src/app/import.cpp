#include "app/import.h"

#include <utility>

#include "roll/reconcile.h"

namespace yingtuo::app {

namespace {

bool is_empty(const Roll& roll) {
    return roll.households.empty() && roll.children.empty() && roll.listings.empty() && roll.venues.empty() &&
           roll.adults.empty() && roll.attendance.empty();
}

}  // namespace

Result<ImportReport> import_ledgers(Store& store, std::span<const Sheet> sheets, const ImportOptions& options) {
    TRY(const Season season, store.load_season());
    TRY(const RegionTree regions, store.load_regions());
    TRY(Roll known, store.load_roll("import"));
    roll::RecognisedSheets recognised(sheets);
    if (recognised.has_attendance()) known.attendance = store.load_attendance();
    roll::Outcome outcome = roll::reconcile(season, regions, known, sheets, std::move(recognised));

    ImportReport report;
    if (options.dry_run) {
        report.changes = roll::changes(known, outcome.changed);
    } else if (!is_empty(outcome.changed)) {
        TRY(report.number, store.save_import(outcome.changed, outcome.imports, options.signature));
    }
    report.imports = std::move(outcome.imports);
    report.attendance = static_cast<int>(outcome.changed.attendance.size());
    report.site_plans = std::move(outcome.site_plans);
    for (const ImportRecord& import : report.imports) {
        report.total.rows += import.counts.rows;
        report.total.added += import.counts.added;
        report.total.merged += import.counts.merged;
        report.total.unchanged += import.counts.unchanged;
        report.total.refused += import.counts.refused;
    }
    return report;
}

}  // namespace yingtuo::app
