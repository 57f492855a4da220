#include "store/file_handle.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace yingtuo::store {

FileHandle::~FileHandle() {
    if (is_open()) ::close(number_);
}

void sync_directory_of(const std::string& path) {
    std::filesystem::path directory = std::filesystem::path(path).parent_path();
    if (directory.empty()) directory = ".";
    const FileHandle handle(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.is_open() || ::fsync(handle.number()) != 0)
        throw std::system_error(errno, std::generic_category(), "syncing " + directory.string());
}

}  // namespace yingtuo::store
