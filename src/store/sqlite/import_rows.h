// The journal of imports in SQLite: runs with their files and doubtful rows, what stood before each, and undoing one.
// Each function runs within the caller's transaction.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/import_run.h"
#include "store/sqlite/columns.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// What stood before an import wrote.
struct BegunImport {
    int run = 0;
    std::vector<std::optional<std::string>> records;  // kind by kind, in the order of the roll; nothing: not there
    std::vector<std::string> listings;                // rows of lists, in the order of Roll::listings
};

// Begins a run and takes what stands of the records in `changed`.
[[nodiscard]] BegunImport begin_import(const Database& database, const ColumnContext& context,
                                       const Signature& signature, const Roll& changed);
// Writes into the journal what stood of them and what the run has left, with its files.
void end_import(const Database& database, const BegunImport& begun, const Roll& changed,
                const std::vector<ImportRecord>& imports);

[[nodiscard]] std::vector<ImportRecord> load_imports(const Database& database, bool with_doubtful);
// Oldest first, doubtful rows left out.
[[nodiscard]] std::vector<ImportRun> load_import_runs(const Database& database, const ColumnContext& context);
// With doubtful rows. Refuses (not_found) an unknown number.
[[nodiscard]] Result<ImportRun> load_import_run(const Database& database, const ColumnContext& context, int number);

[[nodiscard]] std::map<Id<Child>, std::string> load_taken_over_at(const Database& database);

// Refuses as Store::undo_import does; nothing is written then.
[[nodiscard]] Result<UndoCounts> undo_import(const Database& database, const ColumnContext& context, int number,
                                             const Signature& signature, const std::string& reason);

}  // namespace yingtuo::store
