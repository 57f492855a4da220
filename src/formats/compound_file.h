// Compound file: the small file system inside old office documents (.xls, .et) and around encrypted new ones.
// Source: [MS-CFB] Compound File Binary File Format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace yingtuo::formats {

class CompoundFile {
  public:
    // `content` must outlive it. `where` names the file in refusals. Refuses (bad_input) what is no compound file and
    // one whose tables are damaged.
    static Result<CompoundFile> open(std::string_view content, std::string where);

    // Streams at the top only: those of embedded objects are not the document's.
    [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
    // Refuses (bad_input) a missing stream and one whose chain of sectors is broken or runs in a circle.
    [[nodiscard]] Result<std::string> read(std::string_view name) const;

  private:
    struct Entry {
        std::string name;  // ASCII; other characters as '?'
        std::uint32_t start = 0;
        std::uint64_t size = 0;
    };

    CompoundFile(std::string_view content, std::string where) : content_(content), where_(std::move(where)) {}
    [[nodiscard]] const Entry* find(std::string_view name) const;
    [[nodiscard]] std::string_view sector(std::uint32_t number) const;
    [[nodiscard]] Result<void> read_tables();
    [[nodiscard]] Result<void> read_directory(std::uint32_t first);
    // The sectors of a chain one after the other; nothing where it is broken.
    [[nodiscard]] std::optional<std::string> chain(std::uint32_t first) const;
    [[nodiscard]] tl::unexpected<Error> broken() const;

    std::string_view content_;
    std::string where_;
    std::size_t sector_bytes_ = 512;
    std::size_t small_sector_bytes_ = 64;
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> next_small_;
    std::string small_sectors_;
    std::vector<Entry> entries_;
};

}  // namespace yingtuo::formats
