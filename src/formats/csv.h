// CSV: comma-separated values in and out.
// Source: RFC 4180.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

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

}  // namespace yingtuo::formats
