#include "formats/made_xls.h"

#include <unicode/unistr.h>

#include <cstring>

namespace yingtuo::formats {

namespace {

constexpr std::uint32_t end_of_chain = 0xFFFFFFFE;
constexpr std::uint32_t free_sector = 0xFFFFFFFF;

std::string padded(std::string bytes, std::size_t unit) {
    bytes.resize((bytes.size() + unit - 1) / unit * unit, '\0');
    return bytes;
}

std::u16string wide(const std::string& text) {
    const auto unicode = icu::UnicodeString::fromUTF8(text);
    return {unicode.getBuffer(), static_cast<std::size_t>(unicode.length())};
}

std::string wide_bytes(const std::u16string& text) {
    std::string bytes;
    for (const char16_t unit : text) bytes += le16(unit);
    return bytes;
}

// Number of characters in one or two bytes, the flag for wide characters, the characters.
std::string counted(const std::string& text, bool is_short) {
    const std::u16string units = wide(text);
    const auto count = static_cast<unsigned>(units.size());
    return (is_short ? std::string(1, static_cast<char>(count)) : le16(count)) + '\1' + wide_bytes(units);
}

std::string shared_records(const XlsWorkbook& workbook) {
    if (workbook.shared.empty()) return {};
    std::vector<std::string> bodies = {le32(static_cast<std::uint32_t>(workbook.shared.size())) +
                                       le32(static_cast<std::uint32_t>(workbook.shared.size()))};
    for (const std::string& text : workbook.shared) {
        const std::u16string units = wide(text);
        if (bodies.back().size() + 5 > workbook.record_bytes) bodies.emplace_back();
        bodies.back() += le16(static_cast<unsigned>(units.size())) + '\1';
        for (const char16_t unit : units) {
            if (bodies.back().size() + 2 > workbook.record_bytes) bodies.emplace_back(1, '\1');
            bodies.back() += le16(unit);
        }
    }
    std::string records;
    for (std::size_t i = 0; i < bodies.size(); ++i) records += xls_record(i == 0 ? 0x00FC : 0x003C, bodies[i]);
    return records;
}

}  // namespace

std::string le16(unsigned number) {
    return {static_cast<char>(number & 0xFFU), static_cast<char>(number >> 8U & 0xFFU)};
}
std::string le32(std::uint32_t number) {
    return le16(number & 0xFFFFU) + le16(number >> 16U);
}
std::string le64(double number) {
    std::string bytes(sizeof number, '\0');
    std::memcpy(bytes.data(), &number, sizeof number);
    return bytes;
}

std::string xls_record(unsigned type, const std::string& body) {
    return le16(type) + le16(static_cast<unsigned>(body.size())) + body;
}

namespace {

std::string place(int row, int column, unsigned style = 0) {
    return le16(static_cast<unsigned>(row)) + le16(static_cast<unsigned>(column)) + le16(style);
}

}  // namespace

std::string xls_text(int row, int column, const std::string& text) {
    return xls_record(0x0204, place(row, column) + counted(text, false));
}
std::string xls_bytes(int row, int column, const std::string& bytes) {
    return xls_record(0x0204, place(row, column) + le16(static_cast<unsigned>(bytes.size())) + bytes);
}
std::string xls_shared(int row, int column, std::uint32_t index) {
    return xls_record(0x00FD, place(row, column) + le32(index));
}
std::string xls_number(int row, int column, double number, unsigned style) {
    return xls_record(0x0203, place(row, column, style) + le64(number));
}
std::string xls_integer(int row, int column, std::int32_t number, unsigned style) {
    return xls_record(0x027E, place(row, column, style) + le32(static_cast<std::uint32_t>(number) << 2 | 2));
}
std::string xls_merged(int first_row, int last_row, int first_column, int last_column) {
    std::string body = le16(1);
    for (const int edge : {first_row, last_row, first_column, last_column}) body += le16(static_cast<unsigned>(edge));
    return xls_record(0x00E5, body);
}

std::string xls_stream(const XlsWorkbook& workbook) {
    const bool is_old = workbook.version == 0x0500;
    const std::string end = xls_record(0x000A, "");
    const auto begin = [&](unsigned part) {
        return xls_record(0x0809, le16(workbook.version) + le16(part) + le32(0) + (is_old ? "" : le32(0) + le32(0)));
    };
    std::string globals = begin(0x0005) + workbook.more_globals + xls_record(0x0042, le16(workbook.code_page));
    if (workbook.from_1904) globals += xls_record(0x0022, le16(1));
    for (const auto& [number, code] : workbook.formats) {
        globals += xls_record(0x041E, le16(number) + (is_old ? std::string(1, static_cast<char>(code.size())) + code
                                                             : counted(code, false)));
    }
    for (const unsigned format : workbook.styles)
        globals += xls_record(0x00E0, le16(0) + le16(format) + std::string(is_old ? 12 : 16, '\0'));
    // The sheets' names come with where they begin, which depends on the names' lengths only.
    std::string names;
    std::string sheets;
    const auto put_names = [&](std::size_t from) {
        names.clear();
        sheets.clear();
        for (const XlsSheet& sheet : workbook.sheets) {
            const std::string name =
                is_old ? std::string(1, static_cast<char>(sheet.name.size())) + sheet.name : counted(sheet.name, true);
            names +=
                xls_record(0x0085, le32(static_cast<std::uint32_t>(from + sheets.size())) +
                                       std::string(1, sheet.is_hidden ? '\1' : '\0') + std::string(1, '\0') + name);
            sheets += begin(0x0010) + sheet.records + end;
        }
    };
    const std::string shared = shared_records(workbook);
    put_names(0);
    put_names(globals.size() + names.size() + shared.size() + end.size());
    return globals + names + shared + end + sheets;
}

std::string compound_file(const std::vector<std::pair<std::string, std::string>>& streams) {
    constexpr std::size_t sector = 512;
    constexpr std::size_t small_sector = 64;
    std::string body;
    std::vector<std::uint32_t> next;
    const auto put = [&](const std::string& bytes) {
        const auto first = static_cast<std::uint32_t>(next.size());
        const std::string whole = padded(bytes, sector);
        const std::size_t count = whole.size() / sector;
        for (std::size_t i = 0; i < count; ++i)
            next.push_back(i + 1 == count ? end_of_chain : static_cast<std::uint32_t>(next.size()) + 1);
        body += whole;
        return count == 0 ? end_of_chain : first;
    };
    std::string small;
    std::string small_next;
    struct Stream {
        std::string name;
        std::uint32_t start = 0;
        std::size_t size = 0;
    };
    std::vector<Stream> entries;
    for (const auto& [name, content] : streams) {
        std::uint32_t start = 0;
        if (content.size() >= 4096) {
            start = put(content);
        } else {
            start = static_cast<std::uint32_t>(small.size() / small_sector);
            const std::string whole = padded(content, small_sector);
            const std::size_t count = whole.size() / small_sector;
            for (std::size_t i = 0; i < count; ++i)
                small_next += le32(i + 1 == count ? end_of_chain : static_cast<std::uint32_t>(start + i + 1));
            small += whole;
        }
        entries.push_back({name, start, content.size()});
    }
    const std::uint32_t small_start = put(small);
    const std::uint32_t small_table = put(small_next);

    const auto entry = [](const std::string& name, char type, std::uint32_t right, std::uint32_t child,
                          std::uint32_t start, std::size_t size) {
        std::string bytes = wide_bytes(wide(name));
        const auto name_bytes = static_cast<unsigned>(bytes.size() + 2);
        bytes.resize(64, '\0');
        bytes += le16(name_bytes) + type + '\1' + le32(free_sector) + le32(right) + le32(child);
        bytes.resize(0x74, '\0');
        return bytes + le32(start) + le32(static_cast<std::uint32_t>(size)) + le32(0);
    };
    std::string directory = entry("Root Entry", '\5', free_sector, 1, small_start, small.size());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto right = i + 1 < entries.size() ? static_cast<std::uint32_t>(i + 2) : free_sector;
        directory += entry(entries[i].name, '\2', right, free_sector, entries[i].start, entries[i].size);
    }
    const std::uint32_t directory_start = put(directory);

    const auto table_start = static_cast<std::uint32_t>(next.size());
    std::uint32_t tables = 1;
    while ((next.size() + tables) * 4 > tables * sector) ++tables;
    std::string table;
    for (const std::uint32_t one : next) table += le32(one);
    for (std::uint32_t i = 0; i < tables; ++i) table += le32(0xFFFFFFFD);
    while (table.size() < tables * sector) table += le32(free_sector);

    std::string header = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(16, '\0') + le16(0x3E) + le16(3) +
                         le16(0xFFFE) + le16(9) + le16(6) + std::string(6, '\0') + le32(0) + le32(tables) +
                         le32(directory_start) + le32(0) + le32(4096) + le32(small_table) + le32(1) +
                         le32(end_of_chain) + le32(0);
    for (std::uint32_t i = 0; i < 109; ++i) header += le32(i < tables ? table_start + i : free_sector);
    return header + body + table;
}

std::string made_xls(const XlsWorkbook& workbook) {
    return compound_file({{workbook.version == 0x0500 ? "Book" : "Workbook", xls_stream(workbook)}});
}

}  // namespace yingtuo::formats
