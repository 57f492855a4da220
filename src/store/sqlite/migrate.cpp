#include "store/sqlite/migrate.h"

#include <fmt/format.h>

#include "base/ensure.h"
#include "store/utc_now.h"

namespace yingtuo::store {

namespace {

Result<void> compare(int number, std::string_view recorded, std::span<const Migration> migrations) {
    if (number > static_cast<int>(migrations.size())) {
        return refuse(
            ErrorCode::unsupported,
            {fmt::format("数据库由更新的程序版本建立（结构第 {} 版，本程序只到第 {} 版）", number, migrations.size()),
             fmt::format("the database was made by a newer program (structure {}, this program knows {})", number,
                         migrations.size())},
            {"请升级程序后再打开", "open it with the newer program"});
    }
    if (number < 1 || checksum(migrations[static_cast<std::size_t>(number) - 1]) != recorded) {
        return refuse(ErrorCode::unsupported,
                      {fmt::format("数据库结构第 {} 版与本程序记载的不一致", number),
                       fmt::format("structure {} of the database is not the one this program knows", number)},
                      {"数据库可能由未发布的程序版本建立；请使用建立它的程序，或从备份恢复",
                       "it may have been made by an unpublished version: use the program that made it, or restore a "
                       "backup"});
    }
    return {};
}

}  // namespace

Result<void> migrate(const Database& database, std::span<const Migration> migrations) {
    database.run(
        "CREATE TABLE IF NOT EXISTS migration(number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, "
        "applied_at TEXT NOT NULL) STRICT");
    std::size_t applied = 0;
    {
        Statement recorded(database, "SELECT number, checksum FROM migration ORDER BY number DESC");
        while (recorded.step()) {
            TRY_VOID(compare(static_cast<int>(recorded.integer(0)), recorded.text(1), migrations));
            ++applied;
        }
    }
    if (applied == migrations.size()) return {};
    Statement record(database, "INSERT INTO migration(number, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4)");
    for (std::size_t i = applied; i < migrations.size(); ++i) {
        const Migration& migration = migrations[i];
        ENSURE(migration.number == static_cast<int>(i) + 1);
        database.run(std::string(migration.sql));
        record.run(migration.number, migration.name, checksum(migration), utc_now());
    }
    Statement broken(database, "PRAGMA foreign_key_check");
    if (broken.step())
        throw std::runtime_error(fmt::format("migrating left a broken reference in table {}", broken.text(0)));
    database.run(fmt::format("PRAGMA application_id = {}", application_id));
    database.run(fmt::format("PRAGMA user_version = {}", migrations.size()));
    return {};
}

}  // namespace yingtuo::store
