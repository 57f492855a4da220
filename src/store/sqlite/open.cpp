#include "store/sqlite/open.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

#include "store/file_handle.h"
#include "store/keyring.h"
#include "store/sqlite/migrate.h"
#include "store/sqlite/refusals.h"
#include "store/sqlite/sqlite_store.h"
#include "store/utc_now.h"

namespace yingtuo::store {

namespace {

// Makes an empty file that only its owner may read: SQLite gives -wal and -shm the same mode.
Result<void> make_file(const std::string& path) {
    const FileHandle file(::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.is_open() && errno != EEXIST) return not_writable(path);
    return {};
}

// A database on which nothing was ever made: a creation that was interrupted leaves one.
bool is_blank(const Database& database) {
    return database.number("PRAGMA application_id") == 0 && database.number("SELECT count(*) FROM sqlite_schema") == 0;
}

void set_up(const Database& database) {
    sqlite3_busy_timeout(database.handle(), busy_timeout_ms);
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    database.run("PRAGMA synchronous = FULL");
    database.run("PRAGMA temp_store = MEMORY");
    database.run("PRAGMA cache_size = -32000");
}

// The switch to WAL does not wait for others as other statements do: SQLite answers "busy" at once where two programs
// switch together.
void switch_to_wal(const Database& database) {
    const auto give_up = std::chrono::steady_clock::now() + std::chrono::milliseconds{busy_timeout_ms};
    for (;;) {
        try {
            if (database.text("PRAGMA journal_mode = WAL") != "wal")
                throw std::runtime_error("the file system of the database does not allow write-ahead logging");
            return;
        } catch (const SqliteFailure& failure) {
            if (failure.primary_code() != SQLITE_BUSY || std::chrono::steady_clock::now() > give_up) throw;
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
        }
    }
}

// Where the database has no key yet, the key file becomes its key.
Result<Keyring> join_key(const Database& database, const KeyFile& file, const std::string& path) {
    Statement select(database, "SELECT key_id, salt, check_value FROM keyring WHERE number = 1");
    if (!select.step()) {
        const Bytes salt = sodium_cipher().random_bytes(16);
        const Keyring keyring(file, salt);
        Statement insert(database,
                         "INSERT INTO keyring(number, key_id, cipher, salt, check_value, created_at) "
                         "VALUES (1, ?1, ?2, ?3, ?4, ?5)");
        insert.bind(1, keyring.key_id());
        insert.bind(2, keyring.cipher_name());
        insert.bind_bytes(3, salt);
        const Bytes check = keyring.check_value();
        insert.bind_bytes(4, check);
        const std::string now = utc_now();
        insert.bind(5, now);
        insert.step();
        return keyring;
    }
    Keyring keyring(file, select.text(1));
    if (select.text(0) != file.id || select.text(2) != keyring.check_value()) {
        return refuse(ErrorCode::conflict,
                      {fmt::format("密钥文件 {} 不是这个数据库的密钥", key_path(path)),
                       fmt::format("the key file {} is not the key of this database", key_path(path))},
                      {fmt::format("请换上密钥编号为 {} 的密钥文件", select.text(0)),
                       fmt::format("put the key file with the id {} there", select.text(0))},
                      key_path(path));
    }
    return keyring;
}

// Brings structure and key in order in one transaction: killed half way, the next opening begins anew.
Result<Keyring> bring_up_to_date(const Database& database, const KeyFile& file, const std::string& path) {
    database.run("PRAGMA foreign_keys = OFF");  // for the migrations, which may rebuild tables
    Transaction transaction(database, Transaction::Kind::write);
    TRY_VOID(migrate(database, sqlite_migrations()));
    TRY(Keyring keyring, join_key(database, file, path));
    transaction.commit();
    database.run("PRAGMA foreign_keys = ON");
    return keyring;
}

Result<std::unique_ptr<Store>> open(const std::string& path, OpenMode mode) {
    if (mode == OpenMode::create) {
        TRY_VOID(make_file(path));
    } else if (::access(path.c_str(), F_OK) != 0) {
        return missing(path);
    }
    auto database = std::make_unique<Database>(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
    set_up(*database);
    const bool blank = is_blank(*database);
    if ((blank && mode == OpenMode::existing) ||
        (!blank && database->number("PRAGMA application_id") != application_id))
        return not_ours(path);
    TRY(const KeyFile key, blank ? read_or_make_key_file(key_path(path)) : read_key_file(key_path(path)));
    switch_to_wal(*database);
    TRY(Keyring keyring, bring_up_to_date(*database, key, path));
    if (blank) sync_directory_of(path);
    return make_sqlite_store(std::move(database), std::move(keyring));
}

}  // namespace

std::string key_path(const std::string& database_path) {
    return database_path + ".key";
}

Result<std::unique_ptr<Store>> open_sqlite(const std::string& path, OpenMode mode) {
    try {
        return open(path, mode);
    } catch (const SqliteFailure& failure) {
        return refused_or_rethrown(path, failure);
    }
}

}  // namespace yingtuo::store
