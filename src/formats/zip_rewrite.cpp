#include "formats/zip_rewrite.h"

#include <zip.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "formats/refusals.h"
#include "formats/zip_archive.h"

namespace yingtuo::formats {

namespace {

struct SourceCloser {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, SourceCloser>;
using Archive = std::unique_ptr<zip_t, Discard>;

// Entries made by us carry one fixed day: 2025-01-01, so that same parts give same bytes.
constexpr time_t made_at = 1'735'689'600;

time_t time_of(zip_t* archive, zip_uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    const bool is_known = zip_stat_index(archive, index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_MTIME) != 0;
    return is_known ? stat.mtime : made_at;
}

bool is_stored(zip_t* archive, zip_uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    return zip_stat_index(archive, index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_COMP_METHOD) != 0 &&
           stat.comp_method == ZIP_CM_STORE;
}

// False where the archive cannot hold it: it has a part of that name already.
bool put(zip_t* archive, const char* name, zip_source_t* content, bool stored, time_t time) {
    if (content == nullptr) return false;
    const auto index = zip_file_add(archive, name, content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    const auto place = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, place, stored ? ZIP_CM_STORE : ZIP_CM_DEFAULT, 0) == 0 &&
           zip_file_set_mtime(archive, place, time, 0) == 0;
}

// Packs what was changed and gives the whole archive's bytes. What cannot be packed is a damaged archive.
Result<std::string> bytes_of(Archive archive, zip_source_t* source, const std::string& where) {
    if (zip_close(archive.get()) != 0) return damaged(where, "压缩包不完整", "the zip archive is incomplete");
    (void)archive.release();  // zip_close has freed it
    if (zip_source_open(source) != 0) throw std::runtime_error("cannot read the archive that was made");
    std::string bytes;
    if (zip_source_seek(source, 0, SEEK_END) == 0) bytes.resize(static_cast<std::size_t>(zip_source_tell(source)));
    const bool is_whole = zip_source_seek(source, 0, SEEK_SET) == 0 &&
                          zip_source_read(source, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size());
    zip_source_close(source);
    if (!is_whole) throw std::runtime_error("cannot read the archive that was made");
    return bytes;
}

zip_source_t* source_of(zip_t* archive, const std::string& content) {
    return zip_source_buffer(archive, content.data(), content.size(), 0);
}

// A new archive; changing the old one in place would have libzip 1.7 free memory that is not its own.
Result<std::string> write_zip(zip_t* old, const std::string& where, const std::vector<ZipChange>& changes) {
    zip_error_t error;
    zip_error_init(&error);
    const Source target(zip_source_buffer_create(nullptr, 0, 0, &error));
    Archive archive(target ? zip_open_from_source(target.get(), ZIP_TRUNCATE, &error) : nullptr);
    zip_error_fini(&error);
    if (!archive) throw std::runtime_error("cannot make an archive");
    zip_source_keep(target.get());  // the archive frees one, we the other

    std::vector<long long> places;  // of the changes in the old archive
    for (const ZipChange& change : changes) places.push_back(old == nullptr ? -1 : locate_part(old, change.part));
    const auto entries = old == nullptr ? 0 : zip_get_num_entries(old, 0);
    bool is_whole = true;
    for (zip_int64_t i = 0; i < entries && is_whole; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const auto change = std::find(places.begin(), places.end(), i) - places.begin();
        const bool is_changed = change < std::ssize(places);
        zip_source_t* content = is_changed ? source_of(archive.get(), changes[static_cast<std::size_t>(change)].content)
                                           : zip_source_zip(archive.get(), old, index, ZIP_FL_COMPRESSED, 0, -1);
        const char* name = zip_get_name(old, index, 0);
        is_whole = name != nullptr &&
                   put(archive.get(), name, content, !is_changed && is_stored(old, index), time_of(old, index));
    }
    for (std::size_t i = 0; i < changes.size() && is_whole; ++i) {
        if (places[i] >= 0) continue;
        is_whole =
            put(archive.get(), changes[i].part.c_str(), source_of(archive.get(), changes[i].content), false, made_at);
    }
    if (!is_whole)
        return damaged(where, "压缩包里有重名或无法读取的部件", "parts of the archive share a name or cannot be read");
    return bytes_of(std::move(archive), target.get(), where);
}

}  // namespace

Result<std::string> rewrite_zip(std::string_view archive, const std::string& where,
                                const std::vector<ZipChange>& changes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
    const Archive old(source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr);
    zip_error_fini(&error);
    if (!old) {
        zip_source_free(source);
        return damaged(where, "压缩包不完整", "the zip archive is incomplete");
    }
    return write_zip(old.get(), where, changes);
}

Result<std::string> make_zip(const std::vector<ZipChange>& parts) {
    return write_zip(nullptr, "zip", parts);
}

}  // namespace yingtuo::formats
