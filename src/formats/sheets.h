// Sheets in: workbooks (.xlsx, .xls) and comma-separated files (.csv) as the clerk sees them, with their original row
// numbers. What the file is gets decided by its content, never by its name. Source: ECMA-376 part 1 (SpreadsheetML);
// [MS-XLS]; RFC 4180.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"

namespace yingtuo::formats {

// What is read at most; anything above is refused as too_large, naming the file and the limit.
struct SheetLimits {
    std::size_t file_bytes = 100ULL << 20;    // the file itself
    std::size_t inflated_bytes = 1ULL << 30;  // all parts of a workbook, unpacked
    std::size_t inflated_ratio = 200;         // unpacked / packed, of a part above ratio_from_bytes
    std::size_t ratio_from_bytes = 32ULL << 20;
    std::size_t text_bytes = 512ULL << 20;  // all cells together, empty, merged and shared ones too
    std::size_t shared_strings = 8'000'000;
    std::size_t xml_token_bytes = 4ULL << 20;  // one tag
    std::size_t merged_ranges = 1'000'000;     // of one sheet
    int sheets = 256;
    int rows = 1'048'576;
    int columns = 512;
    std::size_t cell_characters = 32'767;
};

// Every sheet of a file. Cells are text:
// - numbers exactly as the file stores them ("5.3E+17" stays so, that damage can be seen), except that a number with a
//   date style becomes "2015-03-01", "2015-03-01 09:30" or "09:30";
// - booleans "TRUE" and "FALSE"; formulas by their last computed value; error cells by their text ("#N/A");
// - every cell of a merged range holds the range's text;
// - the reason column of an earlier marking (domain/marks.h) is left out.
// Blank rows are left out. Text files may be UTF-8 (with or without mark), UTF-16 with mark, or GB18030, separated by
// comma, semicolon or tab; a first line "sep=;" names it. Hidden rows and sheets are read: who stands there is not to
// be missed. Refuses encrypted workbooks, .ods, .xlsb and web pages under a workbook's name (unsupported), damaged
// files (bad_input), a missing file (not_found) and what exceeds a limit (too_large).
[[nodiscard]] Result<std::vector<Sheet>> read_sheets(const std::filesystem::path& file, const SheetLimits& limits = {});

// What a file is, by its first bytes.
enum class FileKind { xlsx, xls, text };
[[nodiscard]] FileKind kind_of_file(std::string_view content);

// The same from memory; `file_name` is the base name to put into the sheets.
[[nodiscard]] Result<std::vector<Sheet>> read_sheets(std::string_view content, const std::string& file_name,
                                                     const SheetLimits& limits = {});

}  // namespace yingtuo::formats
