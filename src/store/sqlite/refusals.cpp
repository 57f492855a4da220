#include "store/sqlite/refusals.h"

#include <fmt/format.h>

namespace yingtuo::store {

tl::unexpected<Error> not_ours(const std::string& path) {
    return refuse(ErrorCode::bad_input,
                  {fmt::format("{} 不是应托尽托的数据库", path), fmt::format("{} is not a database of Yingtuo", path)},
                  {"请核对文件名；新建数据库请另取文件名", "check the file name; choose another for a new database"},
                  path);
}

tl::unexpected<Error> missing(const std::string& path) {
    return refuse(ErrorCode::not_found,
                  {fmt::format("找不到数据库 {}", path), fmt::format("there is no database {}", path)},
                  {"请核对路径，或先执行 yingtuo init", "check the path, or run yingtuo init first"}, path);
}

tl::unexpected<Error> not_writable(const std::string& path) {
    return refuse(ErrorCode::forbidden,
                  {fmt::format("数据库 {} 无法读写", path), fmt::format("the database {} cannot be written", path)},
                  {"数据库所在目录应存在，且本程序对目录和文件可读写",
                   "its directory must exist, and both must be readable and writable for this program"},
                  path);
}

tl::unexpected<Error> refused_or_rethrown(const std::string& path, const SqliteFailure& failure) {
    switch (failure.primary_code()) {
        case SQLITE_NOTADB:
            return not_ours(path);
        case SQLITE_CORRUPT:
            return refuse(ErrorCode::bad_input,
                          {fmt::format("数据库 {} 已损坏", path), fmt::format("the database {} is damaged", path)},
                          {"请保留原文件，并从备份恢复", "keep the file as it is, and restore a backup"}, path);
        case SQLITE_CANTOPEN:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return not_writable(path);
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return refuse(ErrorCode::conflict,
                          {fmt::format("数据库 {} 正被其他程序占用", path),
                           fmt::format("the database {} is in use by another program", path)},
                          {"请稍后重试", "try again later"}, path);
        default:
            throw failure;
    }
}

}  // namespace yingtuo::store
