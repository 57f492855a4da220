// Import: ledgers in, one roll out. Good rows are kept whatever the bad ones say.
#pragma once

#include <span>
#include <vector>

#include "domain/sheet.h"
#include "domain/store.h"

namespace yingtuo::app {

struct ImportReport {
    std::vector<ImportRecord> imports;  // one a file
    ImportCounts total;
    bool saved = false;  // false for a dry run, and where nothing changed
};

// Reads the sheets into the store's roll. With `dry_run` nothing is saved. Refuses where the store holds no season.
Result<ImportReport> import_ledgers(Store& store, std::span<const Sheet> sheets, bool dry_run);

}  // namespace yingtuo::app
