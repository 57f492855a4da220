// Import: ledgers in, one roll out. Good rows are kept whatever the bad ones say.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/corrections.h"
#include "app/ledger_reading.h"
#include "domain/marks.h"
#include "domain/sheet.h"
#include "domain/site_plan.h"
#include "domain/store.h"
#include "roll/changes.h"
#include "roll/remedy.h"

namespace yingtuo::app {

struct ImportReport {
    std::vector<ImportRecord> imports;  // one a file
    ImportCounts total;
    std::optional<int> number;                // in the journal; nothing for a dry run, and where nothing changed
    std::vector<roll::RecordChange> changes;  // of a dry run: what would change, names and numbers masked
    int attendance = 0;                       // children's days at sites, new or other than known
    int training = 0;                         // adults at training sessions, new or other than known
    std::vector<SitePlan> site_plans;         // sites' own plans, read and checked; nothing of them is stored
    std::vector<SheetMarks> marks;            // one a sheet, in the order given; where they were asked for
};

struct ImportOptions {
    bool dry_run = false;
    Signature signature;                           // who imports, and when
    std::vector<CellCorrection> corrections = {};  // put in place before the sheets are read
    bool with_marks = false;
    int threads = 1;
};

// Reads the sheets into the store's roll. Refuses where the store holds no season, and what corrected() refuses.
Result<ImportReport> import_ledgers(Store& store, std::span<const Sheet> sheets, const ImportOptions& options);
// The same for ledgers that are made out already; without corrections.
Result<ImportReport> import_ledgers(Store& store, ReadLedgers ledgers, const ImportOptions& options);

// What a doubtful row is about, as all of its kind are, and what to do.
[[nodiscard]] roll::DoubtWords words_of(const DoubtfulRow& row);

}  // namespace yingtuo::app
