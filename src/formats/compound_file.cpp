#include "formats/compound_file.h"

#include <algorithm>

#include "formats/little_endian.h"
#include "formats/refusals.h"

namespace yingtuo::formats {

namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // numbers above mean: end, free, table
constexpr std::size_t header_bytes = 512;
constexpr std::size_t entry_bytes = 128;
constexpr std::uint32_t small_below = 4096;  // streams below this size stand in the small sectors

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_name(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

void append_numbers(std::vector<std::uint32_t>& numbers, std::string_view bytes) {
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) numbers.push_back(u32(bytes, at));
}

}  // namespace

Result<CompoundFile> CompoundFile::open(std::string_view content, std::string where) {
    CompoundFile file(content, std::move(where));
    TRY_VOID(file.read_tables());
    return file;
}

tl::unexpected<Error> CompoundFile::broken() const {
    return damaged(where_, "内部目录不完整", "its inner tables are incomplete");
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
    const std::uint64_t at = (std::uint64_t{number} + 1) * sector_bytes_;
    if (number > last_sector || at >= content_.size()) return {};
    return content_.substr(static_cast<std::size_t>(at), sector_bytes_);
}

Result<void> CompoundFile::read_tables() {
    const unsigned shift = u16(content_, 0x1E);
    const unsigned small_shift = u16(content_, 0x20);
    if (content_.size() < header_bytes || (shift != 9 && shift != 12) || small_shift != 6 ||
        u32(content_, 0x38) != small_below)
        return broken();
    sector_bytes_ = std::size_t{1} << shift;
    small_sector_bytes_ = std::size_t{1} << small_shift;
    const std::size_t sectors = content_.size() / sector_bytes_ + 1;

    // Which sectors hold the table of sectors: the first 109 in the header, the rest in a chain of their own.
    std::vector<std::uint32_t> tables;
    append_numbers(tables, content_.substr(0x4C, std::size_t{109} * 4));
    std::uint32_t more = u32(content_, 0x44);
    for (std::size_t steps = 0; more <= last_sector; ++steps) {
        const std::string_view bytes = sector(more);
        if (steps > sectors || bytes.size() < sector_bytes_) return broken();
        append_numbers(tables, bytes.substr(0, sector_bytes_ - 4));
        more = u32(bytes, sector_bytes_ - 4);
    }
    for (const std::uint32_t table : tables) {
        // No file has more sectors than bytes for them: what a crafted table says beyond is of no use.
        if (table > last_sector || next_.size() > sectors + sector_bytes_) continue;
        append_numbers(next_, sector(table));
    }
    TRY_VOID(read_directory(u32(content_, 0x30)));
    const std::uint32_t first_small = u32(content_, 0x3C);
    if (first_small <= last_sector) {
        const auto small = chain(first_small);
        if (!small) return broken();
        append_numbers(next_small_, *small);
    }
    return {};
}

Result<void> CompoundFile::read_directory(std::uint32_t first) {
    const auto directory = chain(first);
    if (!directory || directory->size() < entry_bytes) return broken();
    const std::string_view bytes = *directory;
    const std::size_t count = bytes.size() / entry_bytes;
    const auto entry_at = [&](std::size_t i) { return bytes.substr(i * entry_bytes, entry_bytes); };
    const std::uint32_t small_start = u32(entry_at(0), 0x74);
    if (small_start <= last_sector) {
        auto small = chain(small_start);
        if (!small) return broken();
        small_sectors_ = std::move(*small);
    }
    // The root's children are a binary tree; each entry is met once, whatever a crafted one says.
    std::vector<bool> seen(count, false);
    std::vector<std::uint32_t> open = {u32(entry_at(0), 0x4C)};
    while (!open.empty()) {
        const std::uint32_t i = open.back();
        open.pop_back();
        if (i >= count || seen[i]) continue;
        seen[i] = true;
        const std::string_view entry = entry_at(i);
        open.push_back(u32(entry, 0x44));
        open.push_back(u32(entry, 0x48));
        constexpr std::uint8_t stream = 2;
        if (u8(entry, 0x42) != stream) continue;
        Entry& own = entries_.emplace_back();
        const std::size_t name_bytes = std::min<std::size_t>(u16(entry, 0x40), 64);
        for (std::size_t at = 0; at + 2 < name_bytes; at += 2) {
            const std::uint16_t unit = u16(entry, at);
            own.name.push_back(unit < 0x80 ? static_cast<char>(unit) : '?');
        }
        own.start = u32(entry, 0x74);
        own.size = u32(entry, 0x78);
    }
    return {};
}

std::optional<std::string> CompoundFile::chain(std::uint32_t first) const {
    std::string bytes;
    std::uint32_t at = first;
    for (std::size_t steps = 0; at <= last_sector; ++steps) {
        const std::string_view own = sector(at);
        if (own.empty() || steps > content_.size() / sector_bytes_ || at >= next_.size()) return std::nullopt;
        bytes += own;
        at = next_[at];
    }
    return bytes;
}

const CompoundFile::Entry* CompoundFile::find(std::string_view name) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return same_name(entry.name, name); });
    return found == entries_.end() ? nullptr : &*found;
}

Result<std::string> CompoundFile::read(std::string_view name) const {
    const Entry* entry = find(name);
    if (entry == nullptr) return broken();
    if (entry->size >= small_below) {
        auto bytes = chain(entry->start);
        if (!bytes || bytes->size() < entry->size) return broken();
        bytes->resize(static_cast<std::size_t>(entry->size));
        return std::move(*bytes);
    }
    std::string bytes;
    std::uint32_t at = entry->start;
    while (bytes.size() < entry->size) {
        const std::size_t from = std::size_t{at} * small_sector_bytes_;
        if (at >= next_small_.size() || from >= small_sectors_.size()) return broken();
        bytes += std::string_view(small_sectors_).substr(from, small_sector_bytes_);
        at = next_small_[at];
    }
    bytes.resize(static_cast<std::size_t>(entry->size));
    return bytes;
}

}  // namespace yingtuo::formats
