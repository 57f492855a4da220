// The SQLite keeper: the Store interface over one connection, one caller at a time, one transaction a call.
#pragma once

#include <memory>

#include "domain/store.h"
#include "store/keyring.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// The database is open, up to date and joined with its key.
[[nodiscard]] std::unique_ptr<Store> make_sqlite_store(std::unique_ptr<Database> database, Keyring keyring);

}  // namespace yingtuo::store
