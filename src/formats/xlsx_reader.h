// Workbook reader: the sheets of an .xlsx, streamed from its packed XML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/sheet.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

// See read_sheets (sheets.h) for what the cells hold and what is refused. The sheets' fingerprint is left empty.
[[nodiscard]] Result<std::vector<Sheet>> read_xlsx(std::string_view content, const std::string& file_name,
                                                   const SheetLimits& limits);

}  // namespace yingtuo::formats
