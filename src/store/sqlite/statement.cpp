#include "store/sqlite/statement.h"

#include <fmt/format.h>

#include "base/log.h"

namespace yingtuo::store {

Database::Database(const std::string& path, int flags) {
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) fail(code, "opening " + path);
    sqlite3_extended_result_codes(handle, 1);
}

void Database::run(const char* sql) const {
    const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, sql);
}

std::int64_t Database::number(std::string_view sql) const {
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::text(std::string_view sql) const {
    Statement statement(*this, sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

void Database::fail(int code, std::string_view doing) const {
    const char* what = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
    // The statement, never its parameters: those may be of a person.
    throw SqliteFailure(code, fmt::format("the database failed: {} ({}), at: {}", what, code, doing.substr(0, 120)));
}

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()), 0, &handle, nullptr);
    handle_.reset(handle);
    if (code != SQLITE_OK) database.fail(code, sql);
}

void Statement::bind_bytes(int place, std::string_view value) {
    done(sqlite3_bind_blob64(handle_.get(), place, value.data() == nullptr ? "" : value.data(), value.size(),
                             SQLITE_STATIC));
}

void Statement::fail(int code) {
    database_->fail(code, sqlite3_sql(handle_.get()));
}

Transaction::Transaction(const Database& database, Kind kind) : database_(&database) {
    database.run(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (database_ == nullptr || !database_->is_in_transaction()) return;  // committed, or rolled back by SQLite itself
    if (sqlite3_exec(database_->handle(), "ROLLBACK", nullptr, nullptr, nullptr) != SQLITE_OK)
        log::error(fmt::format("rolling back failed: {}", sqlite3_errmsg(database_->handle())));
}

void Transaction::commit() {
    database_->run("COMMIT");
    database_ = nullptr;
}

}  // namespace yingtuo::store
