// Backing up and verifying a SQLite database, while others read and write it.
// Docs: docs/operating.md, "The database and its key".
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace yingtuo::store {

// Writes the database as it is at one moment to a new file, whole and verified or not at all. The key is not copied:
// it belongs elsewhere. Refuses a `to` that is there already (conflict) or cannot be written (forbidden), and a source
// as open_sqlite does.
[[nodiscard]] Result<void> backup_sqlite(const std::string& path, const std::string& to);

// What is wrong with the file, in SQLite's words: broken pages, indexes that disagree, references to nothing. Empty
// where it is sound. Refuses a source that is missing or not ours.
[[nodiscard]] Result<std::vector<std::string>> verify_sqlite(const std::string& path);

}  // namespace yingtuo::store
