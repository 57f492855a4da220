// Migrating: brings a database to the newest version, or refuses it. Every applied migration is recorded with its
// checksum.
#pragma once

#include <span>

#include "base/result.h"
#include "store/migrations/migration.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

// "YTuo": marks a database file as ours (PRAGMA application_id).
inline constexpr std::int64_t application_id = 0x5954756f;

// Applies what is missing, within the caller's write transaction and with foreign keys off. Refuses (unsupported) a
// database with a migration that is not in the list, or that was made with another text of one that is.
[[nodiscard]] Result<void> migrate(const Database& database, std::span<const Migration> migrations);

}  // namespace yingtuo::store
