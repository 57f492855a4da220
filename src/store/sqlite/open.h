// Opening the SQLite keeper: one file, its key beside it (<file>.key), and the Store interface.
// Docs: docs/operating.md, "The database and its key".
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "domain/store.h"

namespace yingtuo::store {

enum class OpenMode {
    create,    // makes the database and its key where there is none; opens it where there is
    existing,  // opens what is there
};

// The key file of a database.
[[nodiscard]] std::string key_path(const std::string& database_path);

// Brings an older database up to date first, in one transaction. Refuses a file that is missing (not_found), is not a
// database of ours or is damaged (bad_input), was made by a newer program (unsupported), may not be written
// (forbidden), is held by another program (conflict), or whose key is missing, readable by others or of another
// database. The store may be used from several threads (one after the other) and the file by several programs.
[[nodiscard]] Result<std::unique_ptr<Store>> open_sqlite(const std::string& path, OpenMode mode);

}  // namespace yingtuo::store
