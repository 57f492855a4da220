// Marked files: where the marked copies of imported ledgers go, and writing them.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/marks.h"

namespace yingtuo::cli {

// "昭阳区/学校儿童花名册.xlsx": eleven counties hand in files of the same name, so the folder belongs to it.
[[nodiscard]] std::string shown_name(const std::filesystem::path& file);

// Below `folder`, one for each file, under its shown name, so that a corrected copy is the same list again. Makes the
// folder, for its owner alone. Refuses (conflict) where a copy is there already: somebody may be correcting it.
[[nodiscard]] Result<std::vector<std::filesystem::path>> marked_targets(const std::filesystem::path& folder,
                                                                        const std::vector<std::string>& files);

struct WrittenCopy {
    std::string file;  // as it was shown
    std::filesystem::path target;
    std::size_t cells = 0;  // marked
    std::size_t rows = 0;   // with reasons
    bool is_converted = false;
};

// Reads the file once more and writes its copy. `fingerprint`: of what was imported; refuses (conflict) a file that has
// changed since, and what formats::marked_copy() refuses.
[[nodiscard]] Result<WrittenCopy> write_marked(const std::filesystem::path& file, const std::filesystem::path& target,
                                               const std::string& fingerprint, std::span<const SheetMarks> marks);

}  // namespace yingtuo::cli
