#include "formats/zip_archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <array>

#include "formats/refusals.h"

namespace yingtuo::formats {

namespace {

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipArchive::Closer::operator()(zip* archive) const {
    zip_discard(archive);
}

ZipArchive::ZipArchive(zip* archive, std::string where, const ZipLimits& limits)
    : archive_(archive), where_(std::move(where)), limits_(limits) {}

Result<ZipArchive> ZipArchive::open(std::string_view content, std::string where, const ZipLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(content.data(), content.size(), 0, &error);
    if (source == nullptr) {
        zip_error_fini(&error);
        return damaged(where, "无法作为压缩包打开", "it cannot be opened as a zip archive");
    }
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return damaged(where, "压缩包不完整", "the zip archive is incomplete");
    }
    return ZipArchive(archive, std::move(where), limits);
}

long long locate_part(zip* archive, const std::string& part) {
    const auto found = zip_name_locate(archive, part.c_str(), ZIP_FL_NOCASE);
    if (found >= 0) return found;
    std::string other = part;
    std::replace(other.begin(), other.end(), '/', '\\');
    return zip_name_locate(archive, other.c_str(), ZIP_FL_NOCASE);
}

bool ZipArchive::has(const std::string& part) const {
    return locate_part(archive_.get(), part) >= 0;
}

Result<void> ZipArchive::read(const std::string& part, const Sink& sink) {
    const auto index = locate_part(archive_.get(), part);
    if (index < 0) return damaged(where_, fmt::format("缺少 {}", part), fmt::format("{} is missing", part));
    zip_stat_t stat;
    zip_stat_init(&stat);
    const auto place = static_cast<zip_uint64_t>(index);
    if (zip_stat_index(archive_.get(), place, 0, &stat) != 0 || (stat.valid & ZIP_STAT_COMP_SIZE) == 0) {
        return damaged(where_, fmt::format("{} 无法读取", part), fmt::format("{} cannot be read", part));
    }
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(archive_.get(), place, 0));
    if (!file) return damaged(where_, fmt::format("{} 无法解压", part), fmt::format("{} cannot be unpacked", part));

    std::array<char, 65536> buffer;
    std::size_t from_part = 0;
    for (;;) {
        const auto got = zip_fread(file.get(), buffer.data(), buffer.size());
        if (got < 0) return damaged(where_, fmt::format("{} 解压出错", part), fmt::format("{} fails to unpack", part));
        if (got == 0) return {};
        const auto size = static_cast<std::size_t>(got);
        from_part += size;
        inflated_ += size;
        if (inflated_ > limits_.inflated_bytes) {
            return too_large(where_, fmt::format("解压后超过 {} MB", limits_.inflated_bytes >> 20),
                             fmt::format("more than {} MB unpacked", limits_.inflated_bytes >> 20));
        }
        const std::size_t packed = std::max<std::size_t>(1, stat.comp_size);
        if (from_part > limits_.ratio_from_bytes && from_part / packed > limits_.ratio) {
            return too_large(where_, fmt::format("压缩比超过 {} 倍", limits_.ratio),
                             fmt::format("packed more than {} times", limits_.ratio));
        }
        TRY_VOID(sink({buffer.data(), size}));
    }
}

}  // namespace yingtuo::formats
