#include "store/sqlite/backup.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <system_error>

#include "store/file_handle.h"
#include "store/sqlite/migrate.h"
#include "store/sqlite/refusals.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

namespace {

// A file that is gone with this, unless it got its name.
class Draft {
  public:
    explicit Draft(std::string path) : path_(std::move(path)) {}
    ~Draft() { ::unlink(path_.c_str()); }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
};

Result<Database> open_ours(const std::string& path) {
    if (::access(path.c_str(), F_OK) != 0) return missing(path);
    Database database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
    sqlite3_busy_timeout(database.handle(), busy_timeout_ms);
    if (database.number("PRAGMA application_id") != application_id) return not_ours(path);
    return database;
}

void copy_all(const Database& from, const Database& to) {
    struct Finish {
        void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
    };
    const std::unique_ptr<sqlite3_backup, Finish> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    if (!backup) to.fail(sqlite3_errcode(to.handle()), "backing up");
    // All pages in one step: one moment of the database. Readers and the writer go on meanwhile (write-ahead log).
    const int code = sqlite3_backup_step(backup.get(), -1);
    if (code != SQLITE_DONE) to.fail(code, "backing up");
}

std::vector<std::string> problems_of(const Database& database) {
    std::vector<std::string> problems;
    try {
        Statement check(database, "PRAGMA integrity_check");
        while (check.step()) {
            if (check.text(0) != "ok") problems.emplace_back(check.text(0));
        }
        Statement references(database, "PRAGMA foreign_key_check");
        while (references.step()) {
            problems.push_back(fmt::format("row {} of {} refers to nothing in {}", references.integer(1),
                                           references.text(0), references.text(2)));
        }
    } catch (const SqliteFailure& failure) {
        if (failure.primary_code() != SQLITE_CORRUPT && failure.primary_code() != SQLITE_NOTADB) throw;
        problems.emplace_back(failure.what());
    }
    return problems;
}

void sync_file(const std::string& path) {
    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file.is_open() || ::fsync(file.number()) != 0)
        throw std::system_error(errno, std::generic_category(), "syncing " + path);
}

Result<void> backup(const std::string& path, const std::string& to) {
    TRY(const Database source, open_ours(path));
    const auto is_there =
        refuse(ErrorCode::conflict, {fmt::format("{} 已存在", to), fmt::format("{} is there already", to)},
               {"请另取文件名", "choose another file name"}, to);
    if (::access(to.c_str(), F_OK) == 0) return is_there;
    const Draft draft(to + ".part");
    {
        // What an interrupted backup left is overwritten.
        const FileHandle file(::open(draft.path().c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
        if (!file.is_open()) return not_writable(to);
    }
    {
        const Database copy(draft.path(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX);
        copy_all(source, copy);
        copy.run("PRAGMA journal_mode = DELETE");  // one file, nothing beside it
        const auto problems = problems_of(copy);
        if (!problems.empty()) throw std::runtime_error("the backup is not sound: " + problems.front());
    }
    sync_file(draft.path());
    if (::link(draft.path().c_str(), to.c_str()) != 0) {
        if (errno == EEXIST) return is_there;
        throw std::system_error(errno, std::generic_category(), "writing " + to);
    }
    sync_directory_of(to);
    return {};
}

}  // namespace

Result<void> backup_sqlite(const std::string& path, const std::string& to) {
    try {
        return backup(path, to);
    } catch (const SqliteFailure& failure) {
        return refused_or_rethrown(path, failure);
    }
}

Result<std::vector<std::string>> verify_sqlite(const std::string& path) {
    try {
        TRY(const Database database, open_ours(path));
        return problems_of(database);
    } catch (const SqliteFailure& failure) {
        return refused_or_rethrown(path, failure);
    }
}

}  // namespace yingtuo::store
