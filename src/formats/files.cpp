#include "formats/files.h"

#include <fmt/format.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

#include "formats/refusals.h"

namespace yingtuo::formats {

Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit) {
    std::error_code failed;
    const auto size = std::filesystem::file_size(file, failed);
    if (failed) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("找不到文件 {}", file.string()), fmt::format("there is no file {}", file.string())},
                      {"请检查路径", "check the path"}, file.string());
    }
    if (size > limit) {
        return too_large(file.filename().string(), fmt::format("超过 {} MB", limit >> 20),
                         fmt::format("more than {} MB", limit >> 20));
    }
    std::ifstream in(file, std::ios::binary);
    std::string content(size, '\0');
    if (!in.read(content.data(), static_cast<std::streamsize>(size))) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return content;
}

std::filesystem::path beside(const std::filesystem::path& file) {
    auto other = file;
    other += fmt::format(".{}.part", getpid());
    return other;
}

Result<void> need_folder(const std::filesystem::path& file) {
    const auto folder = file.parent_path();
    if (folder.empty() || std::filesystem::is_directory(folder)) return {};
    return refuse(
        ErrorCode::not_found,
        {fmt::format("目录 {} 不存在", folder.string()), fmt::format("there is no folder {}", folder.string())},
        {"请先建立目录", "make the folder first"}, file.string());
}

Result<void> write_file(const std::filesystem::path& file, std::string_view content, Readers readers) {
    TRY_VOID(need_folder(file));
    const auto part = beside(file);
    {
        std::ofstream out(part, std::ios::binary | std::ios::trunc);
        if (out && readers == Readers::owner) {
            using std::filesystem::perms;
            std::filesystem::permissions(part, perms::owner_read | perms::owner_write);
        }
        out.write(content.data(), static_cast<std::streamsize>(content.size()));
        out.close();
        if (!out) throw std::runtime_error("cannot write " + file.string());
    }
    std::filesystem::rename(part, file);
    return {};
}

}  // namespace yingtuo::formats
