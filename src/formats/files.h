// Files: whole files in and out of memory. A file appears whole or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace yingtuo::formats {

// Refuses a missing file or a folder (not_found) and one above `limit` bytes (too_large). A disk that fails throws.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit);

// Who may read a file that is made: whoever the machine lets, or its owner alone.
enum class Readers { usual, owner };

// Writes beside the target and renames, so that a reader never sees half a file. Refuses (not_found) a missing folder;
// a disk that fails throws std::runtime_error.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& file, std::string_view content,
                                      Readers readers = Readers::usual);

// A name beside the target, to write to and then rename from.
[[nodiscard]] std::filesystem::path beside(const std::filesystem::path& file);
// Refuses (not_found) a target whose folder does not exist.
[[nodiscard]] Result<void> need_folder(const std::filesystem::path& file);

}  // namespace yingtuo::formats
