#include "store/sqlite/sqlite_place.h"

#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/ensure.h"

namespace yingtuo::testing {

SqlitePlace::SqlitePlace() {
    std::string name = (std::filesystem::temp_directory_path() / "yingtuo-store-XXXXXX").string();
    ENSURE(::mkdtemp(name.data()) != nullptr);
    directory_ = name;
}

SqlitePlace::~SqlitePlace() {
    std::error_code ignored;  // a test that made its directory unreadable has failed already
    std::filesystem::remove_all(directory_, ignored);
}

std::unique_ptr<Store> SqlitePlace::open() {
    auto opened = store::open_sqlite(path(), store::OpenMode::create);
    if (!opened) throw std::runtime_error(opened.error().message.en);
    return std::move(*opened);
}

std::string SqlitePlace::all_bytes() const {
    std::string bytes;
    for (const auto& file : std::filesystem::directory_iterator(directory_)) {
        if (file.path() != key_path()) bytes += file_bytes(file.path());
    }
    return bytes;
}

std::string file_bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const std::string& path, std::string_view bytes, unsigned mode) {
    std::ofstream(path, std::ios::binary) << bytes;
    ENSURE(::chmod(path.c_str(), mode) == 0);
}

}  // namespace yingtuo::testing
