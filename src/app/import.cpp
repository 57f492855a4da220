#include "app/import.h"

#include <algorithm>
#include <utility>

#include "base/ensure.h"
#include "roll/marks.h"
#include "roll/reconcile.h"

namespace yingtuo::app {

namespace {

bool is_empty(const Roll& roll) {
    return roll.households.empty() && roll.children.empty() && roll.listings.empty() && roll.venues.empty() &&
           roll.adults.empty() && roll.attendance.empty() && roll.training.records.empty() &&
           roll.training.sessions.empty() && roll.vetting.empty();
}

// Every sheet has a record of its file.
const ImportRecord& record_of(const Sheet& sheet, const std::vector<ImportRecord>& imports) {
    const auto found = std::find_if(imports.begin(), imports.end(), [&](const ImportRecord& import) {
        return import.file == sheet.file && import.fingerprint == sheet.fingerprint;
    });
    ENSURE(found != imports.end());
    return *found;
}

Result<ImportReport> import_recognised(Store& store, std::span<const Sheet> sheets, roll::RecognisedSheets recognised,
                                       const ImportOptions& options) {
    TRY(const Season season, store.load_season());
    TRY(const RegionTree regions, store.load_regions());
    TRY(Roll known, store.load_roll("import"));
    if (recognised.has(roll::LedgerKind::attendance)) known.attendance = store.load_attendance();
    if (recognised.has(roll::LedgerKind::training)) known.training = store.load_training();
    if (recognised.has(roll::LedgerKind::adults)) known.vetting = store.load_vetting({});
    roll::Outcome outcome = roll::reconcile(season, regions, known, sheets, std::move(recognised), options.threads);
    if (!options.corrections.empty()) note_corrections(options.corrections, outcome.imports);

    ImportReport report;
    if (options.dry_run) {
        report.changes = roll::changes(known, outcome.changed);
    } else if (!is_empty(outcome.changed)) {
        TRY(report.number, store.save_import(outcome.changed, outcome.imports, options.signature));
    }
    report.imports = std::move(outcome.imports);
    report.attendance = static_cast<int>(outcome.changed.attendance.size());
    report.training = static_cast<int>(outcome.changed.training.records.size());
    report.site_plans = std::move(outcome.site_plans);
    for (const ImportRecord& import : report.imports) {
        report.total.rows += import.counts.rows;
        report.total.added += import.counts.added;
        report.total.merged += import.counts.merged;
        report.total.unchanged += import.counts.unchanged;
        report.total.refused += import.counts.refused;
    }
    if (options.with_marks) {
        for (const Sheet& sheet : sheets)
            report.marks.push_back(roll::marks_of(sheet, record_of(sheet, report.imports).doubtful));
    }
    return report;
}

}  // namespace

Result<ImportReport> import_ledgers(Store& store, std::span<const Sheet> sheets, const ImportOptions& options) {
    std::vector<Sheet> put_right;
    if (!options.corrections.empty()) {
        TRY(put_right, corrected(sheets, options.corrections));
        sheets = put_right;
    }
    return import_recognised(store, sheets, roll::RecognisedSheets(sheets, options.threads), options);
}

Result<ImportReport> import_ledgers(Store& store, ReadLedgers ledgers, const ImportOptions& options) {
    ENSURE(options.corrections.empty());
    return import_recognised(store, ledgers.sheets, std::move(ledgers.recognised), options);
}

roll::DoubtWords words_of(const DoubtfulRow& row) {
    roll::DoubtWords words = roll::words_of_doubt(row.code);
    if (words.kind.zh.empty()) words.kind = row.sentence;
    return words;
}

}  // namespace yingtuo::app
