// CSV: comma-separated values in and out.
// Source: RFC 4180.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

// The table as UTF-8 text: header row, then rows, ended by "\r\n"; a cell is quoted where it must be.
[[nodiscard]] std::string csv_text(const Table& table);
// Writes it to a file, whole or not at all. Refuses (not_found) where the folder is missing.
[[nodiscard]] Result<void> write_csv(const std::filesystem::path& file, const Table& table);

// One sheet from a text file; the separator (comma, semicolon, tab) is the one its lines have most of. A quoted cell
// may span lines and still is one row, as in a spreadsheet program. Refuses a quote that is never closed.
[[nodiscard]] Result<Sheet> read_csv(std::string_view content, const std::string& file_name, const SheetLimits& limits);

// Where the cells of a text stand, quotes included, in bytes of it.
struct CsvCellPlace {
    std::size_t from = 0;
    std::size_t to = 0;
};
struct CsvRowPlace {
    int number = 0;
    std::vector<CsvCellPlace> cells;  // one at least
};
struct CsvPlaces {
    char separator = ',';
    std::vector<CsvRowPlace> rows;  // blank ones too
};
// Of a text in UTF-8 or GB18030. Refuses what read_csv refuses.
[[nodiscard]] Result<CsvPlaces> csv_places(std::string_view bytes, const std::string& where, const SheetLimits& limits);

}  // namespace yingtuo::formats
