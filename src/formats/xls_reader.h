// Old workbook reader: the sheets of an .xls of Excel 5 to 2003, and of WPS's .et, which is the same.
// Source: [MS-XLS] Excel Binary File Format; OpenOffice.org's documentation of the Excel file format for BIFF5.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

// Is this a compound file, or a stream of an old workbook's records without one, as some programs write it?
[[nodiscard]] bool looks_like_xls(std::string_view content);

// See read_sheets (sheets.h) for what the cells hold and what is refused. The sheets' fingerprint is left empty.
[[nodiscard]] Result<std::vector<Sheet>> read_xls(std::string_view content, const std::string& file_name,
                                                  const SheetLimits& limits);

}  // namespace yingtuo::formats
