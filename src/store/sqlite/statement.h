// SQLite in RAII: a connection, a prepared statement, a transaction. Any failure throws SqliteFailure.
// Source: https://www.sqlite.org/c3ref/intro.html
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace yingtuo::store {

// How long another writer is waited for.
inline constexpr int busy_timeout_ms = 15'000;

class SqliteFailure : public std::runtime_error {
  public:
    SqliteFailure(int code, const std::string& what) : std::runtime_error(what), code_(code) {}
    // SQLite's extended result code, and its primary one.
    [[nodiscard]] int code() const { return code_; }
    [[nodiscard]] int primary_code() const { return code_ & 255; }

  private:
    int code_;
};

class Database {
  public:
    // `flags` as sqlite3_open_v2 takes them.
    Database(const std::string& path, int flags);

    [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
    // One or more statements whose rows do not matter.
    void run(const char* sql) const;
    void run(const std::string& sql) const { run(sql.c_str()); }
    // The first column of the first row.
    [[nodiscard]] std::int64_t number(std::string_view sql) const;
    [[nodiscard]] std::string text(std::string_view sql) const;
    [[nodiscard]] bool is_in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

    [[noreturn]] void fail(int code, std::string_view doing) const;

  private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };
    std::unique_ptr<sqlite3, Close> handle_;
};

// Parameters are ?1, ?2, ...; columns count from 0.
class Statement {
  public:
    Statement(const Database& database, std::string_view sql);

    void bind(int place, std::int64_t value) { done(sqlite3_bind_int64(handle_.get(), place, value)); }
    void bind(int place, int value) { bind(place, std::int64_t{value}); }
    void bind(int place, bool value) { bind(place, std::int64_t{value ? 1 : 0}); }
    void bind(int place, double value) { done(sqlite3_bind_double(handle_.get(), place, value)); }
    // The text is not copied: it must stay until the statement has run.
    void bind(int place, std::string_view value) {
        done(sqlite3_bind_text64(handle_.get(), place, value.data() == nullptr ? "" : value.data(), value.size(),
                                 SQLITE_STATIC, SQLITE_UTF8));
    }
    void bind(int place, const std::string& value) { bind(place, std::string_view(value)); }
    void bind(int place, const char* value) { bind(place, std::string_view(value)); }
    void bind_bytes(int place, std::string_view value);  // not copied either
    void bind_null(int place) { done(sqlite3_bind_null(handle_.get(), place)); }
    template <typename Value>
    void bind(int place, const std::optional<Value>& value) {
        if (value) {
            bind(place, *value);
        } else {
            bind_null(place);
        }
    }

    // True where there is a row to read, false at the end.
    bool step() {
        const int code = sqlite3_step(handle_.get());
        if (code == SQLITE_ROW) return true;
        if (code == SQLITE_DONE) return false;
        fail(code);
    }
    void reset() { sqlite3_reset(handle_.get()); }

    // Binds all parameters in order, runs to the end and is ready to run again.
    template <typename... Values>
    void run(const Values&... values) {
        bind_all(values...);
        while (step()) {
        }
        reset();
    }
    // Runs to the end what is bound already.
    void run_bound() {
        while (step()) {
        }
        reset();
    }
    // Binds all parameters in order; step() follows.
    template <typename... Values>
    void bind_all(const Values&... values) {
        reset();
        int place = 0;
        (bind(++place, values), ...);
    }

    [[nodiscard]] int column_count() const { return sqlite3_column_count(handle_.get()); }
    [[nodiscard]] std::string_view column_name(int column) const { return sqlite3_column_name(handle_.get(), column); }
    // SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB or SQLITE_NULL.
    [[nodiscard]] int type(int column) const { return sqlite3_column_type(handle_.get(), column); }
    [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(handle_.get(), column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
    // Text or bytes; valid until the next step.
    [[nodiscard]] std::string_view text(int column) const {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
        return {bytes == nullptr ? "" : bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
    }

  private:
    void done(int code) {
        if (code != SQLITE_OK) fail(code);
    }
    [[noreturn]] void fail(int code);

    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    const Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

// Rolls back unless committed. A reader sees one state of the database from its first statement to its last; a writer
// waits for the other writer first (BEGIN IMMEDIATE), so that it never has to give up half way.
class Transaction {
  public:
    enum class Kind { read, write };

    Transaction(const Database& database, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    // When this returns, what was written survives a power cut.
    void commit();

  private:
    const Database* database_;
};

}  // namespace yingtuo::store
